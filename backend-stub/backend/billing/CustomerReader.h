#pragma once

#include "backend-stub/backend/billing/Plans.h"
#include "backend-stub/backend/billing/Snapshot.h"
#include "backend-stub/backend/stripe/StripeClient.h"

#include <QElapsedTimer>
#include <QHash>
#include <QJsonObject>

#include <chrono>

namespace backend {

// Reads everything about one customer from Stripe. Prices and the portal's configuration, which all
// customers share, are kept for a minute.
class CustomerReader {
public:
    CustomerReader(StripeClient& stripe, const Plans& plans);

    QCoro::Task<StripeResult<Snapshot>> read(QString customerId);
    void forgetShared(); // the next read asks again

private:
    QCoro::Task<StripeResult<void>> readSubscription(Snapshot& snapshot, QString customerId);
    QCoro::Task<StripeResult<QJsonObject>> upcoming(QString customerId, QString subscriptionId);
    QCoro::Task<StripeResult<QJsonObject>> price(QJsonObject price);
    QCoro::Task<StripeResult<QJsonObject>> portalFeatures();
    QCoro::Task<StripeResult<QJsonObject>> shared(QString path, StripeParams params);

    struct Shared {
        QJsonObject answer;
        QElapsedTimer age;
    };

    StripeClient& m_stripe;
    const Plans& m_plans;
    QHash<QString, Shared> m_shared;
};

} // namespace backend
