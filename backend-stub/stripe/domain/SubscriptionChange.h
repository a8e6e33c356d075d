#pragma once

#include "backend-stub/stripe/domain/InvoiceLines.h"

#include "backend-stub/stripe/domain/Error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

// What a change of a subscription's items comes to, before anything is stored: the new items, the
// lines that make up for the difference, and whether an invoice is due at once.

namespace stripe {

class Catalog;
class Store;

struct SubscriptionChange {
    QJsonArray items; // of the subscription afterwards
    QList<QJsonObject> discounts; // that lower what is billed from now on
    QList<QJsonObject> prorations; // credits (negative) and charges for the rest of the period
    QList<QJsonObject> newPeriod; // lines of a period that starts now
    bool restarts = false; // the billing period starts anew
    bool invoicesNow = false;
    Period period; // of the items afterwards
};

class ItemBuilder {
public:
    ItemBuilder(Store& store, Catalog& catalog);

    // items[] of a new subscription.
    Result<QJsonArray> create(
        const QJsonArray& asked, const QString& subscription, Period period, qint64 now);
    // items[] of an update: by id, by deleted, or a further price.
    Result<QJsonArray> changed(const QJsonArray& current, const QJsonArray& asked,
        const QString& subscription, Period period, qint64 now);

    Result<SubscriptionChange> plan(
        const QJsonObject& subscription, const QJsonObject& params, qint64 now);

    // One line per item for a whole period (or for the share of it that `portion` says).
    Result<QList<QJsonObject>> periodLines(
        const QJsonArray& items, LineKind kind, Period period, qint64 wholePeriod = 0);

private:
    Result<QJsonObject> item(const QJsonObject& asked, const QString& subscription, Period period,
        qint64 now, const QString& param);
    Result<QJsonObject> withPrice(QJsonObject item, const QJsonObject& asked, const QString& param);
    Result<QList<QJsonObject>> prorate(
        const QJsonObject& subscription, const SubscriptionChange& change, qint64 moment);
    Result<qint64> credit(const QJsonObject& subscription, const QJsonObject& item, Period rest);
    Result<QList<QJsonObject>> discountsFor(
        const QJsonObject& subscription, const QJsonObject& params, qint64 now);
    static qint64 discounted(
        const QList<QJsonObject>& discounts, const QJsonObject& item, qint64 all);
    Result<QString> productName(const QJsonObject& item);

    Store& m_store;
    Catalog& m_catalog;
};

Period periodOf(const QJsonObject& subscription); // of its first item
void setItems(QJsonObject& subscription, const QJsonArray& items); // as the list that Stripe shows
QJsonArray withPeriod(QJsonArray items, Period period);
QString intervalOf(const QJsonArray& items);
qint64 intervalCountOf(const QJsonArray& items);
qint64 total(const QJsonArray& items); // per period

bool isFlexible(const QJsonObject& subscription); // its billing_mode, which cannot change

// Keeps what each item was billed in these lines, discounts taken off: flexible billing credits
// what is left of a period from what was debited for it, whatever the discounts are by then.
void rememberBilled(QJsonObject& subscription, const QJsonArray& lines);
// The same of an invoice, and the discounts that it used, by which classic billing credits.
void rememberInvoiced(QJsonObject& subscription, const QJsonObject& invoice);

} // namespace stripe
