#include "backend-stub/stripe/domain/Calendar.h"
#include "backend-stub/stripe/domain/Discounts.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"
#include "backend-stub/stripe/domain/Subscriptions.h"
#include "backend-stub/stripe/domain/Taxes.h"

using namespace Qt::StringLiterals;

// Subscriptions: what a call may set, and when it is refused.

namespace stripe {

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

Result<void> Subscriptions::takeDiscounts(
    QJsonObject& subscription, const QJsonObject& params, qint64 now)
{
    if (!params.contains("discounts"_L1))
        return {};
    QJsonArray kept;
    const auto current = subscription["discounts"_L1].toArray();
    for (const auto& value : params["discounts"_L1].toArray()) {
        if (const auto own = value["discount"_L1]; own.isString() && current.contains(own)) {
            kept.append(own);
            continue;
        }
        const auto made = makeDiscount(m_store, value.toObject(),
            subscription["customer"_L1].toString(), subscription["id"_L1].toString(), now);
        if (!made)
            return std::unexpected(made.error());
        kept.append((*made)["id"_L1]);
    }
    for (const auto& old : current) {
        if (kept.contains(old))
            continue;
        if (auto ended = endDiscount(m_store, old.toString()); !ended)
            return ended;
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
        if (!pause.isEmpty() && !pause.contains("resumes_at"_L1))
            pause["resumes_at"_L1] = QJsonValue::Null;
        subscription["pause_collection"_L1] =
            pause.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(pause);
    }
    if (const auto method = params["default_payment_method"_L1]; method.isString()) {
        const auto known =
            m_store.get(u"payment_method"_s, method.toString(), u"default_payment_method"_s);
        if (!known)
            return std::unexpected(known.error());
        if ((*known)["customer"_L1] != subscription["customer"_L1]) {
            return std::unexpected(Error::invalid(u"default_payment_method"_s,
                u"The customer does not have a payment method with the ID %1. The payment method "
                "must be attached to the customer."_s.arg(method.toString()),
                u"resource_missing"_s));
        }
    }
    take(subscription, params, {"default_payment_method"_L1});
    if (auto taken = takeDiscounts(subscription, params, now); !taken)
        return taken;
    return takeCancellation(subscription, params, now);
}

} // namespace stripe
