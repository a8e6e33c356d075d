#pragma once

#include "backend-stub/stripe/domain/Error.h"
#include "backend-stub/stripe/domain/InvoiceLines.h"
#include "backend-stub/stripe/domain/Payments.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>

// Invoices:
//
//   draft ──finalize──▶ open ──pay──▶ paid
//     │ (an hour after)  │ ├────────▶ void
//     ▼                  │ └────────▶ uncollectible
//   deleted              └─ declined: stays open, next_payment_attempt says when it is tried again
//
// What a payment or its failure means for a subscription is Subscriptions' business, told through
// onSettled.

namespace stripe {

class Clock;
class Store;

// What an invoice is made from.
struct InvoiceDraft {
    QJsonObject customer;
    QJsonObject subscription{}; // empty: none
    QString reason = QStringLiteral("manual"); // billing_reason
    QList<QJsonObject> lines{};
    QList<QJsonObject> discounts{};
    Period period{};
    QJsonObject settings{}; // members taken over as they are: description, metadata, …
    bool autoAdvance = true;
};

class Invoices {
public:
    Invoices(Store& store, Clock& clock);

    void setBaseUrl(QString baseUrl) { m_baseUrl = std::move(baseUrl); }
    // Told after each attempt to pay an invoice of a subscription, when one that was sent is
    // overdue, and after it was written off.
    void onSettled(std::function<Result<void>(const QJsonObject&)> told) { m_settled = told; }

    // The API's calls.
    Result<QJsonObject> create(const QJsonObject& params); // POST /v1/invoices
    Result<QJsonObject> update(const QString& id, const QJsonObject& params);
    Result<QJsonObject> remove(const QString& id); // drafts only
    Result<QJsonObject> finalize(const QString& id);
    Result<QJsonObject> pay(const QString& id, const QJsonObject& params = {}); // card_error: 402
    Result<QJsonObject> markVoid(const QString& id);
    Result<QJsonObject> markUncollectible(const QString& id);
    Result<QJsonObject> send(const QString& id);

    // Billing's own steps.
    Result<QJsonObject> assemble(const InvoiceDraft& draft, qint64 now); // nothing stored
    Result<QJsonObject> createDraft(const InvoiceDraft& draft, qint64 now);
    Result<QJsonObject> finalizeAt(QJsonObject invoice, qint64 now);
    // One try to collect an open invoice; the verdict and, in `invoice`, what became of it.
    Result<PaymentMethods::Verdict> collect(
        QJsonObject& invoice, qint64 now, const QString& paymentMethod = {});
    // The automatic step whose time has come: finalizing, trying to collect again, falling overdue.
    Result<void> tick(const QJsonObject& invoice, qint64 now);

    // Items that wait for the next invoice of this customer and (or without) subscription.
    // In one currency: the subscription's, or (empty) that of the oldest.
    Result<QList<QJsonObject>> pendingItems(
        const QString& customer, const QString& subscription, const QString& currency = {});
    // What would be charged: the invoice's own, the subscription's, the customer's. Empty: none.
    Result<QString> paymentMethodFor(const QJsonObject& invoice);

private:
    Result<void> conclude(QJsonObject& invoice, const PaymentMethods::Verdict& verdict, qint64 now);
    Result<QJsonObject> writeOff(const QString& id, const QString& status);
    Result<void> fallOverdue(QJsonObject invoice); // one that was sent, and not paid in time
    Result<void> tellSettled(const QJsonObject& invoice);

    Store& m_store;
    Clock& m_clock;
    Payments m_payments;
    QString m_baseUrl;
    std::function<Result<void>(const QJsonObject&)> m_settled;
};

} // namespace stripe
