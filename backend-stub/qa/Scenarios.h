#pragma once

#include "backend-stub/backend/stripe/StripeClient.h"
#include "backend-stub/qa/Catalog.h"

#include <QCoroTask>
#include <QString>
#include <QStringList>

#include <optional>

namespace qa {

// One named state a customer can be brought into. Every subscription the customer had is ended
// first.
struct Scenario {
    QString name; // "past_due"
    QString description; // for the control page
    QString price; // lookup key; empty: no subscription
    QString card; // one of Stripe's test numbers; empty: none on file
    backend::StripeParams subscription; // more for POST /v1/subscriptions
    backend::StripeParams afterwards; // then POST /v1/subscriptions/:id, when not empty
    QString thenPath; // then POST /v1/subscriptions/:id/<this>, or "DELETE"; empty: nothing
    QString pendingPrice; // a scheduled change to this price at the period's end
};

class Scenarios {
public:
    explicit Scenarios(backend::StripeClient& stripe);

    void setCatalog(Catalog catalog) { m_catalog = std::move(catalog); }
    static const QList<Scenario>& all();
    static std::optional<Scenario> find(const QString& name);

    QCoro::Task<backend::StripeResult<void>> apply(Scenario scenario, QString customerId);

private:
    QCoro::Task<backend::StripeResult<void>> endSubscriptions(QString customerId);
    QCoro::Task<backend::StripeResult<void>> replaceCard(Scenario scenario, QString customerId);
    QCoro::Task<backend::StripeResult<void>> subscribe(Scenario scenario, QString customerId);
    QCoro::Task<backend::StripeResult<void>> schedule(QString subscriptionId, QString price);

    backend::StripeClient& m_stripe;
    Catalog m_catalog;
};

} // namespace qa
