#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QJsonObject>
#include <QString>

// Invoices: draft ─finalize▶ open ─pay▶ paid, or ─void▶ void, or ─▶ uncollectible.
// A failed payment leaves the invoice open with next_payment_attempt set; what that means for the
// subscription is Subscriptions' business, told through onSettled.

namespace stripe {

class Clock;
class PaymentMethods;
class Store;

class Invoices {
public:
    Invoices(Store& store, Clock& clock);

    Result<QJsonObject> create(const QJsonObject& params); // POST /v1/invoices
    Result<QJsonObject> finalize(const QString& id);
    Result<QJsonObject> pay(const QString& id, const QJsonObject& params = {}); // card_error: 402
    Result<QJsonObject> markVoid(const QString& id);
    Result<QJsonObject> markUncollectible(const QString& id);
    Result<QJsonObject> preview(const QJsonObject& params); // POST /v1/invoices/create_preview

    Result<QJsonObject> lines(const QString& id, const QJsonObject& page); // a list object

private:
    Store& m_store;
    Clock& m_clock;
};

} // namespace stripe
