#include "ui/text/ChangeSentence.h"

#include "ui/text/DiscountText.h"
#include "ui/text/PaymentMethodText.h"

namespace portico {

namespace {

constexpr auto rightArrow = u'→';
constexpr auto leftArrow = u'←';

using Status = SubscriptionStatus;

bool hasStatus(const Billing& billing, Status::Value value)
{
    return billing.subscription && billing.subscription->status.value == value;
}

bool isRunning(const Billing& billing)
{
    return hasStatus(billing, Status::Active) || hasStatus(billing, Status::Trialing);
}

bool isOver(const Billing& billing)
{
    return !billing.subscription || hasStatus(billing, Status::Canceled)
        || hasStatus(billing, Status::IncompleteExpired);
}

bool owes(const Billing& billing)
{
    return hasStatus(billing, Status::PastDue) || hasStatus(billing, Status::Unpaid)
        || hasStatus(billing, Status::Incomplete);
}

bool isEnding(const Billing& billing)
{
    return billing.subscription && billing.subscription->cancelAt.has_value();
}

bool isPaused(const Billing& billing)
{
    return hasStatus(billing, Status::Paused)
        || (billing.subscription && billing.subscription->pause);
}

int quantity(const Billing& billing)
{
    return billing.subscription ? billing.subscription->quantity : 1;
}

std::optional<Discount> discount(const Billing& billing)
{
    return billing.subscription ? billing.subscription->discount : std::nullopt;
}

std::optional<PendingChange> pendingChange(const Billing& billing)
{
    return billing.subscription ? billing.subscription->pendingChange : std::nullopt;
}

// Two known states of one account, compared in the order of what matters most to whoever pays.
class ChangeWriter {
    Q_DECLARE_TR_FUNCTIONS(portico::ChangeSentence)
public:
    ChangeWriter(const Billing& before, const Billing& after, const Formatter& format)
        : m_before(before)
        , m_after(after)
        , m_format(format)
    {
    }

    ChangeSummary write() const;
    static QString nothingYet() { return tr("No change yet, we keep checking."); }
    static QString nothing() { return tr("Nothing was changed."); }
    static QString loaded() { return tr("Your billing is up to date."); }

private:
    QString planChange() const;
    QString withNextCharge(const QString& sentence) const;
    QString planName(const Plan& plan) const;
    QString units(const Billing& billing) const;
    QString ended() const;
    std::optional<ChangeSummary> life() const;
    std::optional<ChangeSummary> plan() const;
    std::optional<ChangeSummary> payment() const;

    const Billing& m_before;
    const Billing& m_after;
    const Formatter& m_format;
};

QString ChangeWriter::planName(const Plan& plan) const
{
    const QString name = m_format.name(plan.name);
    if (!plan.price || plan.price->intervalCount != 1)
        return name;
    if (plan.price->interval == QLatin1String("month"))
        return tr("%1 monthly").arg(name);
    if (plan.price->interval == QLatin1String("year"))
        return tr("%1 yearly").arg(name);
    return name;
}

QString ChangeWriter::withNextCharge(const QString& sentence) const
{
    if (!m_after.nextInvoice || !m_after.nextInvoice->date.isValid())
        return sentence;
    const auto& next = *m_after.nextInvoice;
    //: what changed, then the next charge: "Starter → Pro; next charge $19.00 on March 3, 2027"
    return tr("%1; next charge %2 on %3")
        .arg(sentence, m_format.money(next.total), m_format.date(next.date));
}

QString ChangeWriter::planChange() const
{
    const QChar arrow =
        m_format.locale().textDirection() == Qt::RightToLeft ? leftArrow : rightArrow;
    return units(m_before) + QLatin1Char(' ') + arrow + QLatin1Char(' ') + units(m_after);
}

// "Pro yearly", or "Pro yearly × 5" where either side has more than one.
QString ChangeWriter::units(const Billing& billing) const
{
    const QString name = planName(billing.plan);
    if (!billing.subscription || quantity(m_before) == quantity(m_after))
        return name;
    return name + QStringLiteral(" × ") + m_format.locale().toString(quantity(billing));
}

QString ChangeWriter::ended() const
{
    return tr("%1 has ended. Nothing more is charged.").arg(m_format.name(m_before.plan.name));
}

// What became of the subscription as a whole.
std::optional<ChangeSummary> ChangeWriter::life() const
{
    const QString name = m_format.name(m_after.plan.name);
    const auto became = [this](Status::Value status) {
        return hasStatus(m_after, status) && !hasStatus(m_before, status);
    };
    if (became(Status::Canceled))
        return ChangeSummary{Tone::Info, ended()};
    if (became(Status::IncompleteExpired))
        return ChangeSummary{Tone::Info, tr("%1 was not started. Nothing was charged.").arg(name)};
    if (owes(m_after) && !owes(m_before))
        return ChangeSummary{Tone::Warning, tr("The payment has not gone through yet.")};
    if (isEnding(m_after) && !isEnding(m_before))
        return ChangeSummary{Tone::Info,
            tr("%1 will end on %2. Until then nothing changes.")
                .arg(name, m_format.date(*m_after.subscription->cancelAt))};
    return {};
}

// What is paid for, and when.
std::optional<ChangeSummary> ChangeWriter::plan() const
{
    const QString name = m_format.name(m_after.plan.name);
    const auto next = pendingChange(m_after);
    const bool stays =
        (isEnding(m_before) && !isEnding(m_after)) || (pendingChange(m_before) && !next);
    if (m_before.plan.id != m_after.plan.id || m_before.plan.price != m_after.plan.price
        || (m_before.subscription && quantity(m_before) != quantity(m_after)))
        return ChangeSummary{Tone::Positive, withNextCharge(planChange())};
    if (isOver(m_before) && isRunning(m_after))
        return ChangeSummary{Tone::Positive, withNextCharge(tr("%1 has started").arg(name))};
    if (stays)
        return ChangeSummary{Tone::Positive, withNextCharge(tr("%1 continues").arg(name))};
    if (next && next != pendingChange(m_before))
        return ChangeSummary{Tone::Positive,
            tr("%1 starts on %2. Until then nothing changes.")
                .arg(planName(next->plan), m_format.date(next->effectiveAt))};
    return {};
}

std::optional<ChangeSummary> ChangeWriter::payment() const
{
    const QString name = m_format.name(m_after.plan.name);
    if (owes(m_before) && isRunning(m_after))
        return ChangeSummary{
            Tone::Positive, withNextCharge(tr("Thank you, the payment went through"))};
    if (isPaused(m_after) && !isPaused(m_before))
        return ChangeSummary{Tone::Info, tr("%1 is paused.").arg(name)};
    if (isPaused(m_before) && !isPaused(m_after))
        return ChangeSummary{Tone::Positive, withNextCharge(tr("%1 is running again").arg(name))};
    if (const auto news = discount(m_after); news && news != discount(m_before)) {
        if (const QString words = describeDiscount(*news, m_format); !words.isEmpty())
            return ChangeSummary{Tone::Positive, withNextCharge(words)};
    }
    if (m_before.paymentMethod == m_after.paymentMethod)
        return {};
    if (!m_after.paymentMethod)
        return ChangeSummary{Tone::Info, tr("Your payment method was removed.")};
    return ChangeSummary{Tone::Positive,
        tr("Payments now use %1.").arg(paymentMethodName(*m_after.paymentMethod, m_format))};
}

ChangeSummary ChangeWriter::write() const
{
    for (const auto& part : {life(), plan(), payment()}) {
        if (part)
            return *part;
    }
    return {Tone::Positive, tr("Your billing details were updated.")};
}

} // namespace

ChangeSummary describeChange(const BillingChange& change, const Formatter& format)
{
    if (!change.before && change.after)
        return {Tone::Info, ChangeWriter::loaded()};
    const bool differs =
        change.before && change.after && !change.before->sameStateAs(*change.after);
    if (differs)
        return ChangeWriter(*change.before, *change.after, format).write();
    return {Tone::Info, change.settled ? ChangeWriter::nothing() : ChangeWriter::nothingYet()};
}

} // namespace portico
