#include "backend-stub/stripe/domain/Calendar.h"
#include "backend-stub/stripe/domain/Discounts.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"
#include "backend-stub/stripe/domain/Subscriptions.h"
#include "backend-stub/stripe/domain/Taxes.h"

using namespace Qt::StringLiterals;

// Subscriptions: what a call may set, and when it is refused.

namespace stripe {

Result<void> Subscriptions::checkTimes(const QJsonObject& params, qint64 now)
{
    for (const auto& name : {u"trial_end"_s, u"billing_cycle_anchor"_s}) {
        const auto moment = params[name];
        if (moment.isDouble() && moment.toInteger() < now) {
            return std::unexpected(Error::invalid(
                name, u"Invalid timestamp: must be an integer Unix timestamp in the future."_s));
        }
    }
    if (params["trial_end"_L1].isDouble() && params["trial_period_days"_L1].toInteger() > 0) {
        return std::unexpected(Error::invalid(u"trial_end"_s,
            u"You may only specify one of these parameters: trial_end, trial_period_days."_s));
    }
    if (params["trial_end"_L1].toInteger() > now + 730 * oneDay) {
        return std::unexpected(Error::invalid(
            u"trial_end"_s, u"The maximum number of trial period days is 730 (2 years)."_s));
    }
    return {};
}

void Subscriptions::takeTrial(
    QJsonObject& subscription, const QJsonObject& params, qint64 now) const
{
    qint64 end = params["trial_end"_L1].toInteger();
    if (const auto days = params["trial_period_days"_L1].toInteger(); days > 0)
        end = now + days * oneDay;
    if (end > now) {
        if (subscription["status"_L1].toString() != "trialing"_L1)
            subscription["trial_start"_L1] = now;
        subscription["trial_end"_L1] = end;
        subscription["status"_L1] = u"trialing"_s;
        subscription.remove("_trial_warned"_L1);
    } else if (params["trial_end"_L1].toString() == "now"_L1
        && subscription["status"_L1].toString() == "trialing"_L1) {
        subscription["trial_end"_L1] = now;
        subscription["status"_L1] = u"active"_s;
    }
}

Result<void> Subscriptions::checkCoupon(
    const QJsonObject& subscription, const QJsonObject& discount, const QJsonArray& others)
{
    const auto id = discount["source"_L1]["coupon"_L1];
    if (others.contains(id)) {
        return std::unexpected(Error::invalid(u"discounts"_s,
            u"The coupon `%1` cannot be applied more than once."_s.arg(id.toString())));
    }
    const auto coupon = couponOf(discount);
    const auto currency = subscription["currency"_L1];
    if (!coupon["currency"_L1].isNull() && coupon["currency"_L1] != currency) {
        return std::unexpected(Error::invalid(u"discounts"_s,
            u"The coupon's currency `%1` does not match `%2` of the subscription."_s.arg(
                coupon["currency"_L1].toString(), currency.toString())));
    }
    const auto code = m_store.find(discount["promotion_code"_L1].toString());
    if (!code)
        return std::unexpected(code.error());
    const auto least = code->value_or(QJsonObject())["restrictions"_L1]["minimum_amount"_L1];
    if (total(subscription["items"_L1]["data"_L1].toArray()) >= least.toInteger())
        return {};
    return std::unexpected(Error::invalid(u"discounts"_s,
        u"This promotion code cannot be redeemed because the minimum amount is not met."_s));
}

Result<void> Subscriptions::takeDiscounts(
    QJsonObject& subscription, const QJsonObject& params, qint64 now)
{
    if (!params.contains("discounts"_L1))
        return {};
    QJsonArray kept;
    QJsonArray coupons;
    const auto current = subscription["discounts"_L1].toArray();
    const auto customer = m_store.get(u"customer"_s, subscription["customer"_L1].toString());
    if (!customer)
        return std::unexpected(customer.error());
    for (const auto& value : params["discounts"_L1].toArray()) {
        if (const auto id = value["discount"_L1]; id.isString()) {
            const auto own = existingDiscount(m_store, id.toString(), subscription, *customer);
            if (!own)
                return std::unexpected(own.error());
            kept.append(id);
            continue;
        }
        const auto made = makeDiscount(m_store, value.toObject(),
            subscription["customer"_L1].toString(), subscription["id"_L1].toString(), now);
        if (!made)
            return std::unexpected(made.error());
        if (auto fits = checkCoupon(subscription, *made, coupons); !fits)
            return fits;
        coupons.append((*made)["source"_L1]["coupon"_L1]);
        kept.append((*made)["id"_L1]);
    }
    for (const auto& old : current) {
        if (!kept.contains(old) && old != (*customer)["discount"_L1]["id"_L1])
            endWhenSaved(subscription, old);
    }
    subscription["discounts"_L1] = kept;
    return {};
}

// What neither bills nor moves the period.
Result<void> Subscriptions::takeSettings(
    QJsonObject& subscription, const QJsonObject& params, qint64 now)
{
    take(subscription, params,
        {"collection_method"_L1, "days_until_due"_L1, "description"_L1, "metadata"_L1});
    const bool sent = subscription["collection_method"_L1].toString() == "send_invoice"_L1;
    if (sent && !subscription["days_until_due"_L1].isDouble())
        return std::unexpected(Error::missing(u"days_until_due"_s));
    if (!sent && params["days_until_due"_L1].isDouble()) {
        return std::unexpected(Error::invalid(u"days_until_due"_s,
            u"You can only set `days_until_due` if `collection_method` is `send_invoice`."_s));
    }
    if (!sent)
        subscription["days_until_due"_L1] = QJsonValue::Null;
    if (params.contains("default_tax_rates"_L1)) {
        const auto rates = taxRates(m_store, params["default_tax_rates"_L1]);
        if (!rates)
            return std::unexpected(rates.error());
        subscription["default_tax_rates"_L1] = *rates;
    }
    if (params.contains("trial_settings"_L1)) {
        auto behavior = subscription["trial_settings"_L1]["end_behavior"_L1].toObject();
        take(behavior, params["trial_settings"_L1]["end_behavior"_L1].toObject(),
            {"billing_cycle_anchor"_L1, "missing_payment_method"_L1});
        subscription["trial_settings"_L1] = QJsonObject{{u"end_behavior"_s, behavior}};
    }
    if (params.contains("pause_collection"_L1)) {
        auto pause = params["pause_collection"_L1].toObject();
        if (const auto end = pause.value("resumes_at"_L1);
            end.isDouble() && end.toInteger() < now) {
            return std::unexpected(Error::invalid(u"pause_collection[resumes_at]"_s,
                u"The resumes_at timestamp must be in the future."_s));
        }
        if (!pause.isEmpty() && !pause.contains("resumes_at"_L1))
            pause["resumes_at"_L1] = QJsonValue::Null;
        subscription["pause_collection"_L1] =
            pause.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(pause);
    }
    if (const auto method = params["default_payment_method"_L1]; method.isString()) {
        const auto own = paymentMethodOf(m_store, subscription["customer"_L1].toString(),
            method.toString(), u"default_payment_method"_s);
        if (!own)
            return std::unexpected(own.error());
    }
    take(subscription, params, {"default_payment_method"_L1});
    if (auto taken = takeDiscounts(subscription, params, now); !taken)
        return taken;
    return takeCancellation(subscription, params, now);
}

} // namespace stripe
