#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

// Coupons at work: a discount ties a coupon to a customer or a subscription for a time.

namespace stripe {

class Clock;
class Store;

// `asked` is an entry of discounts[]: {coupon} or {promotion_code}, id or customer-facing code's
// id. Checks that it may still be redeemed and counts the redemption. Emits
// customer.discount.created.
Result<QJsonObject> makeDiscount(Store& store, const QJsonObject& asked, const QString& customer,
    const QString& subscription, qint64 now);

// Nothing stored: what the discount would be, for a preview.
Result<QJsonObject> plannedDiscount(
    Store& store, const QJsonObject& asked, const QString& customer, qint64 now);

// {discount}: one that the subscription has already, or its customer. There is no other to it.
Result<QJsonObject> existingDiscount(
    Store& store, const QString& id, const QJsonObject& subscription, const QJsonObject& customer);

// Sets (or, with an empty coupon, ends) the discount of a customer itself.
Result<QJsonValue> replaceDiscount(
    Store& store, const QJsonObject& customer, const QString& coupon, Clock& clock);

// What lowers an invoice of `subscription`: its own discounts, else its customer's, while they
// last.
Result<QList<QJsonObject>> discountsOf(
    Store& store, const QJsonObject& subscription, const QJsonObject& customer, qint64 now);

// Ends a discount, with customer.discount.deleted.
Result<void> endDiscount(Store& store, const QString& id);

// Writes what each discount takes off into the lines' discount_amounts, amounts being positive.
// Returns total_discount_amounts.
QJsonArray applyDiscounts(QList<QJsonObject>& lines, const QList<QJsonObject>& discounts);

// As it was when it was redeemed: deleting a coupon takes nothing from who has it already.
QJsonObject couponOf(const QJsonObject& discount);

// Whether an invoice was its last: a coupon of duration "once", or one whose time is over.
bool isSpent(const QJsonObject& discount, qint64 now);

// Whether a coupon lowers what is sold of this product in this currency.
bool appliesTo(const QJsonObject& coupon, const QJsonValue& product, const QJsonValue& currency);

bool isLive(const QJsonObject& discount, qint64 now);

} // namespace stripe
