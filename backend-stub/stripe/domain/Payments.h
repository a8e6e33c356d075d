#pragma once

#include "backend-stub/stripe/domain/Error.h"
#include "backend-stub/stripe/domain/PaymentMethods.h"

#include <QJsonObject>
#include <QString>

// payment_intent, charge and invoice_payment: how one invoice is paid.

namespace stripe {

class Store;

class Payments {
public:
    explicit Payments(Store& store);

    // The intent to collect what a finalized invoice asks for.
    Result<QJsonObject> intend(const QJsonObject& invoice, qint64 now);

    // Asks the bank, and records what it said on intent, charge and invoice_payment, with events.
    Result<PaymentMethods::Verdict> charge(
        const QJsonObject& invoice, const QJsonObject& paymentMethod, qint64 now);

    Result<void> cancel(const QJsonObject& invoice, qint64 now); // voided or written off
    Result<QJsonObject> intentOf(const QString& invoice);

private:
    Result<void> settle(const QJsonObject& invoice, qint64 now);

    Store& m_store;
};

} // namespace stripe
