#include "backend-stub/stripe/portal/PlanChange.h"

#include "backend-stub/stripe/portal/LineText.h"
#include "backend-stub/stripe/portal/Shapes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

struct Wanted {
    QJsonObject subscription;
    Item item;
    QJsonObject price;
    qint64 quantity = 1;
    QString promotionCode; // id; empty: none
    bool putOff = false;
};

bool allows(const QJsonObject& feature, QLatin1StringView what)
{
    return feature["default_allowed_updates"_L1].toArray().contains(QString(what));
}

bool offersPrice(const QJsonObject& feature, const QString& price)
{
    for (const auto& product : feature["products"_L1].toArray()) {
        if (product["prices"_L1].toArray().contains(price))
            return true;
    }
    return false;
}

struct Bounds {
    qint64 least = 1;
    qint64 most = 999999;
};

Bounds boundsOf(const QJsonValue& product)
{
    const auto adjustable = product["adjustable_quantity"_L1];
    if (!adjustable["enabled"_L1].toBool())
        return {};
    return {std::max<qint64>(1, adjustable["minimum"_L1].toInteger()),
        adjustable["maximum"_L1].toInteger(Bounds().most)};
}

// How many may be had of what this price is for.
bool allowsQuantity(const QJsonObject& feature, const QString& price, qint64 quantity)
{
    for (const auto& product : feature["products"_L1].toArray()) {
        const auto [least, most] = boundsOf(product);
        if (product["prices"_L1].toArray().contains(price) && (quantity < least || quantity > most))
            return false;
    }
    return true;
}

Outcome<QString> promotionCode(const Visit& visit, const Body& body)
{
    const auto typed = body.text(u"promotion_code"_s, 100);
    if (!typed || typed->isEmpty())
        return typed;
    if (!allows(visit.feature(u"subscription_update"_s), "promotion_code"_L1))
        return refuse(u"not_offered"_s);
    const auto found =
        visit.domain.store.first(u"promotion_code"_s, {{u"code"_s, *typed}, {u"active"_s, true}});
    if (!found)
        return refuse(found.error());
    if (!found->has_value())
        return refuse(u"promotion_invalid"_s, u"promotion_code"_s);
    const auto owner = idOf((**found)["customer"_L1]);
    if (!owner.isEmpty() && owner != visit.customerId())
        return refuse(u"promotion_invalid"_s, u"promotion_code"_s);
    return (**found)["id"_L1].toString();
}

Outcome<void> checkAllowed(const Visit& visit, const Wanted& wanted)
{
    const auto feature = visit.feature(u"subscription_update"_s);
    const bool otherPrice = wanted.price["id"_L1] != wanted.item.price["id"_L1];
    const bool otherQuantity = wanted.quantity != wanted.item.quantity;
    if (!feature["enabled"_L1].toBool())
        return refuse(u"not_offered"_s);
    if (otherPrice
        && (!allows(feature, "price"_L1) || !offersPrice(feature, wanted.price["id"_L1].toString())
            || !wanted.price["active"_L1].toBool()))
        return refuse(u"not_offered"_s);
    if (otherQuantity && !allows(feature, "quantity"_L1))
        return refuse(u"not_offered"_s);
    // What cannot be corrected is no fault.
    if (allows(feature, "quantity"_L1)
        && !allowsQuantity(feature, wanted.price["id"_L1].toString(), wanted.quantity))
        return refuse(u"bad_request"_s, u"quantity"_s);
    if (!otherPrice && !otherQuantity && wanted.promotionCode.isEmpty())
        return refuse(u"no_change"_s);
    return {};
}

Outcome<Wanted> wantedBy(const Visit& visit, const Body& body)
{
    const auto id = body.id(u"subscription"_s);
    if (!id)
        return std::unexpected(id.error());
    const auto priceId = body.id(u"price"_s);
    if (!priceId)
        return std::unexpected(priceId.error());
    const auto quantity = body.count(u"quantity"_s, 1, 999999);
    if (!quantity)
        return std::unexpected(quantity.error());
    const auto subscription = visit.subscription(*id);
    if (!subscription)
        return std::unexpected(subscription.error());
    const auto price = visit.domain.store.get(u"price"_s, *priceId);
    if (!price)
        return refuse(price.error());
    const auto code = promotionCode(visit, body);
    if (!code)
        return std::unexpected(code.error());
    Wanted wanted{*subscription, firstItem(*subscription), *price, *quantity, *code, false};
    if (const auto allowed = checkAllowed(visit, wanted); !allowed)
        return std::unexpected(allowed.error());
    wanted.putOff = isPutOff(visit.feature(u"subscription_update"_s),
        {wanted.item.price, wanted.item.quantity, wanted.price, wanted.quantity});
    return wanted;
}

// Discounts that a deep link brings along apply to the change it was made for.
QJsonArray discountsFor(const Visit& visit, const Wanted& wanted)
{
    if (!wanted.promotionCode.isEmpty())
        return {QJsonObject{{u"promotion_code"_s, wanted.promotionCode}}};
    const auto linked = visit.session["flow"_L1]["subscription_update_confirm"_L1];
    QJsonArray discounts;
    if (linked["subscription"_L1] != wanted.subscription["id"_L1])
        return discounts;
    for (const auto& each : linked["discounts"_L1].toArray()) {
        for (const auto& kind : {u"coupon"_s, u"promotion_code"_s}) {
            if (each[kind].isString())
                discounts.append(QJsonObject{{kind, each[kind]}});
        }
    }
    return discounts;
}

bool endsTrial(const Visit& visit, const Wanted& wanted)
{
    const auto behavior = visit.feature(u"subscription_update"_s).value("trial_update_behavior"_L1);
    return wanted.subscription["status"_L1].toString() == "trialing"_L1
        && behavior.toString() == "end_trial"_L1;
}

bool startsAnew(const Visit& visit)
{
    const auto anchor = visit.feature(u"subscription_update"_s).value("billing_cycle_anchor"_L1);
    return anchor.toString() == "now"_L1;
}

QJsonObject updateParams(const Visit& visit, const Wanted& wanted)
{
    const auto proration =
        visit.feature(u"subscription_update"_s)["proration_behavior"_L1].toString(u"none"_s);
    QJsonObject params{{u"proration_behavior"_s, proration},
        {u"items"_s,
            QJsonArray{QJsonObject{{u"id"_s, wanted.item.id}, {u"price"_s, wanted.price["id"_L1]},
                {u"quantity"_s, wanted.quantity}}}}};
    if (endsTrial(visit, wanted))
        params["trial_end"_L1] = u"now"_s;
    else if (startsAnew(visit))
        params["billing_cycle_anchor"_L1] = QJsonObject{{u"type"_s, u"now"_s}};
    const auto discounts = discountsFor(visit, wanted);
    if (!discounts.isEmpty())
        params["discounts"_L1] = discounts;
    return params;
}

// `invoiced`: the change makes an invoice of its own.
QJsonObject changeShape(const Visit& visit, const Wanted& wanted, bool invoiced)
{
    const auto when = wanted.putOff ? u"period_end"_s : invoiced ? u"now"_s : u"next_invoice"_s;
    return {{u"when"_s, when}, {u"price"_s, priceShape(wanted.price)},
        {u"quantity"_s, wanted.quantity},
        {u"product"_s, productShape(visit.domain, idOf(wanted.price["product"_L1]))},
        {u"effective_at"_s,
            wanted.putOff ? Subscriptions::currentPeriodEnd(wanted.subscription) : visit.now}};
}

qint64 sumOf(const QJsonArray& amounts)
{
    qint64 sum = 0;
    for (const auto& each : amounts)
        sum += each["amount"_L1].toInteger();
    return sum;
}

// Of an invoice made now, every line; of the next regular one, what this change adds to it.
QJsonObject costShape(const Visit& visit, const QJsonObject& invoice, bool now)
{
    const Words words(visit.language);
    QJsonArray lines;
    for (const auto& value : invoice["lines"_L1]["data"_L1].toArray()) {
        const auto line = value.toObject();
        if (now || isProration(line))
            lines.append(QJsonObject{{u"description"_s, lineText(visit.domain, line, words)},
                {u"amount"_s, line["amount"_L1]}});
    }
    const auto discount = now ? sumOf(invoice["total_discount_amounts"_L1].toArray()) : 0;
    const auto tax = now ? sumOf(invoice["total_taxes"_L1].toArray()) : 0;
    const auto due = now ? invoice["amount_due"_L1].toInteger() : sumOf(lines);
    const auto credit = now ? due - invoice["total"_L1].toInteger() : 0;
    return {{u"lines"_s, lines}, {u"discount"_s, discount}, {u"tax"_s, tax}, {u"due"_s, due},
        {u"credit"_s, credit}, {u"currency"_s, invoice["currency"_L1].toString().toUpper()}};
}

QJsonObject merged(QJsonObject base, const QJsonObject& more)
{
    for (auto it = more.begin(); it != more.end(); ++it)
        base[it.key()] = it.value();
    return base;
}

QJsonObject offeredProduct(const Visit& visit, const QJsonValue& product, const Item& current)
{
    QJsonArray prices;
    for (const auto& id : product["prices"_L1].toArray()) {
        const auto price = visit.domain.store.get(u"price"_s, id.toString());
        if (price && (*price)["currency"_L1] == current.price["currency"_L1]
            && ((*price)["active"_L1].toBool() || id == current.price["id"_L1]))
            prices.append(priceShape(*price));
    }
    auto shape = productShape(visit.domain, product["product"_L1].toString());
    shape["prices"_L1] = prices;
    const auto [least, most] = boundsOf(product);
    shape["quantity"_L1] = QJsonObject{{u"least"_s, least}, {u"most"_s, most}};
    return shape;
}

} // namespace

Outcome<QJsonObject> plans(const Visit& visit, const QString& subscription)
{
    const auto object = visit.subscription(subscription);
    if (!object)
        return std::unexpected(object.error());
    const auto feature = visit.feature(u"subscription_update"_s);
    if (!feature["enabled"_L1].toBool())
        return refuse(u"not_offered"_s);
    const auto current = firstItem(*object);
    QJsonArray products;
    for (const auto& each : feature["products"_L1].toArray()) {
        const auto product = offeredProduct(visit, each, current);
        if (!product["prices"_L1].toArray().isEmpty())
            products.append(product);
    }
    return QJsonObject{
        {u"products"_s, products}, {u"allowed"_s, feature["default_allowed_updates"_L1].toArray()}};
}

Outcome<QJsonObject> previewChange(const Visit& visit, const Body& body)
{
    const auto wanted = wantedBy(visit, body);
    if (!wanted)
        return std::unexpected(wanted.error());
    if (wanted->putOff)
        return merged(changeShape(visit, *wanted, false), {{u"promotion_codes"_s, false}});
    // New discounts stand beside the change, not in it, where the preview would not see them.
    auto details = updateParams(visit, *wanted);
    const auto discounts = details.take("discounts"_L1);
    const auto invoice = visit.domain.subscriptions.previewInvoice(
        {{u"subscription"_s, wanted->subscription["id"_L1]}, {u"subscription_details"_s, details},
            {u"discounts"_s, discounts}});
    if (!invoice)
        return refuse(invoice.error());
    // Otherwise it is the next regular one.
    const bool now = (*invoice)["billing_reason"_L1].toString() == "subscription_update"_L1;
    auto shape = changeShape(visit, *wanted, now);
    shape["promotion_codes"_L1] =
        allows(visit.feature(u"subscription_update"_s), "promotion_code"_L1);
    return merged(shape, costShape(visit, *invoice, now));
}

Outcome<QJsonObject> makeChange(const Visit& visit, const Body& body)
{
    const auto wanted = wantedBy(visit, body);
    if (!wanted)
        return std::unexpected(wanted.error());
    const auto id = wanted->subscription["id"_L1].toString();
    if (wanted->putOff) {
        const auto schedule = visit.domain.subscriptions.schedulePriceChange(
            id, wanted->price["id"_L1].toString(), wanted->quantity);
        if (!schedule)
            return refuse(schedule.error());
        return changeShape(visit, *wanted, false);
    }
    auto params = updateParams(visit, *wanted);
    // A charge that fails leaves the plan as it was: Stripe's portal does not half-change it.
    params["payment_behavior"_L1] = u"error_if_incomplete"_s;
    const auto updated = visit.domain.subscriptions.update(id, params);
    if (!updated)
        return refuse(updated.error());
    const auto latest = wanted->subscription["latest_invoice"_L1];
    return changeShape(visit, *wanted, (*updated)["latest_invoice"_L1] != latest);
}

Outcome<QJsonObject> undoScheduledChange(const Visit& visit, const Body& body)
{
    const auto id = body.id(u"subscription"_s);
    if (!id)
        return std::unexpected(id.error());
    if (!visit.offers(u"subscription_update"_s))
        return refuse(u"not_offered"_s);
    const auto subscription = visit.subscription(*id);
    if (!subscription)
        return std::unexpected(subscription.error());
    const auto undone = visit.domain.subscriptions.cancelScheduledChange(*id);
    if (!undone)
        return refuse(undone.error());
    return QJsonObject{{u"done"_s, true}};
}

} // namespace stripe::portal
