#include "backend-stub/stripe/domain/TrialEnd.h"

#include "backend-stub/stripe/domain/Invoices.h"

using namespace Qt::StringLiterals;

namespace stripe {

Result<QString> trialEndOf(Invoices& invoices, const QJsonObject& subscription)
{
    // Asked as the invoice would ask that the end of the trial makes.
    auto owner = subscription;
    owner["parent"_L1] = QJsonObject{
        {u"subscription_details"_s, QJsonObject{{u"subscription"_s, subscription["id"_L1]}}}};
    const auto method = invoices.paymentMethodFor(owner);
    if (!method)
        return method;
    if (!method->isEmpty())
        return u"create_invoice"_s;
    return subscription["trial_settings"_L1]["end_behavior"_L1]["missing_payment_method"_L1]
        .toString();
}

QJsonObject pausedDetails(const QString& why, qint64 since)
{
    return {{u"paused"_s,
        QJsonObject{{u"subscription"_s, QJsonObject{{u"type"_s, why}}},
            {u"transitioned_at"_s, since}, {u"type"_s, u"subscription"_s}}}};
}

} // namespace stripe
