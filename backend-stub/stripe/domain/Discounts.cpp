#include "backend-stub/stripe/domain/Discounts.h"

#include "backend-stub/stripe/domain/Calendar.h"
#include "backend-stub/stripe/domain/Clock.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

Error spent(const QString& what, const QString& param)
{
    return Error::invalid(param, what, u"coupon_expired"_s);
}

struct Grant {
    QJsonObject coupon;
    QJsonValue promotionCode = QJsonValue::Null; // its whole object
};

bool redeemable(const QJsonObject& offer, const QLatin1StringView deadline, qint64 now)
{
    const auto most = offer["max_redemptions"_L1];
    const auto until = offer[deadline];
    return (!most.isDouble() || offer["times_redeemed"_L1].toInteger() < most.toInteger())
        && (!until.isDouble() || now <= until.toInteger());
}

Result<Grant> grant(Store& store, const QJsonObject& asked, const QString& customer, qint64 now)
{
    Grant found;
    auto couponId = asked["coupon"_L1].toString();
    const auto codeId = asked["promotion_code"_L1].toString();
    if (!codeId.isEmpty()) {
        const auto code = store.get(u"promotion_code"_s, codeId, u"discounts[0][promotion_code]"_s);
        if (!code)
            return std::unexpected(code.error());
        if ((*code)["restrictions"_L1]["first_time_transaction"_L1].toBool()) {
            const auto earlier =
                store.first(u"invoice"_s, {{u"customer"_s, customer}, {u"status"_s, u"paid"_s}});
            if (!earlier)
                return std::unexpected(earlier.error());
            if (*earlier) {
                return std::unexpected(
                    spent(u"This promotion code cannot be redeemed because the associated customer "
                          "has prior transactions."_s,
                        u"discounts[0][promotion_code]"_s));
            }
        }
        const auto owner = (*code)["customer"_L1].toString();
        if (!(*code)["active"_L1].toBool() || !redeemable(*code, "expires_at"_L1, now)
            || (!owner.isEmpty() && owner != customer)) {
            return std::unexpected(spent(u"This promotion code cannot be redeemed because it is "
                                         "inactive, used up or belongs to another customer."_s,
                u"discounts[0][promotion_code]"_s));
        }
        found.promotionCode = *code;
        couponId = (*code)["promotion"_L1]["coupon"_L1].toString();
    }
    const auto coupon = store.get(u"coupon"_s, couponId, u"coupon"_s);
    if (!coupon)
        return std::unexpected(coupon.error());
    if (!redeemable(*coupon, "redeem_by"_L1, now))
        return std::unexpected(spent(u"Coupon expired: %1"_s.arg(couponId), u"coupon"_s));
    found.coupon = *coupon;
    return found;
}

QJsonObject discountOf(const Grant& granted, const QString& customer, qint64 now)
{
    auto discount = newObject(u"discount"_s, u"di_"_s, now);
    discount["customer"_L1] = customer;
    discount["start"_L1] = now;
    discount["source"_L1] =
        QJsonObject{{u"coupon"_s, granted.coupon["id"_L1]}, {u"type"_s, u"coupon"_s}};
    discount["_coupon"_L1] = granted.coupon;
    if (granted.promotionCode.isObject())
        discount["promotion_code"_L1] = granted.promotionCode["id"_L1];
    if (granted.coupon["duration"_L1].toString() == "repeating"_L1) {
        discount["end"_L1] =
            plusIntervals(now, u"month"_s, granted.coupon["duration_in_months"_L1].toInteger());
    }
    discount["_created"_L1] = now;
    return discount;
}

Result<void> count(Store& store, QJsonObject offer, const QString& event)
{
    offer["times_redeemed"_L1] = offer["times_redeemed"_L1].toInteger() + 1;
    const auto most = offer["max_redemptions"_L1];
    if (offer.contains("valid"_L1) && most.isDouble())
        offer["valid"_L1] = offer["times_redeemed"_L1].toInteger() < most.toInteger();
    return store.update(offer, event);
}

} // namespace

Result<QJsonObject> plannedDiscount(
    Store& store, const QJsonObject& asked, const QString& customer, qint64 now)
{
    const auto granted = grant(store, asked, customer, now);
    if (!granted)
        return std::unexpected(granted.error());
    return discountOf(*granted, customer, now);
}

Result<QJsonObject> existingDiscount(
    Store& store, const QString& id, const QJsonObject& subscription, const QJsonObject& customer)
{
    const auto param = u"discounts[0][discount]"_s;
    if (!subscription["discounts"_L1].toArray().contains(id)
        && customer["discount"_L1]["id"_L1] != id)
        return std::unexpected(Error::noSuch(u"discount"_s, id, param));
    return store.get(u"discount"_s, id, param);
}

Result<QJsonObject> makeDiscount(Store& store, const QJsonObject& asked, const QString& customer,
    const QString& subscription, qint64 now)
{
    const auto granted = grant(store, asked, customer, now);
    if (!granted)
        return std::unexpected(granted.error());
    auto discount = discountOf(*granted, customer, now);
    if (!subscription.isEmpty())
        discount["subscription"_L1] = subscription;
    if (auto counted = count(store, granted->coupon, u"coupon.updated"_s); !counted)
        return std::unexpected(counted.error());
    if (granted->promotionCode.isObject()) {
        const auto code = granted->promotionCode.toObject();
        if (auto counted = count(store, code, u"promotion_code.updated"_s); !counted)
            return std::unexpected(counted.error());
    }
    if (auto stored = store.create(discount, u"customer.discount.created"_s); !stored)
        return std::unexpected(stored.error());
    return discount;
}

Result<void> endDiscount(Store& store, const QString& id)
{
    auto discount = store.find(id);
    if (!discount)
        return std::unexpected(discount.error());
    if (!*discount || (**discount)["_ended"_L1].toBool())
        return {};
    (**discount)["_ended"_L1] = true;
    if (auto stored = store.update(**discount); !stored)
        return stored;
    return store.emitEvent(u"customer.discount.deleted"_s, **discount);
}

Result<QJsonValue> replaceDiscount(
    Store& store, const QJsonObject& customer, const QString& coupon, Clock& clock)
{
    const auto current = customer["discount"_L1]["id"_L1].toString();
    if (coupon.isEmpty()) {
        if (auto ended = endDiscount(store, current); !ended)
            return std::unexpected(ended.error());
        return QJsonValue(QJsonValue::Null);
    }
    const auto now = clock.nowFor(customer);
    if (!now)
        return std::unexpected(now.error());
    const auto made =
        makeDiscount(store, {{u"coupon"_s, coupon}}, customer["id"_L1].toString(), {}, *now);
    if (!made)
        return std::unexpected(made.error());
    if (!current.isEmpty()) {
        if (auto told = store.emitEvent(u"customer.discount.updated"_s, *made); !told)
            return std::unexpected(told.error());
    }
    return QJsonValue(visible(*made));
}

QJsonObject couponOf(const QJsonObject& discount) { return discount["_coupon"_L1].toObject(); }

bool isSpent(const QJsonObject& discount, qint64 now)
{
    return couponOf(discount)["duration"_L1].toString() == "once"_L1 || !isLive(discount, now);
}

bool isLive(const QJsonObject& discount, qint64 now)
{
    const auto end = discount["end"_L1];
    return !end.isDouble() || now < end.toInteger();
}

bool appliesTo(const QJsonObject& coupon, const QJsonValue& product, const QJsonValue& currency)
{
    const auto products = coupon["applies_to"_L1]["products"_L1].toArray();
    return (coupon["currency"_L1].isNull() || coupon["currency"_L1] == currency)
        && (products.isEmpty() || products.contains(product));
}

Result<QList<QJsonObject>> discountsOf(
    Store& store, const QJsonObject& subscription, const QJsonObject& customer, qint64 now)
{
    QList<QJsonObject> live;
    auto ids = subscription["discounts"_L1].toArray();
    if (ids.isEmpty() && customer["discount"_L1].isObject())
        ids.append(customer["discount"_L1]["id"_L1]);
    for (const auto& id : std::as_const(ids)) {
        const auto discount = store.get(u"discount"_s, id.toString());
        if (!discount)
            return std::unexpected(discount.error());
        if (isLive(*discount, now))
            live.append(*discount);
    }
    return live;
}

QJsonArray applyDiscounts(QList<QJsonObject>& lines, const QList<QJsonObject>& discounts)
{
    QJsonArray totals;
    for (const auto& discount : discounts) {
        const auto coupon = couponOf(discount);
        auto remaining = coupon["amount_off"_L1].toInteger();
        qint64 total = 0;
        for (auto& line : lines) {
            auto amounts = line["discount_amounts"_L1].toArray();
            qint64 left = line["amount"_L1].toInteger();
            for (const auto& earlier : std::as_const(amounts))
                left -= earlier["amount"_L1].toInteger();
            const auto product = line["pricing"_L1]["price_details"_L1]["product"_L1];
            if (!line["discountable"_L1].toBool() || (left <= 0 && remaining > 0)
                || !appliesTo(coupon, product, line["currency"_L1]))
                continue;
            const bool percent = coupon["percent_off"_L1].isDouble();
            const auto off = percent
                ? qRound64(double(left) * coupon["percent_off"_L1].toDouble() / 100.0)
                : std::min(left, remaining);
            if (!percent)
                remaining -= off;
            amounts.append(QJsonObject{{u"amount"_s, off}, {u"discount"_s, discount["id"_L1]}});
            line["discount_amounts"_L1] = amounts;
            total += off;
        }
        totals.append(QJsonObject{{u"amount"_s, total}, {u"discount"_s, discount["id"_L1]}});
    }
    return totals;
}

} // namespace stripe
