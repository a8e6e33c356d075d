#include "backend-stub/stripe/domain/SubscriptionChange.h"

#include "backend-stub/stripe/domain/Calendar.h"
#include "backend-stub/stripe/domain/Catalog.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

// Nobody can newly subscribe to a price that is not active any more.
Result<void> checkActive(Store& store, const QJsonArray& current, const QJsonArray& asked)
{
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const auto id = asked[i]["price"_L1];
        const auto isHeld = [&](const QJsonValue& item) { return item["price"_L1]["id"_L1] == id; };
        if (!id.isString() || std::ranges::any_of(current, isHeld))
            continue;
        const auto price = store.find(id.toString());
        if (!price)
            return std::unexpected(price.error());
        if (*price && !(**price)["active"_L1].toBool()) {
            return std::unexpected(Error::invalid(u"items[%1][price]"_s.arg(i),
                u"The price specified is inactive. This field only accepts active prices."_s));
        }
    }
    return {};
}

Result<void> checkTogether(const QJsonArray& items)
{
    QJsonArray prices;
    for (const auto& item : items) {
        const auto price = item["price"_L1]["id"_L1];
        if (prices.contains(price)) {
            return std::unexpected(Error(Error::Kind::InvalidRequest,
                u"Cannot add multiple subscription items with the same plan: %1"_s.arg(
                    price.toString())));
        }
        prices.append(price);
        const auto first = items.first()["price"_L1];
        if (item["price"_L1]["recurring"_L1] != first["recurring"_L1]) {
            return std::unexpected(Error(Error::Kind::InvalidRequest,
                u"Currently, all plans on a subscription must have the same billing interval. If "
                "you want to have multiple plans with different intervals, use multiple "
                "subscriptions."_s));
        }
        if (item["price"_L1]["currency"_L1] != first["currency"_L1]) {
            return std::unexpected(Error(Error::Kind::InvalidRequest,
                u"Price `%1` must match currency `%2`. It currently is `%3`."_s.arg(
                    item["price"_L1]["id"_L1].toString(), first["currency"_L1].toString(),
                    item["price"_L1]["currency"_L1].toString())));
        }
    }
    return {};
}

} // namespace

Period periodOf(const QJsonObject& subscription)
{
    const auto first = subscription["items"_L1]["data"_L1][0];
    return {
        first["current_period_start"_L1].toInteger(), first["current_period_end"_L1].toInteger()};
}

void setItems(QJsonObject& subscription, const QJsonArray& items)
{
    subscription["items"_L1] = QJsonObject{{u"object"_s, u"list"_s}, {u"data"_s, items},
        {u"has_more"_s, false},
        {u"url"_s, u"/v1/subscription_items?subscription="_s + subscription["id"_L1].toString()}};
}

QJsonArray withPeriod(QJsonArray items, Period period)
{
    for (auto&& value : items) {
        auto item = value.toObject();
        item["current_period_start"_L1] = period.start;
        item["current_period_end"_L1] = period.end;
        value = item;
    }
    return items;
}

bool isFlexible(const QJsonObject& subscription)
{
    return subscription["billing_mode"_L1]["type"_L1].toString() == "flexible"_L1;
}

QString intervalOf(const QJsonArray& items)
{
    return items.first()["price"_L1]["recurring"_L1]["interval"_L1].toString();
}

qint64 intervalCountOf(const QJsonArray& items)
{
    return items.first()["price"_L1]["recurring"_L1]["interval_count"_L1].toInteger(1);
}

qint64 total(const QJsonArray& items)
{
    qint64 sum = 0;
    for (const auto& item : items)
        sum += fullAmount(item.toObject());
    return sum;
}

ItemBuilder::ItemBuilder(Store& store, Catalog& catalog) : m_store(store), m_catalog(catalog) { }

Result<QJsonObject> ItemBuilder::withPrice(
    QJsonObject item, const QJsonObject& asked, const QString& param)
{
    const bool inlined = asked["price_data"_L1].isObject();
    if (inlined && asked["price"_L1].isString()) {
        return std::unexpected(Error::invalid(
            param, u"You may only specify one of these parameters: price, price_data."_s));
    }
    if (!inlined && !asked["price"_L1].isString())
        return std::unexpected(Error::missing(param + u"[price]"_s));
    const auto price = inlined
        ? m_catalog.inlinePrice(asked["price_data"_L1].toObject())
        : m_store.get(u"price"_s, asked["price"_L1].toString(), param + u"[price]"_s);
    if (!price)
        return price;
    if ((*price)["recurring"_L1].isNull()) {
        return std::unexpected(Error::invalid(param + u"[price]"_s,
            u"The price specified is set to `type=one_time` but this field only accepts prices "
            "with `type=recurring`."_s));
    }
    item["price"_L1] = visible(*price);
    item["plan"_L1] = Catalog::planOf(*price);
    return item;
}

Result<QJsonObject> ItemBuilder::item(const QJsonObject& asked, const QString& subscription,
    Period period, qint64 now, const QString& param)
{
    auto made = newObject(u"subscription_item"_s, u"si_"_s, now);
    made["subscription"_L1] = subscription;
    made["quantity"_L1] = asked["quantity"_L1].toInteger(1);
    made["current_period_start"_L1] = period.start;
    made["current_period_end"_L1] = period.end;
    take(made, asked, {"metadata"_L1});
    return withPrice(made, asked, param);
}

Result<QJsonArray> ItemBuilder::create(
    const QJsonArray& asked, const QString& subscription, Period period, qint64 now)
{
    if (asked.isEmpty())
        return std::unexpected(Error::missing(u"items"_s));
    if (auto active = checkActive(m_store, {}, asked); !active)
        return std::unexpected(active.error());
    return changed({}, asked, subscription, period, now);
}

Result<QJsonArray> ItemBuilder::changed(const QJsonArray& current, const QJsonArray& asked,
    const QString& subscription, Period period, qint64 now)
{
    auto items = current;
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const auto wish = asked.at(i).toObject();
        const auto param = u"items[%1]"_s.arg(i);
        const auto same = std::ranges::find_if(items, [&](const auto& item) {
            return wish.contains("id"_L1) && item.toObject()["id"_L1] == wish["id"_L1];
        });
        if (wish.contains("id"_L1) && same == items.end()) {
            return std::unexpected(
                Error::noSuch(u"subscription_item"_s, wish["id"_L1].toString(), param + u"[id]"_s));
        }
        if (wish["deleted"_L1].toBool() && same == items.end())
            return std::unexpected(Error::missing(param + u"[id]"_s));
        if (wish["deleted"_L1].toBool()) {
            items.erase(same);
            continue;
        }
        if (same == items.end()) {
            const auto made = item(wish, subscription, period, now, param);
            if (!made)
                return std::unexpected(made.error());
            items.append(*made);
            continue;
        }
        auto kept = QJsonValue(*same).toObject();
        take(kept, wish, {"quantity"_L1, "metadata"_L1});
        const bool priced = wish.contains("price"_L1) || wish.contains("price_data"_L1);
        const auto priceSet = priced ? withPrice(kept, wish, param) : Result<QJsonObject>(kept);
        if (!priceSet)
            return std::unexpected(priceSet.error());
        *same = *priceSet;
    }
    if (items.isEmpty()) {
        return std::unexpected(
            Error::invalid(u"items"_s, u"A subscription must have at least one active plan."_s));
    }
    if (auto fit = checkTogether(items); !fit)
        return std::unexpected(fit.error());
    return items;
}

Result<QString> ItemBuilder::productName(const QJsonObject& item)
{
    const auto product =
        m_store.get(u"product"_s, item["price"_L1]["product"_L1].toString(), u"product"_s);
    if (!product && product.error().kind == Error::Kind::Api)
        return std::unexpected(product.error());
    // Who subscribed before it was deleted goes on.
    return product ? (*product)["name"_L1].toString() : u"Subscription"_s;
}

Result<QList<QJsonObject>> ItemBuilder::periodLines(
    const QJsonArray& items, LineKind kind, Period period, qint64 wholePeriod)
{
    QList<QJsonObject> lines;
    for (const auto& value : items) {
        const auto item = value.toObject();
        const auto name = productName(item);
        if (!name)
            return std::unexpected(name.error());
        auto amount = kind == LineKind::Trial ? 0 : fullAmount(item);
        if (wholePeriod > 0)
            amount = share(amount, period.end - period.start, wholePeriod);
        lines.append(subscriptionLine(item, *name, kind, amount, period, period.start));
    }
    return lines;
}

Result<SubscriptionChange> ItemBuilder::plan(
    const QJsonObject& subscription, const QJsonObject& params, qint64 now)
{
    const auto current = subscription["items"_L1]["data"_L1].toArray();
    SubscriptionChange change;
    change.period = periodOf(subscription);
    const auto wishes = params["items"_L1].toArray();
    if (auto active = checkActive(m_store, current, wishes); !active)
        return std::unexpected(active.error());
    const auto items =
        changed(current, wishes, subscription["id"_L1].toString(), change.period, now);
    if (!items)
        return std::unexpected(items.error());
    change.items = *items;
    const auto discounts = discountsFor(subscription, params, now);
    if (!discounts)
        return std::unexpected(discounts.error());
    change.discounts = *discounts;
    const auto status = subscription["status"_L1].toString();
    const bool trialing = status == "trialing"_L1;
    const bool trialEnds = trialing && params["trial_end"_L1].toString() == "now"_L1;
    if ((trialing && !trialEnds) || status == "paused"_L1)
        return change;
    const auto behavior = params["proration_behavior"_L1].toString(u"create_prorations"_s);
    const auto asked = params["proration_date"_L1].toInteger(now);
    const auto moment = std::clamp(asked, change.period.start, change.period.end);
    if (params.contains("proration_date"_L1) && asked != moment) {
        return std::unexpected(Error::invalid(u"proration_date"_s,
            u"Cannot specify a proration_date outside of the subscription's current period."_s));
    }
    const bool otherInterval = intervalOf(current) != intervalOf(*items)
        || intervalCountOf(current) != intervalCountOf(*items);
    change.restarts = trialEnds || otherInterval
        || params["billing_cycle_anchor"_L1]["type"_L1].toString() == "now"_L1;
    if (behavior != "none"_L1 && !trialing) {
        const auto lines = prorate(subscription, change, moment);
        if (!lines)
            return std::unexpected(lines.error());
        change.prorations = *lines;
    }
    if (change.restarts) {
        change.period = {now, plusIntervals(now, intervalOf(*items), intervalCountOf(*items))};
        change.items = withPeriod(*items, change.period);
        const auto lines = periodLines(change.items, LineKind::Period, change.period);
        if (!lines)
            return std::unexpected(lines.error());
        change.newPeriod = *lines;
    }
    change.invoicesNow =
        change.restarts || (behavior == "always_invoice"_L1 && !change.prorations.isEmpty());
    return change;
}

} // namespace stripe
