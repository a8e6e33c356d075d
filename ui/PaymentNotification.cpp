#include "ui/PaymentNotification.h"

#include "ui/text/StatusSentence.h"

namespace portico {

namespace {

bool owes(const Billing& billing)
{
    if (!billing.subscription)
        return false;
    const auto status = billing.subscription->status.value;
    return status == SubscriptionStatus::PastDue || status == SubscriptionStatus::Unpaid;
}

} // namespace

PaymentNotification::PaymentNotification(Show show, QObject* parent)
    : QObject(parent)
    , m_show(std::move(show))
{
}

void PaymentNotification::look(const BillingSnapshot& snapshot)
{
    if (!snapshot.billing)
        return;
    const bool owed = owes(*snapshot.billing);
    const bool news = owed && m_owed && !*m_owed;
    m_owed = owed;
    if (!news)
        return;
    const auto status =
        describeStatus(*snapshot.billing, QDateTime::currentDateTimeUtc(), Formatter(QLocale()));
    m_show({tr("Your last payment failed"), status.sentence, tr("Show billing")});
}

void PaymentNotification::forget() { m_owed.reset(); }

} // namespace portico
