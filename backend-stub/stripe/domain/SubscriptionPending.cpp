#include "backend-stub/stripe/domain/Calendar.h"
#include "backend-stub/stripe/domain/Moments.h"
#include "backend-stub/stripe/domain/Store.h"
#include "backend-stub/stripe/domain/Subscriptions.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

// Subscriptions: a change that waits for its invoice to be paid (pending_if_incomplete).
//
//   update ──declined──▶ pending_update ──paid──▶ applied
//                             ├─ 23 hours, or the period's or the trial's end ─▶ expired, voided
//                             └─ its invoice voided, or another change ─▶ gone
//
// What it would end, discounts that it replaces or uses up, ends when it is applied.

namespace stripe {

namespace {

// What may be put off so.
constexpr std::array supported{"add_invoice_items"_L1, "billing_cycle_anchor"_L1,
    "cancel_at_period_end"_L1, "discounts"_L1, "items"_L1, "metadata"_L1, "payment_behavior"_L1,
    "proration_behavior"_L1, "proration_date"_L1, "trial_end"_L1, "trial_from_plan"_L1};

QJsonValue ifChanged(const QJsonObject& changes, const QString& name)
{
    const auto found = changes.constFind(name);
    return found == changes.constEnd() ? QJsonValue(QJsonValue::Null) : QJsonValue(*found);
}

} // namespace

Result<void> Subscriptions::checkPending(const QJsonObject& subscription, const QJsonObject& params)
{
    if (params["payment_behavior"_L1].toString() != "pending_if_incomplete"_L1)
        return {};
    for (const auto& name : params.keys()) {
        if (std::ranges::find(supported, name) == supported.end()) {
            return std::unexpected(Error::invalid(name,
                u"You cannot pass `%1` when `payment_behavior` is set to `pending_if_incomplete`."_s
                    .arg(name)));
        }
    }
    if (subscription["collection_method"_L1].toString() == "charge_automatically"_L1)
        return {};
    return std::unexpected(Error::invalid(u"payment_behavior"_s,
        u"`pending_if_incomplete` is only for subscriptions whose `collection_method` is "
        "`charge_automatically`."_s));
}

QJsonObject Subscriptions::waiting(
    QJsonObject before, const QJsonObject& after, const QJsonObject& params, qint64 now)
{
    QJsonObject changes;
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (it.value() != before.value(it.key()))
            changes[it.key()] = it.value();
    }
    for (const auto& name : {"latest_invoice"_L1, "status"_L1, "_billed"_L1, "_due"_L1})
        changes.remove(name);
    auto until = std::min(now + incompleteFor, currentPeriodEnd(before));
    if (before["status"_L1].toString() == "trialing"_L1)
        until = std::min(until, before["trial_end"_L1].toInteger());
    const auto items = changes["items"_L1]["data"_L1];
    before["latest_invoice"_L1] = after["latest_invoice"_L1];
    before["_pending"_L1] = changes;
    before["_pending_invoice"_L1] = after["latest_invoice"_L1];
    before["_pending_billed"_L1] = after["_billed"_L1];
    before["pending_update"_L1] =
        QJsonObject{{u"billing_cycle_anchor"_s, ifChanged(changes, u"billing_cycle_anchor"_s)},
            {u"cancel_at_period_end"_s,
                params.contains("cancel_at_period_end"_L1) ? params["cancel_at_period_end"_L1]
                                                           : QJsonValue(QJsonValue::Null)},
            {u"discount"_s, QJsonValue::Null}, {u"discounts"_s, ifChanged(changes, u"discounts"_s)},
            {u"expires_at"_s, until}, {u"metadata"_s, ifChanged(changes, u"metadata"_s)},
            {u"subscription_items"_s, items.isArray() ? items : QJsonValue(QJsonValue::Null)},
            {u"trial_end"_s, ifChanged(changes, u"trial_end"_s)},
            {u"trial_from_plan"_s, QJsonValue::Null}};
    return before;
}

QString Subscriptions::forgetPending(QJsonObject& subscription)
{
    if (!subscription.contains("_pending"_L1))
        return {};
    subscription.remove("_pending"_L1);
    subscription.remove("_pending_billed"_L1);
    subscription["pending_update"_L1] = QJsonValue::Null;
    return subscription.take("_pending_invoice"_L1).toString();
}

// Its invoice was paid, was tried in vain once more, or was written off.
Result<void> Subscriptions::settlePending(QJsonObject subscription, const QJsonObject& invoice)
{
    const auto status = invoice["status"_L1].toString();
    if (status == "open"_L1)
        return {};
    const bool paid = status == "paid"_L1;
    const auto changes = subscription["_pending"_L1].toObject();
    const auto billed = subscription["_pending_billed"_L1];
    forgetPending(subscription);
    if (paid) {
        for (auto it = changes.begin(); it != changes.end(); ++it)
            subscription[it.key()] = it.value();
        subscription["_billed"_L1] = billed;
        subscription["status"_L1] = u"active"_s;
    }
    const auto saved = save(subscription, u"customer.subscription.updated"_s);
    if (!saved)
        return std::unexpected(saved.error());
    return paid ? m_store.emitEvent(u"customer.subscription.pending_update_applied"_s, *saved)
                : Result<void>();
}

// What is due with it is void.
Result<void> Subscriptions::dropPending(QJsonObject subscription, const QString& event)
{
    const auto waited = forgetPending(subscription);
    if (waited.isEmpty())
        return {};
    const auto saved = save(subscription, u"customer.subscription.updated"_s);
    if (!saved)
        return std::unexpected(saved.error());
    if (!event.isEmpty()) {
        if (auto told = m_store.emitEvent(event, *saved); !told)
            return told;
    }
    const auto invoice = m_invoices.markVoid(waited);
    return invoice ? Result<void>() : std::unexpected(invoice.error());
}

} // namespace stripe
