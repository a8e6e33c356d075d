#include "backend-stub/backend/billing/Snapshot.h"

#include "backend-stub/backend/billing/PortalFlows.h"

#include <QDateTime>

#include <algorithm>

namespace backend {

namespace {

QJsonValue time(const QJsonValue& unixSeconds)
{
    if (!unixSeconds.isDouble())
        return QJsonValue::Null;
    return QDateTime::fromSecsSinceEpoch(unixSeconds.toInteger()).toUTC().toString(Qt::ISODate);
}

QJsonValue orNull(const QJsonValue& value)
{
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

QString currency(const QJsonObject& object)
{
    return object.value(u"currency").toString().toUpper();
}

// Since 2025-03-31.basil a period belongs to the items; before, to the subscription.
QJsonValue periodEnd(const QJsonObject& subscription)
{
    const auto ofItem = firstItem(subscription).value(u"current_period_end");
    return ofItem.isDouble() ? ofItem : subscription.value(u"current_period_end");
}

// Flexible billing schedules a cancellation as cancel_at alone, classic billing may only set the
// flag.
QJsonValue cancelAt(const QJsonObject& subscription)
{
    const auto at = subscription.value(u"cancel_at");
    if (!at.isDouble() && subscription.value(u"cancel_at_period_end").toBool())
        return periodEnd(subscription);
    return at;
}

// pause_collection leaves the status alone; a subscription paused as a whole has the status
// `paused`.
QJsonValue pause(const QJsonObject& subscription)
{
    const auto collection = subscription.value(u"pause_collection");
    if (collection.isObject())
        return QJsonObject{{QStringLiteral("resumes_at"), time(collection[u"resumes_at"])}};
    if (subscription.value(u"status") != QStringLiteral("paused"))
        return QJsonValue::Null;
    const auto details = subscription.value(u"status_details")[u"paused"];
    return QJsonObject{{QStringLiteral("resumes_at"), time(details[u"resumes_at"])}};
}

// Since 2025-09-30.clover the coupon is the discount's source.
QJsonValue discount(const QJsonObject& subscription)
{
    const auto first = subscription.value(u"discounts")[0];
    const auto source = first[u"source"][u"coupon"];
    const auto coupon = (source.isObject() ? source : first[u"coupon"]).toObject();
    if (coupon.isEmpty())
        return QJsonValue::Null;
    QJsonValue amountOff = QJsonValue::Null;
    if (coupon[u"amount_off"].isDouble()) {
        amountOff = QJsonObject{{QStringLiteral("amount"), coupon[u"amount_off"]},
            {QStringLiteral("currency"), currency(coupon)}};
    }
    const auto name = coupon[u"name"].toString(coupon[u"id"].toString());
    return QJsonObject{{QStringLiteral("name"), name},
        {QStringLiteral("percent_off"), orNull(coupon[u"percent_off"])},
        {QStringLiteral("amount_off"), amountOff},
        {QStringLiteral("ends_at"), time(first[u"end"])}};
}

QJsonValue pendingChange(const Snapshot& snapshot, const Plans& plans)
{
    const auto phase = pendingPhase(snapshot.subscription);
    if (!phase || snapshot.pendingPrice.isEmpty())
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("plan"), plans.plan(snapshot.pendingPrice)},
        {QStringLiteral("effective_at"), time(phase->start)}};
}

QJsonValue subscription(const Snapshot& snapshot, const Plans& plans)
{
    const auto& from = snapshot.subscription;
    if (from.isEmpty())
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("status"), from[u"status"]},
        {QStringLiteral("quantity"), firstItem(from).value(u"quantity").toInt(1)},
        {QStringLiteral("current_period_end"), time(periodEnd(from))},
        {QStringLiteral("cancel_at"), time(cancelAt(from))},
        {QStringLiteral("canceled_at"), time(from[u"canceled_at"])},
        {QStringLiteral("ended_at"), time(from[u"ended_at"])},
        {QStringLiteral("trial_end"), time(from[u"trial_end"])},
        {QStringLiteral("pause"), pause(from)},
        {QStringLiteral("pending_change"), pendingChange(snapshot, plans)},
        {QStringLiteral("discount"), discount(from)}};
}

// The subscription's own method is charged before the customer's default.
QJsonValue paymentMethod(const Snapshot& snapshot)
{
    auto method = snapshot.subscription.value(u"default_payment_method");
    if (!method.isObject())
        method = snapshot.customer.value(u"invoice_settings")[u"default_payment_method"];
    if (!method.isObject())
        return QJsonValue::Null;
    const auto type = method[u"type"].toString();
    const auto details = method[type];
    return QJsonObject{{QStringLiteral("type"), type},
        {QStringLiteral("brand"), orNull(details[u"brand"])},
        {QStringLiteral("last4"), orNull(details[u"last4"])},
        {QStringLiteral("exp_month"), orNull(details[u"exp_month"])},
        {QStringLiteral("exp_year"), orNull(details[u"exp_year"])}};
}

// Whether there is a renewal to announce, whatever a preview of it says.
bool renews(const QJsonObject& subscription)
{
    const auto end = cancelAt(subscription);
    const bool endsFirst = end.isDouble() && end.toInteger() <= periodEnd(subscription).toInteger();
    return !endsFirst && subscription.value(u"status") != QStringLiteral("paused");
}

// Charged at the renewal, unless Stripe has already said when it will try.
QJsonValue nextInvoice(const Snapshot& snapshot)
{
    const auto& upcoming = snapshot.upcoming;
    if (upcoming.isEmpty() || !renews(snapshot.subscription))
        return QJsonValue::Null;
    const auto attempt = upcoming.value(u"next_payment_attempt");
    const auto renewal = periodEnd(snapshot.subscription);
    return QJsonObject{{QStringLiteral("amount"), upcoming[u"amount_due"]},
        {QStringLiteral("currency"), currency(upcoming)},
        {QStringLiteral("date"), time(attempt.isDouble() ? attempt : renewal)}};
}

QJsonValue openInvoice(const QJsonObject& subscription)
{
    const auto invoice = subscription.value(u"latest_invoice").toObject();
    if (invoice[u"status"] != QStringLiteral("open"))
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("number"), orNull(invoice[u"number"])},
        {QStringLiteral("amount_due"), invoice[u"amount_remaining"]},
        {QStringLiteral("currency"), currency(invoice)},
        {QStringLiteral("next_payment_attempt"), time(invoice[u"next_payment_attempt"])},
        {QStringLiteral("hosted_url"), orNull(invoice[u"hosted_invoice_url"])}};
}

} // namespace

QJsonObject firstItem(const QJsonObject& subscription)
{
    return subscription.value(u"items")[u"data"][0].toObject();
}

bool isOver(const QJsonObject& subscription)
{
    const auto status = subscription.value(u"status").toString();
    return status == QStringLiteral("canceled") || status == QStringLiteral("incomplete_expired");
}

QJsonObject shownSubscription(const QJsonArray& subscriptions)
{
    const auto living = std::find_if(subscriptions.begin(), subscriptions.end(),
        [](const QJsonValue& subscription) { return !isOver(subscription.toObject()); });
    return (living != subscriptions.end() ? QJsonValue(*living) : subscriptions.first()).toObject();
}

std::optional<PendingPhase> pendingPhase(const QJsonObject& subscription)
{
    const auto schedule = subscription.value(u"schedule");
    const auto status = schedule[u"status"].toString();
    if (status != QStringLiteral("active") && status != QStringLiteral("not_started"))
        return std::nullopt;
    const auto currentEnd = schedule[u"current_phase"][u"end_date"].toInteger();
    const auto currentPrice = firstItem(subscription).value(u"price")[u"id"].toString();
    const auto phases = schedule[u"phases"].toArray();
    for (const auto& phase : phases) {
        const auto start = phase[u"start_date"].toInteger();
        const auto price = phase[u"items"][0][u"price"].toString();
        if (start >= currentEnd && price != currentPrice)
            return PendingPhase{.priceId = price, .start = start};
    }
    return std::nullopt;
}

QJsonObject describe(const Snapshot& snapshot, const Plans& plans)
{
    const auto& shown = snapshot.subscription;
    const bool subscribed = !shown.isEmpty() && !isOver(shown);
    return {{QStringLiteral("plan"), subscribed ? plans.plan(snapshot.price) : Plans::free()},
        {QStringLiteral("subscription"), subscription(snapshot, plans)},
        {QStringLiteral("payment_method"), paymentMethod(snapshot)},
        {QStringLiteral("next_invoice"), nextInvoice(snapshot)},
        {QStringLiteral("open_invoice"), openInvoice(shown)},
        {QStringLiteral("portal_flows"), portalFlows(snapshot.portalFeatures, shown)}};
}

QJsonObject describeNobody()
{
    return {{QStringLiteral("plan"), Plans::free()},
        {QStringLiteral("subscription"), QJsonValue::Null},
        {QStringLiteral("payment_method"), QJsonValue::Null},
        {QStringLiteral("next_invoice"), QJsonValue::Null},
        {QStringLiteral("open_invoice"), QJsonValue::Null},
        {QStringLiteral("portal_flows"), QJsonArray()}};
}

} // namespace backend
