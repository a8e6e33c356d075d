#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QJsonObject>
#include <QString>

namespace stripe {

class Clock;
class PaymentMethods;
class Store;
class Subscriptions;

class Customers {
public:
    Customers(
        Store& store, Clock& clock, PaymentMethods& paymentMethods, Subscriptions& subscriptions);

    Result<QJsonObject> create(const QJsonObject& params);
    // email, name, address, phone, metadata, invoice_settings[default_payment_method], …
    Result<QJsonObject> update(const QString& id, const QJsonObject& params);
    Result<QJsonObject> remove(const QString& id); // cancels the subscriptions; {"deleted":true}

    Result<QJsonObject> createTaxId(const QString& customer, const QJsonObject& params);
    Result<QJsonObject> removeTaxId(const QString& customer, const QString& id);

private:
    Result<QJsonObject> applied(QJsonObject customer, const QJsonObject& params);
    Result<QJsonObject> withPaymentMethods(QJsonObject customer, const QJsonObject& params);

    Store& m_store;
    Clock& m_clock;
    PaymentMethods& m_paymentMethods;
    Subscriptions& m_subscriptions;
};

} // namespace stripe
