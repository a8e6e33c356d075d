#include "backend-stub/stripe/domain/Calendar.h"
#include "backend-stub/stripe/domain/Clock.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"
#include "backend-stub/stripe/domain/Subscriptions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Subscriptions, third part: schedules. A schedule holds phases; the subscription knows when its
// current one ends (the hidden member _phase_end) and takes over the items of the next.

namespace stripe {

namespace {

QJsonObject phaseItem(const QJsonValue& price, qint64 quantity)
{
    auto item = shapeOf(u"schedule_phase_item"_s);
    item["price"_L1] = price;
    item["plan"_L1] = price;
    item["quantity"_L1] = quantity;
    return item;
}

QJsonObject phase(const QJsonArray& items, const QJsonValue& currency, Period period)
{
    auto made = shapeOf(u"schedule_phase"_s);
    made["items"_L1] = items;
    made["currency"_L1] = currency;
    made["start_date"_L1] = period.start;
    made["end_date"_L1] = period.end;
    return made;
}

QJsonArray phaseItemsOf(const QJsonObject& subscription)
{
    QJsonArray items;
    for (const auto& item : subscription["items"_L1]["data"_L1].toArray())
        items.append(phaseItem(item["price"_L1]["id"_L1], item["quantity"_L1].toInteger(1)));
    return items;
}

} // namespace

// from_subscription: the current period is the first phase.
Result<QJsonObject> Subscriptions::scheduleFor(const QString& id)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto subscription = m_store.get(u"subscription"_s, id, u"from_subscription"_s);
        if (!subscription)
            return subscription;
        if ((*subscription)["schedule"_L1].isString()) {
            return std::unexpected(Error(Error::Kind::InvalidRequest,
                u"You cannot migrate a subscription that is already attached to a schedule: %1"_s
                    .arg((*subscription)["schedule"_L1].toString())));
        }
        const auto now = m_clock.nowFor(*subscription);
        if (!now)
            return std::unexpected(now.error());
        const auto period = periodOf(*subscription);
        auto schedule = newObject(u"subscription_schedule"_s, u"sub_sched_"_s, *now);
        take(schedule, *subscription, {"billing_mode"_L1, "customer"_L1, "test_clock"_L1});
        schedule["status"_L1] = u"active"_s;
        schedule["end_behavior"_L1] = u"release"_s;
        schedule["subscription"_L1] = id;
        schedule["current_phase"_L1] =
            QJsonObject{{u"end_date"_s, period.end}, {u"start_date"_s, period.start}};
        schedule["phases"_L1] =
            QJsonArray{phase(phaseItemsOf(*subscription), (*subscription)["currency"_L1], period)};
        if (auto stored = m_store.create(schedule, u"subscription_schedule.created"_s); !stored)
            return std::unexpected(stored.error());
        (*subscription)["schedule"_L1] = schedule["id"_L1];
        (*subscription)["_phase_end"_L1] = period.end;
        if (auto saved = save(*subscription, u"customer.subscription.updated"_s); !saved)
            return saved;
        return schedule;
    });
}

Result<QJsonObject> Subscriptions::schedulePriceChange(
    const QString& id, const QString& price, qint64 quantity)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        if (auto dropped = cancelScheduledChange(id); !dropped)
            return std::unexpected(dropped.error());
        const auto schedule = scheduleFor(id);
        if (!schedule)
            return schedule;
        const auto current = (*schedule)["phases"_L1][0];
        const QJsonObject now{{u"start_date"_s, current["start_date"_L1]},
            {u"end_date"_s, current["end_date"_L1]}, {u"items"_s, current["items"_L1]}};
        const QJsonObject next{
            {u"items"_s, QJsonArray{QJsonObject{{u"price"_s, price}, {u"quantity"_s, quantity}}}}};
        return updateSchedule((*schedule)["id"_L1].toString(),
            {{u"phases"_s, QJsonArray{now, next}}, {u"end_behavior"_s, u"release"_s}});
    });
}

Result<QJsonArray> Subscriptions::phasesFrom(
    const QJsonObject& schedule, const QJsonArray& asked, qint64 now)
{
    QJsonArray phases;
    auto start = schedule["current_phase"_L1]["start_date"_L1].toInteger(now);
    for (const auto& value : asked) {
        const auto wish = value.toObject();
        if (wish["start_date"_L1].isDouble() && phases.isEmpty())
            start = wish["start_date"_L1].toInteger();
        QJsonArray items;
        QJsonObject price;
        for (const auto& item : wish["items"_L1].toArray()) {
            const auto id = item["price"_L1].toString();
            const auto known = m_store.get(u"price"_s, id, u"phases[items][price]"_s);
            if (!known)
                return std::unexpected(known.error());
            price = *known;
            if (price["recurring"_L1].isNull()) {
                return std::unexpected(Error::invalid(u"phases[items][price]"_s,
                    u"The price specified is set to `type=one_time` but this field only accepts "
                    "prices with `type=recurring`."_s));
            }
            items.append(phaseItem(id, item["quantity"_L1].toInteger(1)));
        }
        const auto duration = wish["duration"_L1].isObject() ? wish["duration"_L1].toObject()
                                                             : price["recurring"_L1].toObject();
        const auto count =
            duration["interval_count"_L1].toInteger(1) * wish["iterations"_L1].toInteger(1);
        const auto end = wish["end_date"_L1].toInteger(
            plusIntervals(start, duration["interval"_L1].toString(), count));
        if (items.isEmpty())
            return std::unexpected(Error::missing(u"phases[%1][items]"_s.arg(phases.size())));
        if (end <= start) {
            return std::unexpected(Error::invalid(u"phases[%1][end_date]"_s.arg(phases.size()),
                u"A phase must end after it starts."_s));
        }
        auto made = phase(items, price["currency"_L1], {start, end});
        made["proration_behavior"_L1] =
            wish["proration_behavior"_L1].toString(u"create_prorations"_s);
        phases.append(made);
        start = end;
    }
    if (phases.isEmpty())
        return std::unexpected(Error::missing(u"phases"_s));
    return phases;
}

Result<QJsonObject> Subscriptions::updateSchedule(const QString& id, const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto schedule = m_store.get(u"subscription_schedule"_s, id);
        if (!schedule)
            return schedule;
        const auto now = m_clock.nowFor(*schedule);
        if (!now)
            return std::unexpected(now.error());
        take(*schedule, params, {"end_behavior"_L1, "metadata"_L1});
        if (params.contains("phases"_L1)) {
            const auto phases = phasesFrom(*schedule, params["phases"_L1].toArray(), *now);
            if (!phases)
                return std::unexpected(phases.error());
            (*schedule)["phases"_L1] = *phases;
        }
        if (auto stored = m_store.update(*schedule, u"subscription_schedule.updated"_s); !stored)
            return std::unexpected(stored.error());
        const auto subscriptionId = (*schedule)["subscription"_L1].toString();
        if (subscriptionId.isEmpty())
            return schedule;
        auto subscription = m_store.get(u"subscription"_s, subscriptionId);
        if (!subscription)
            return subscription;
        for (const auto& held : (*schedule)["phases"_L1].toArray()) {
            if (held["end_date"_L1].toInteger() > *now) {
                (*subscription)["_phase_end"_L1] = held["end_date"_L1];
                break;
            }
        }
        if (auto saved = save(*subscription, {}); !saved)
            return saved;
        return schedule;
    });
}

Result<QJsonObject> Subscriptions::createSchedule(const QJsonObject& params)
{
    if (params.contains("from_subscription"_L1))
        return scheduleFor(params["from_subscription"_L1].toString());
    return m_store.change([&]() -> Result<QJsonObject> {
        const auto customer =
            m_store.get(u"customer"_s, params["customer"_L1].toString(), u"customer"_s);
        if (!customer)
            return customer;
        const auto now = m_clock.nowFor(*customer);
        if (!now)
            return std::unexpected(now.error());
        if (params["start_date"_L1].toInteger(*now) > *now) {
            return std::unexpected(Error::invalid(
                u"start_date"_s, u"This stand-in starts schedules now, not in the future."_s));
        }
        const auto phases = params["phases"_L1].toArray();
        if (phases.isEmpty())
            return std::unexpected(Error::missing(u"phases"_s));
        const auto subscription = create(
            {{u"customer"_s, params["customer"_L1]}, {u"items"_s, phases.first()["items"_L1]}});
        if (!subscription)
            return subscription;
        const auto schedule = scheduleFor((*subscription)["id"_L1].toString());
        if (!schedule)
            return schedule;
        auto rest = params;
        rest.remove("customer"_L1);
        rest.remove("start_date"_L1);
        return updateSchedule((*schedule)["id"_L1].toString(), rest);
    });
}

// Ends a schedule without touching what it did: released, or canceled with its subscription.
Result<QJsonObject> Subscriptions::releaseSchedule(const QString& id)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto schedule = m_store.get(u"subscription_schedule"_s, id);
        if (!schedule)
            return schedule;
        if ((*schedule)["status"_L1].toString() != "active"_L1) {
            return std::unexpected(Error(Error::Kind::InvalidRequest,
                u"You cannot release a subscription schedule that is currently in the `%1` "
                "status."_s.arg((*schedule)["status"_L1].toString())));
        }
        const auto now = m_clock.nowFor(*schedule);
        if (!now)
            return std::unexpected(now.error());
        auto subscription =
            m_store.get(u"subscription"_s, (*schedule)["subscription"_L1].toString());
        if (!subscription)
            return subscription;
        (*subscription)["schedule"_L1] = QJsonValue::Null;
        subscription->remove("_phase_end"_L1);
        if (auto saved = save(*subscription, u"customer.subscription.updated"_s); !saved)
            return saved;
        (*schedule)["status"_L1] = u"released"_s;
        (*schedule)["released_at"_L1] = *now;
        (*schedule)["released_subscription"_L1] = (*schedule)["subscription"_L1];
        (*schedule)["subscription"_L1] = QJsonValue::Null;
        (*schedule)["current_phase"_L1] = QJsonValue::Null;
        if (auto stored = m_store.update(*schedule, u"subscription_schedule.released"_s); !stored)
            return std::unexpected(stored.error());
        return schedule;
    });
}

Result<void> Subscriptions::cancelScheduledChange(const QString& id)
{
    const auto subscription = m_store.get(u"subscription"_s, id);
    if (!subscription)
        return std::unexpected(subscription.error());
    const auto schedule = (*subscription)["schedule"_L1].toString();
    if (schedule.isEmpty())
        return {};
    const auto released = releaseSchedule(schedule);
    return released ? Result<void>() : std::unexpected(released.error());
}

// The current phase is over: take the next one's items, or end as the schedule says.
Result<void> Subscriptions::advanceSchedule(QJsonObject subscription, qint64 now)
{
    const auto scheduleId = subscription["schedule"_L1].toString();
    auto schedule = m_store.get(u"subscription_schedule"_s, scheduleId);
    if (!schedule)
        return std::unexpected(schedule.error());
    QJsonObject next;
    for (const auto& held : (*schedule)["phases"_L1].toArray()) {
        if (next.isEmpty() && held["end_date"_L1].toInteger() > now)
            next = held.toObject();
    }
    if (next.isEmpty()) {
        if ((*schedule)["end_behavior"_L1].toString() == "cancel"_L1)
            return end(subscription, u"cancellation_requested"_s, now);
        const auto released = releaseSchedule(scheduleId);
        return released ? Result<void>() : std::unexpected(released.error());
    }
    QJsonArray wishes;
    const auto current = subscription["items"_L1]["data"_L1].toArray();
    const auto wanted = next["items"_L1].toArray();
    for (qsizetype i = 0; i < std::max(current.size(), wanted.size()); ++i) {
        auto wish = i < wanted.size() ? QJsonObject{{u"price"_s, wanted[i]["price"_L1]},
                                            {u"quantity"_s, wanted[i]["quantity"_L1]}}
                                      : QJsonObject{{u"deleted"_s, true}};
        if (i < current.size())
            wish["id"_L1] = current[i]["id"_L1];
        wishes.append(wish);
    }
    const auto id = subscription["id"_L1].toString();
    const auto items = m_items.changed(current, wishes, id, periodOf(subscription), now);
    if (!items)
        return std::unexpected(items.error());
    auto list = subscription["items"_L1].toObject();
    list["data"_L1] = *items;
    if (intervalOf(current) != intervalOf(*items))
        subscription["billing_cycle_anchor"_L1] = now;
    subscription["items"_L1] = list;
    subscription["_phase_end"_L1] = next["end_date"_L1];
    (*schedule)["current_phase"_L1] =
        QJsonObject{{u"end_date"_s, next["end_date"_L1]}, {u"start_date"_s, next["start_date"_L1]}};
    if (auto stored = m_store.update(*schedule, u"subscription_schedule.updated"_s); !stored)
        return stored;
    const auto saved = save(subscription, u"customer.subscription.updated"_s);
    return saved ? Result<void>() : std::unexpected(saved.error());
}

} // namespace stripe
