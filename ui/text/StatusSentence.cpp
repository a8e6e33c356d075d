#include "ui/text/StatusSentence.h"

#include "ui/text/PaymentMethodText.h"

#include <QtNumeric>

#include <cmath>

namespace portico {

namespace {

constexpr int trialWarningDays = 3;

// One billing at one moment, with what every sentence needs at hand.
class StatusWriter {
    Q_DECLARE_TR_FUNCTIONS(portico::StatusSentence)
public:
    StatusWriter(const Billing& billing, const QDateTime& now, const Formatter& format)
        : m_billing(billing)
        , m_now(now)
        , m_format(format)
        , m_plan(format.name(billing.plan.name))
    {
    }

    BillingStatus neverSubscribed() const;
    BillingStatus subscribed(const Subscription& subscription) const;

private:
    BillingStatus trialing(const Subscription& subscription) const;
    BillingStatus active(const Subscription& subscription) const;
    BillingStatus cancelling(const Subscription& subscription) const;
    BillingStatus changing(const PendingChange& change) const;
    BillingStatus collectionPaused(const PauseInfo& pause) const;
    BillingStatus pastDue() const;
    BillingStatus unpaid() const;
    BillingStatus incomplete() const;
    BillingStatus incompleteExpired() const;
    BillingStatus paused(const Subscription& subscription) const;
    BillingStatus canceled(const Subscription& subscription) const;
    BillingStatus unknown(const SubscriptionStatus& status) const;

    QString renewal(const Subscription& subscription) const;
    QString afterTrial(const Subscription& subscription) const;
    std::optional<BillingBanner> paymentMethodBanner() const;
    std::optional<BillingBanner> trialBanner(const QDateTime& end) const;

    BillingAction action(const QString& label, PortalFlow flow) const;
    BillingAction updatePaymentMethod() const;
    BillingAction addPaymentMethod() const;
    BillingAction payInvoice(const QString& label) const;
    bool willCharge() const;
    QString date(const QDateTime& time) const { return m_format.date(time); }

    const Billing& m_billing;
    const QDateTime& m_now;
    const Formatter& m_format;
    QString m_plan;
};

// A flow that the portal does not offer would be refused; its home always opens.
BillingAction StatusWriter::action(const QString& label, PortalFlow flow) const
{
    return {label, m_billing.portalFlows.contains(flow) ? flow : PortalFlow::Home};
}

BillingAction StatusWriter::updatePaymentMethod() const
{
    return action(tr("Update payment method"), PortalFlow::PaymentMethodUpdate);
}

BillingAction StatusWriter::addPaymentMethod() const
{
    return action(tr("Add payment method"), PortalFlow::PaymentMethodUpdate);
}

BillingAction StatusWriter::payInvoice(const QString& label) const
{
    if (m_billing.openInvoice && m_billing.openInvoice->hostedUrl.isValid())
        return {label, PortalFlow::Home, m_billing.openInvoice->hostedUrl};
    return {label, PortalFlow::Home};
}

bool StatusWriter::willCharge() const
{
    return m_billing.nextInvoice && m_billing.nextInvoice->total.amount > 0;
}

BillingStatus StatusWriter::neverSubscribed() const
{
    const auto& price = m_billing.plan.price;
    if (!price || price->money.amount == 0)
        return {tr("Free"), Tone::Neutral, tr("Nothing to pay on this plan."), {}};
    return {
        tr("Not subscribed"), Tone::Neutral, tr("You are not subscribed. Nothing is charged."), {}};
}

BillingStatus StatusWriter::subscribed(const Subscription& subscription) const
{
    switch (subscription.status.value) {
    case SubscriptionStatus::Trialing:
        return trialing(subscription);
    case SubscriptionStatus::Active:
        return active(subscription);
    case SubscriptionStatus::PastDue:
        return pastDue();
    case SubscriptionStatus::Unpaid:
        return unpaid();
    case SubscriptionStatus::Incomplete:
        return incomplete();
    case SubscriptionStatus::IncompleteExpired:
        return incompleteExpired();
    case SubscriptionStatus::Paused:
        return paused(subscription);
    case SubscriptionStatus::Canceled:
        return canceled(subscription);
    case SubscriptionStatus::Unknown:
        break;
    }
    return unknown(subscription.status);
}

QString StatusWriter::afterTrial(const Subscription& subscription) const
{
    if (subscription.pendingChange)
        return changing(*subscription.pendingChange).sentence;
    auto price = m_billing.plan.price;
    const qint64 quantity = std::max(subscription.quantity, 1);
    const bool told = price && price->money.amount > 0
        && !qMulOverflow(price->money.amount, quantity, &price->money.amount);
    if (told)
        return tr("Then you pay %1.").arg(m_format.price(*price));
    return willCharge() ? tr("Then you pay %1.").arg(m_format.money(m_billing.nextInvoice->total))
                        : QString();
}

BillingStatus StatusWriter::trialing(const Subscription& subscription) const
{
    if (subscription.cancelAt)
        return cancelling(subscription);
    const auto& end = subscription.trialEnd ? subscription.trialEnd : subscription.currentPeriodEnd;
    BillingStatus status{tr("Trial"), Tone::Info, {}, {}};
    if (!end) {
        status.sentence = tr("Your trial is running. %1").arg(afterTrial(subscription)).trimmed();
        return status;
    }
    const auto days = static_cast<int>(
        std::ceil(static_cast<double>(std::max<qint64>(m_now.secsTo(*end), 0)) / (24.0 * 60 * 60)));
    if (days == 0)
        status.sentence = tr("Your trial ended on %1.").arg(date(*end));
    else
        status.sentence =
            tr("%n days left in your trial, until %1.", nullptr, days).arg(date(*end));
    status.sentence = (status.sentence + QLatin1Char(' ') + afterTrial(subscription)).trimmed();
    status.banner = trialBanner(*end);
    return status;
}

std::optional<BillingBanner> StatusWriter::trialBanner(const QDateTime& end) const
{
    if (!m_billing.paymentMethod) {
        return BillingBanner{Tone::Warning, tr("Keep %1 after your trial").arg(m_plan),
            tr("Add a payment method before %1, so that nothing is interrupted.").arg(date(end)),
            addPaymentMethod()};
    }
    if (auto banner = paymentMethodBanner())
        return banner;
    if (m_now.secsTo(end) > qint64{trialWarningDays} * 24 * 60 * 60)
        return {};
    return BillingBanner{Tone::Info, tr("Your trial is about to end"),
        tr("If %1 is not for you, change or cancel the plan before %2.").arg(m_plan, date(end)),
        action(tr("Review plan"), PortalFlow::SubscriptionUpdate)};
}

QString StatusWriter::renewal(const Subscription& subscription) const
{
    if (m_billing.nextInvoice && m_billing.nextInvoice->date.isValid()) {
        const auto& next = *m_billing.nextInvoice;
        return tr("Renews on %1 for %2.").arg(date(next.date), m_format.money(next.total));
    }
    if (subscription.currentPeriodEnd)
        return tr("Renews on %1.").arg(date(*subscription.currentPeriodEnd));
    return tr("Your subscription is active.");
}

BillingStatus StatusWriter::active(const Subscription& subscription) const
{
    if (subscription.cancelAt)
        return cancelling(subscription);
    if (subscription.pause)
        return collectionPaused(*subscription.pause);
    BillingStatus status = subscription.pendingChange
        ? changing(*subscription.pendingChange)
        : BillingStatus{tr("Active"), Tone::Positive, renewal(subscription), {}};
    status.banner = paymentMethodBanner();
    return status;
}

BillingStatus StatusWriter::cancelling(const Subscription& subscription) const
{
    const QString end = date(*subscription.cancelAt);
    return {tr("Ending"), Tone::Warning,
        tr("Ends on %1. Until then you keep everything in %2.").arg(end, m_plan),
        BillingBanner{Tone::Info, tr("Your plan is set to end"),
            tr("Changed your mind? You can keep %1 until %2.").arg(m_plan, end),
            action(tr("Keep plan"), PortalFlow::Home)}};
}

BillingStatus StatusWriter::changing(const PendingChange& change) const
{
    const QString next = m_format.name(change.plan.name);
    const QString day = date(change.effectiveAt);
    const QString sentence = change.plan.price
        ? tr("Changes to %1 on %2, then %3.").arg(next, day, m_format.price(*change.plan.price))
        : tr("Changes to %1 on %2.").arg(next, day);
    return {tr("Active"), Tone::Positive, sentence, {}};
}

BillingStatus StatusWriter::collectionPaused(const PauseInfo& pause) const
{
    const QString sentence = pause.resumesAt
        ? tr("Payments are paused until %1.").arg(date(*pause.resumesAt))
        : tr("Payments are paused until you resume them.");
    return {tr("Paused"), Tone::Neutral, sentence,
        BillingBanner{Tone::Info, tr("Payments are paused"),
            tr("Nothing is charged for %1 while they are.").arg(m_plan),
            action(tr("Resume payments"), PortalFlow::Home)}};
}

BillingStatus StatusWriter::pastDue() const
{
    BillingStatus status{tr("Past due"), Tone::Danger, {}, {}};
    BillingBanner banner{Tone::Danger, tr("Your last payment failed"),
        tr("Update your payment method to keep %1.").arg(m_plan), updatePaymentMethod()};
    if (!m_billing.paymentMethod) {
        banner.text = tr("Add a payment method to keep %1.").arg(m_plan);
        banner.action = addPaymentMethod();
    }
    if (!m_billing.openInvoice) {
        status.sentence = tr("A payment is overdue.");
    } else {
        const auto& owed = *m_billing.openInvoice;
        const QString amount = m_format.money(owed.amountDue);
        status.sentence = owed.nextPaymentAttempt ? tr("%1 is overdue. The next attempt is on %2.")
                                                        .arg(amount, date(*owed.nextPaymentAttempt))
                                                  : tr("%1 is overdue.").arg(amount);
    }
    status.banner = banner;
    return status;
}

BillingStatus StatusWriter::unpaid() const
{
    const QString sentence = m_billing.openInvoice
        ? tr("%1 is unpaid and will not be collected automatically.")
              .arg(m_format.money(m_billing.openInvoice->amountDue))
        : tr("An invoice is unpaid and will not be collected automatically.");
    return {tr("Unpaid"), Tone::Danger, sentence,
        BillingBanner{Tone::Danger, tr("Your subscription is on hold"),
            tr("Pay the open invoice to use %1 again.").arg(m_plan),
            payInvoice(tr("Pay invoice"))}};
}

BillingStatus StatusWriter::incomplete() const
{
    const QString sentence = m_billing.openInvoice
        ? tr("Your first payment of %1 is not confirmed yet.")
              .arg(m_format.money(m_billing.openInvoice->amountDue))
        : tr("Your first payment is not confirmed yet.");
    return {tr("Incomplete"), Tone::Warning, sentence,
        BillingBanner{Tone::Warning, tr("Confirm your payment"),
            tr("Your bank may ask you to approve it. %1 starts as soon as it is paid.").arg(m_plan),
            payInvoice(tr("Confirm payment"))}};
}

BillingStatus StatusWriter::incompleteExpired() const
{
    return {tr("Not started"), Tone::Neutral,
        tr("The first payment was not confirmed in time, so the subscription never started."),
        BillingBanner{Tone::Info, tr("Nothing was charged"),
            tr("You can subscribe again whenever you like."),
            action(tr("See options"), PortalFlow::Home)}};
}

BillingStatus StatusWriter::paused(const Subscription& subscription) const
{
    const auto resumesAt = subscription.pause ? subscription.pause->resumesAt : std::nullopt;
    const QString sentence = resumesAt
        ? tr("Paused until %1. Nothing is charged until then.").arg(date(*resumesAt))
        : tr("Paused. Nothing is charged until you resume.");
    BillingBanner banner{Tone::Info, tr("Your subscription is paused"),
        tr("Resume it to use %1 again.").arg(m_plan), action(tr("Resume"), PortalFlow::Home)};
    if (!m_billing.paymentMethod) {
        banner.text = tr("Add a payment method to use %1 again.").arg(m_plan);
        banner.action = addPaymentMethod();
    }
    return {tr("Paused"), Tone::Neutral, sentence, banner};
}

BillingStatus StatusWriter::canceled(const Subscription& subscription) const
{
    const auto& end = subscription.endedAt ? subscription.endedAt : subscription.canceledAt;
    const QString sentence = end ? tr("Ended on %1. Nothing more is charged.").arg(date(*end))
                                 : tr("Your subscription has ended. Nothing more is charged.");
    return {tr("Canceled"), Tone::Neutral, sentence,
        BillingBanner{Tone::Info, tr("Come back any time"),
            tr("Your invoices stay available here. You can subscribe again whenever you like."),
            action(tr("See options"), PortalFlow::Home)}};
}

BillingStatus StatusWriter::unknown(const SubscriptionStatus& status) const
{
    const QString raw = m_format.name(status.raw);
    return {raw.isEmpty() ? tr("Unknown") : raw, Tone::Neutral,
        tr("This app does not know that status yet. Manage Billing shows the details."), {}};
}

std::optional<BillingBanner> StatusWriter::paymentMethodBanner() const
{
    if (!willCharge())
        return {};
    if (!m_billing.paymentMethod) {
        return BillingBanner{Tone::Warning, tr("No payment method"),
            tr("Add one before %1, so that the payment goes through.")
                .arg(date(m_billing.nextInvoice->date)),
            addPaymentMethod()};
    }
    const auto& method = *m_billing.paymentMethod;
    const auto lastDay = lastDayOf(method);
    if (!lastDay || *lastDay >= m_billing.nextInvoice->date.date())
        return {};
    const bool expired = *lastDay < m_now.date();
    return BillingBanner{Tone::Warning,
        expired ? tr("Your card has expired") : tr("Your card expires soon"),
        tr("%1 will not work for the payment on %2.")
            .arg(paymentMethodName(method, m_format), date(m_billing.nextInvoice->date)),
        updatePaymentMethod()};
}

} // namespace

BillingStatus describeStatus(const Billing& billing, const QDateTime& now, const Formatter& format)
{
    const StatusWriter writer(billing, now, format);
    return billing.subscription ? writer.subscribed(*billing.subscription)
                                : writer.neverSubscribed();
}

} // namespace portico
