#include "backend-stub/stripe/portal/Shapes.h"

#include "backend-stub/stripe/domain/Discounts.h"
#include "backend-stub/stripe/portal/Cancellation.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

QJsonValue pauseOf(const QJsonObject& subscription)
{
    const auto collection = subscription["pause_collection"_L1];
    if (collection.isObject())
        return QJsonObject{{u"resumes_at"_s, collection["resumes_at"_L1]}};
    if (subscription["status"_L1].toString() != "paused"_L1)
        return QJsonValue::Null;
    const auto resumesAt = subscription["_resumes_at"_L1];
    return QJsonObject{{u"resumes_at"_s, resumesAt.isDouble() ? resumesAt : QJsonValue::Null}};
}

QJsonValue pendingShape(const Visit& visit, const QJsonObject& subscription)
{
    const auto id = idOf(subscription["schedule"_L1]);
    if (id.isEmpty())
        return QJsonValue::Null;
    const auto schedule = visit.domain.store.get(u"subscription_schedule"_s, id);
    if (!schedule)
        return QJsonValue::Null;
    for (const auto& phase : (*schedule)["phases"_L1].toArray()) {
        if (phase["start_date"_L1].toInteger() <= visit.now)
            continue;
        const auto item = phase["items"_L1][0];
        const auto price = visit.domain.store.get(u"price"_s, idOf(item["price"_L1]));
        if (!price)
            return QJsonValue::Null;
        return QJsonObject{{u"price"_s, priceShape(*price)},
            {u"product"_s, productShape(visit.domain, idOf((*price)["product"_L1]))},
            {u"quantity"_s, item["quantity"_L1].toInteger(1)},
            {u"effective_at"_s, phase["start_date"_L1]}};
    }
    return QJsonValue::Null;
}

// What comes at the period's end, prorations and discounts included.
QJsonValue nextInvoice(const Visit& visit, const QJsonObject& subscription)
{
    if (subscription["status"_L1].toString() != "active"_L1)
        return QJsonValue::Null;
    const auto invoice =
        visit.domain.subscriptions.upcomingInvoice(subscription["id"_L1].toString());
    if (!invoice)
        return QJsonValue::Null; // nothing more is to come
    return QJsonObject{{u"amount"_s, (*invoice)["amount_due"_L1]},
        {u"currency"_s, (*invoice)["currency"_L1].toString().toUpper()}};
}

Result<QJsonObject> firstDiscount(Domain& domain, const QJsonObject& subscription)
{
    const auto discount = subscription["discounts"_L1][0];
    return discount.isString() ? domain.store.get(u"discount"_s, discount.toString())
                               : Result<QJsonObject>(discount.toObject());
}

QJsonValue discountOf(Domain& domain, const QJsonObject& subscription)
{
    const auto discount = firstDiscount(domain, subscription);
    const auto coupon = discount ? stripe::couponOf(*discount) : QJsonObject();
    return coupon.isEmpty() ? QJsonValue(QJsonValue::Null)
                            : QJsonValue(discountShape(coupon, discount->value("end"_L1)));
}

QJsonValue retentionOf(const Visit& visit, const QJsonObject& subscription)
{
    const auto coupon = retentionCoupon(visit, subscription);
    const auto object = coupon.isEmpty()
        ? Result<QJsonObject>(std::unexpect, Error::missing(coupon))
        : visit.domain.store.get(u"coupon"_s, coupon);
    return object && (*object)["valid"_L1].toBool(true)
        ? QJsonValue(discountShape(*object, QJsonValue::Null))
        : QJsonValue::Null;
}

} // namespace

Item firstItem(const QJsonObject& subscription)
{
    const auto item = subscription["items"_L1]["data"_L1][0];
    return {
        item["id"_L1].toString(), item["price"_L1].toObject(), item["quantity"_L1].toInteger(1)};
}

QJsonObject priceShape(const QJsonObject& price)
{
    const auto recurring = price["recurring"_L1];
    return {{u"id"_s, price["id"_L1]}, {u"lookup_key"_s, price["lookup_key"_L1]},
        {u"amount"_s, price["unit_amount"_L1].toInteger()},
        {u"currency"_s, price["currency"_L1].toString().toUpper()},
        {u"interval"_s, recurring["interval"_L1]},
        {u"interval_count"_s, recurring["interval_count"_L1].toInteger(1)}};
}

QJsonObject productShape(Domain& domain, const QString& product)
{
    const auto object = domain.store.get(u"product"_s, product);
    if (!object)
        return {{u"id"_s, product}, {u"name"_s, product}, {u"description"_s, QJsonValue::Null}};
    return {{u"id"_s, product}, {u"name"_s, (*object)["name"_L1]},
        {u"description"_s, (*object)["description"_L1]}};
}

QString couponOf(Domain& domain, const QJsonObject& subscription)
{
    const auto discount = firstDiscount(domain, subscription);
    return discount ? idOf(discount->value("source"_L1)["coupon"_L1]) : QString();
}

QJsonObject discountShape(const QJsonObject& coupon, const QJsonValue& endsAt)
{
    const auto percent = coupon["percent_off"_L1];
    QJsonValue amount = QJsonValue::Null;
    if (coupon["amount_off"_L1].isDouble())
        amount = QJsonObject{{u"amount"_s, coupon["amount_off"_L1]},
            {u"currency"_s, coupon["currency"_L1].toString().toUpper()}};
    return {{u"name"_s, coupon["name"_L1]},
        {u"percent_off"_s, percent.isDouble() ? percent : QJsonValue::Null},
        {u"amount_off"_s, amount}, {u"ends_at"_s, endsAt.isDouble() ? endsAt : QJsonValue::Null}};
}

Outcome<QJsonObject> subscriptionShape(const Visit& visit, const QJsonObject& subscription)
{
    const auto item = firstItem(subscription);
    const auto method = visit.domain.store.find(defaultMethodOf(visit, subscription));
    const bool paid = method && method->has_value();
    return QJsonObject{{u"id"_s, subscription["id"_L1]}, {u"status"_s, subscription["status"_L1]},
        {u"product"_s, productShape(visit.domain, idOf(item.price["product"_L1]))},
        {u"price"_s, priceShape(item.price)}, {u"quantity"_s, item.quantity},
        {u"current_period_end"_s, Subscriptions::currentPeriodEnd(subscription)},
        {u"cancel_at"_s, subscription["cancel_at"_L1]},
        {u"trial_end"_s, subscription["trial_end"_L1]}, {u"pause"_s, pauseOf(subscription)},
        {u"pending_change"_s, pendingShape(visit, subscription)},
        {u"discount"_s, discountOf(visit.domain, subscription)},
        {u"retention"_s, retentionOf(visit, subscription)},
        {u"next_invoice"_s, nextInvoice(visit, subscription)},
        {u"payment_method"_s,
            paid ? QJsonValue(methodShape(**method, visit.now)) : QJsonValue::Null}};
}

QString idOf(const QJsonValue& reference)
{
    return reference.isObject() ? reference["id"_L1].toString() : reference.toString();
}

QString defaultMethodOf(const Visit& visit, const QJsonObject& subscription)
{
    const auto own = idOf(subscription["default_payment_method"_L1]);
    if (!own.isEmpty())
        return own;
    return idOf(visit.customer["invoice_settings"_L1]["default_payment_method"_L1]);
}

QJsonObject methodShape(const QJsonObject& paymentMethod, qint64 now)
{
    const auto card = paymentMethod["card"_L1];
    const auto today = QDateTime::fromSecsSinceEpoch(now, Qt::UTC).date();
    const auto month = card["exp_month"_L1].toInt();
    const auto year = card["exp_year"_L1].toInt();
    const bool expired = year < today.year() || (year == today.year() && month < today.month());
    return {{u"id"_s, paymentMethod["id"_L1]}, {u"type"_s, paymentMethod["type"_L1]},
        {u"brand"_s, card["brand"_L1].toString(u"unknown"_s)},
        {u"last4"_s, card["last4"_L1].toString()}, {u"exp_month"_s, month}, {u"exp_year"_s, year},
        {u"expired"_s, expired}};
}

QJsonObject invoiceShape(const QJsonObject& invoice)
{
    return {{u"id"_s, invoice["id"_L1]}, {u"number"_s, invoice["number"_L1]},
        {u"created"_s, invoice["created"_L1]}, {u"amount"_s, invoice["total"_L1]},
        {u"currency"_s, invoice["currency"_L1].toString().toUpper()},
        {u"status"_s, invoice["status"_L1]}, {u"hosted_url"_s, invoice["hosted_invoice_url"_L1]},
        {u"pdf_url"_s, invoice["invoice_pdf"_L1]}};
}

} // namespace stripe::portal
