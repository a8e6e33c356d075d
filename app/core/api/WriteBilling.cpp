#include "app/core/api/WriteBilling.h"

#include <QJsonArray>

namespace portico {
namespace {

using namespace Qt::StringLiterals;

QJsonValue toJson(const std::optional<QDateTime>& time)
{
    return time && time->isValid() ? time->toUTC().toString(Qt::ISODateWithMs) : QJsonValue();
}

QJsonObject toJson(const Money& money, const QString& name = u"amount"_s)
{
    return {{name, money.amount}, {u"currency"_s, money.currency}};
}

QJsonValue toJson(const std::optional<Price>& price)
{
    if (!price)
        return {};
    auto json = toJson(price->money);
    json[u"interval"_s] = price->interval;
    json[u"interval_count"_s] = price->intervalCount;
    return json;
}

QJsonObject toJson(const Plan& plan)
{
    return {{u"id"_s, plan.id}, {u"name"_s, plan.name}, {u"price"_s, toJson(plan.price)}};
}

QJsonValue toJson(const std::optional<PauseInfo>& pause)
{
    return pause ? QJsonObject{{u"resumes_at"_s, toJson(pause->resumesAt)}} : QJsonValue();
}

QJsonValue toJson(const std::optional<PendingChange>& change)
{
    if (!change)
        return {};
    return QJsonObject{
        {u"plan"_s, toJson(change->plan)}, {u"effective_at"_s, toJson(change->effectiveAt)}};
}

QJsonValue toJson(const std::optional<Discount>& discount)
{
    if (!discount)
        return {};
    QJsonObject json{{u"name"_s, discount->name}, {u"ends_at"_s, toJson(discount->endsAt)}};
    if (discount->percentOff)
        json[u"percent_off"_s] = *discount->percentOff;
    if (discount->amountOff)
        json[u"amount_off"_s] = toJson(*discount->amountOff);
    return json;
}

QJsonValue toJson(const std::optional<Subscription>& subscription)
{
    if (!subscription)
        return {};
    return QJsonObject{{u"status"_s, subscription->status.raw},
        {u"quantity"_s, subscription->quantity},
        {u"current_period_end"_s, toJson(subscription->currentPeriodEnd)},
        {u"cancel_at"_s, toJson(subscription->cancelAt)},
        {u"canceled_at"_s, toJson(subscription->canceledAt)},
        {u"ended_at"_s, toJson(subscription->endedAt)},
        {u"trial_end"_s, toJson(subscription->trialEnd)}, {u"pause"_s, toJson(subscription->pause)},
        {u"pending_change"_s, toJson(subscription->pendingChange)},
        {u"discount"_s, toJson(subscription->discount)}};
}

QJsonValue toJson(const std::optional<PaymentMethod>& method)
{
    if (!method)
        return {};
    QJsonObject json{
        {u"type"_s, method->type}, {u"brand"_s, method->brand}, {u"last4"_s, method->last4}};
    if (method->expMonth > 0) {
        json[u"exp_month"_s] = method->expMonth;
        json[u"exp_year"_s] = method->expYear;
    }
    return json;
}

QJsonValue toJson(const std::optional<NextInvoice>& invoice)
{
    if (!invoice)
        return {};
    auto json = toJson(invoice->total);
    json[u"date"_s] = toJson(invoice->date);
    return json;
}

QJsonValue toJson(const std::optional<OpenInvoice>& invoice)
{
    if (!invoice)
        return {};
    auto json = toJson(invoice->amountDue, u"amount_due"_s);
    json[u"number"_s] = invoice->number;
    json[u"next_payment_attempt"_s] = toJson(invoice->nextPaymentAttempt);
    return json;
}

} // namespace

QJsonObject billingToJson(const Billing& billing)
{
    QJsonArray flows;
    for (const auto flow : billing.portalFlows)
        flows.append(portalFlowName(flow));
    return {{u"account"_s,
                QJsonObject{{u"id"_s, billing.account.id}, {u"email"_s, billing.account.email},
                    {u"name"_s, billing.account.name}}},
        {u"plan"_s, toJson(billing.plan)}, {u"subscription"_s, toJson(billing.subscription)},
        {u"payment_method"_s, toJson(billing.paymentMethod)},
        {u"next_invoice"_s, toJson(billing.nextInvoice)},
        {u"open_invoice"_s, toJson(billing.openInvoice)}, {u"portal_flows"_s, flows},
        {u"synced_at"_s, toJson(std::optional(billing.syncedAt))}};
}

} // namespace portico
