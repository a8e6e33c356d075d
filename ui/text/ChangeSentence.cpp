#include "ui/text/ChangeSentence.h"

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
    QString ended() const;

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
    return planName(m_before.plan) + QLatin1Char(' ') + arrow + QLatin1Char(' ')
        + planName(m_after.plan);
}

QString ChangeWriter::ended() const
{
    return tr("%1 has ended. Nothing more is charged.").arg(m_format.name(m_before.plan.name));
}

ChangeSummary ChangeWriter::write() const
{
    if (hasStatus(m_after, Status::Canceled) && !hasStatus(m_before, Status::Canceled))
        return {Tone::Info, ended()};
    if (isEnding(m_after) && !isEnding(m_before))
        return {Tone::Info,
            tr("%1 will end on %2. Until then nothing changes.")
                .arg(m_format.name(m_after.plan.name),
                    m_format.date(*m_after.subscription->cancelAt))};
    if (m_before.plan.id != m_after.plan.id || m_before.plan.price != m_after.plan.price)
        return {Tone::Positive, withNextCharge(planChange())};
    if (isEnding(m_before) && !isEnding(m_after))
        return {Tone::Positive,
            withNextCharge(tr("%1 continues").arg(m_format.name(m_after.plan.name)))};
    if (const auto next = pendingChange(m_after); next && next != pendingChange(m_before))
        return {Tone::Positive,
            tr("%1 starts on %2. Until then nothing changes.")
                .arg(planName(next->plan), m_format.date(next->effectiveAt))};
    if (owes(m_before) && !owes(m_after))
        return {Tone::Positive, withNextCharge(tr("Thank you, the payment went through"))};
    if (isPaused(m_after) && !isPaused(m_before))
        return {Tone::Info, tr("%1 is paused.").arg(m_format.name(m_after.plan.name))};
    if (isPaused(m_before) && !isPaused(m_after))
        return {
            Tone::Positive, withNextCharge(tr("%1 goes on").arg(m_format.name(m_after.plan.name)))};
    if (m_before.paymentMethod != m_after.paymentMethod && m_after.paymentMethod)
        return {Tone::Positive,
            tr("Payments now use %1.").arg(paymentMethodName(*m_after.paymentMethod, m_format))};
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
