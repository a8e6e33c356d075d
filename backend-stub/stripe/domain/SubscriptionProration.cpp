#include "backend-stub/stripe/domain/Calendar.h"
#include "backend-stub/stripe/domain/Discounts.h"
#include "backend-stub/stripe/domain/Store.h"
#include "backend-stub/stripe/domain/SubscriptionChange.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What makes up for a change in the middle of a period: credits for what was billed and is not
// used, charges for what is new.

namespace stripe {

namespace {

bool billsTheSame(const QJsonObject& one, const QJsonObject& other)
{
    return one["price"_L1]["id"_L1] == other["price"_L1]["id"_L1]
        && one["quantity"_L1].toInteger(1) == other["quantity"_L1].toInteger(1);
}

QJsonObject byId(const QJsonArray& items, const QJsonValue& id)
{
    for (const auto& item : items) {
        if (item["id"_L1] == id)
            return item.toObject();
    }
    return {};
}

} // namespace

void rememberBilled(QJsonObject& subscription, const QJsonArray& lines)
{
    auto billed = subscription["_billed"_L1].toObject();
    for (const auto& line : lines) {
        const auto item = line["parent"_L1]["subscription_item_details"_L1]["subscription_item"_L1];
        auto amount = line["amount"_L1].toInteger();
        if (!item.isString() || amount < 0)
            continue;
        for (const auto& off : line["discount_amounts"_L1].toArray())
            amount -= off["amount"_L1].toInteger();
        const auto seconds =
            line["period"_L1]["end"_L1].toInteger() - line["period"_L1]["start"_L1].toInteger();
        billed[item.toString()] = QJsonObject{{u"amount"_s, amount}, {u"seconds"_s, seconds}};
    }
    subscription["_billed"_L1] = billed;
}

void rememberInvoiced(QJsonObject& subscription, const QJsonObject& invoice)
{
    rememberBilled(subscription, invoice["lines"_L1]["data"_L1].toArray());
    subscription["_last_discounts"_L1] = invoice["discounts"_L1];
}

Result<QList<QJsonObject>> ItemBuilder::discountsFor(
    const QJsonObject& subscription, const QJsonObject& params, qint64 now)
{
    const auto customerId = subscription["customer"_L1].toString();
    const auto customer = m_store.get(u"customer"_s, customerId);
    if (!customer)
        return std::unexpected(customer.error());
    if (!params.contains("discounts"_L1))
        return discountsOf(m_store, subscription, *customer, now);
    QList<QJsonObject> planned;
    for (const auto& asked : params["discounts"_L1].toArray()) {
        const auto id = asked["discount"_L1];
        const auto discount = id.isString()
            ? existingDiscount(m_store, id.toString(), subscription, *customer)
            : plannedDiscount(m_store, asked.toObject(), customerId, now);
        if (!discount)
            return std::unexpected(discount.error());
        planned.append(*discount);
    }
    return planned;
}

// What discounts leave of one item's amount among `all`. Prorations carry them in their amounts, as
// billing_mode.flexible.proration_discounts "included" says.
qint64 ItemBuilder::discounted(
    const QList<QJsonObject>& discounts, const QJsonObject& item, qint64 all)
{
    auto amount = fullAmount(item);
    for (const auto& discount : discounts) {
        const auto coupon = couponOf(discount);
        const auto price = item["price"_L1];
        if (!appliesTo(coupon, price["product"_L1], price["currency"_L1]))
            continue;
        const auto percent = coupon["percent_off"_L1];
        amount -= percent.isDouble()
            ? qRound64(double(amount) * percent.toDouble() / 100.0)
            : std::min(amount,
                  share(coupon["amount_off"_L1].toInteger(), amount, std::max<qint64>(all, 1)));
    }
    return amount;
}

// Flexible: what the rest of the period was debited with. Classic: its share of what the item
// costs, less the discounts that were used last, whatever was debited.
// https://docs.stripe.com/billing/subscriptions/billing-mode/compare
Result<qint64> ItemBuilder::credit(
    const QJsonObject& subscription, const QJsonObject& item, Period rest)
{
    if (!isFlexible(subscription)) {
        QList<QJsonObject> last;
        for (const auto& id : subscription["_last_discounts"_L1].toArray()) {
            const auto discount = m_store.get(u"discount"_s, id.toString());
            if (!discount)
                return std::unexpected(discount.error());
            last.append(*discount);
        }
        const auto all = total(subscription["items"_L1]["data"_L1].toArray());
        const auto whole = periodOf(subscription);
        return share(discounted(last, item, all), rest.end - rest.start, whole.end - whole.start);
    }
    const auto billed = subscription["_billed"_L1][item["id"_L1].toString()];
    const auto seconds = billed["seconds"_L1].toInteger();
    return seconds > 0
        ? share(billed["amount"_L1].toInteger(), std::min(rest.end - rest.start, seconds), seconds)
        : 0;
}

Result<QList<QJsonObject>> ItemBuilder::prorate(
    const QJsonObject& subscription, const SubscriptionChange& change, qint64 moment)
{
    const auto before = subscription["items"_L1]["data"_L1].toArray();
    const auto period = periodOf(subscription);
    QList<QJsonObject> lines;
    const Period rest{moment, period.end};
    const auto add = [&](const QJsonObject& item, LineKind kind, qint64 amount) -> Result<void> {
        const auto name = productName(item);
        if (!name)
            return std::unexpected(name.error());
        lines.append(subscriptionLine(item, *name, kind, amount, rest, moment));
        return {};
    };
    for (const auto& value : before) {
        const auto old = value.toObject();
        if (!change.restarts && billsTheSame(old, byId(change.items, old["id"_L1])))
            continue;
        const auto unused = credit(subscription, old, rest);
        if (!unused)
            return std::unexpected(unused.error());
        if (auto added = add(old, LineKind::UnusedTime, -*unused); !added)
            return std::unexpected(added.error());
    }
    for (const auto& value : change.items) {
        const auto fresh = value.toObject();
        if (change.restarts || billsTheSame(fresh, byId(before, fresh["id"_L1])))
            continue;
        const auto full = discounted(change.discounts, fresh, total(change.items));
        const auto amount = share(full, rest.end - rest.start, period.end - period.start);
        if (auto added = add(fresh, LineKind::RemainingTime, amount); !added)
            return std::unexpected(added.error());
    }
    return lines;
}

} // namespace stripe
