#pragma once

#include "backend-stub/stripe/portal/Visit.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

// Stripe's objects in the few members that the pages show. Amounts in minor units, times in Unix
// seconds; nothing that the customer should not see.

namespace stripe::portal {

struct Item { // a subscription's first item: what the portal shows and changes
    QString id;
    QJsonObject price; // Stripe's
    qint64 quantity = 1;
};

Item firstItem(const QJsonObject& subscription);

QJsonObject priceShape(const QJsonObject& price);
QJsonObject productShape(Domain& domain, const QString& product);
// The coupon behind the subscription's first discount; empty when there is none.
QString couponOf(Domain& domain, const QJsonObject& subscription);
QJsonObject discountShape(const QJsonObject& coupon, const QJsonValue& endsAt);
Outcome<QJsonObject> subscriptionShape(const Visit& visit, const QJsonObject& subscription);

QString idOf(const QJsonValue& reference); // an id, or the expanded object's
QString defaultMethodOf(const Visit& visit, const QJsonObject& subscription); // empty: none
QJsonObject methodShape(const QJsonObject& paymentMethod, qint64 now);

QJsonObject invoiceShape(const QJsonObject& invoice);

} // namespace stripe::portal
