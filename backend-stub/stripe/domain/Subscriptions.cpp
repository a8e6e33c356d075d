#include "backend-stub/stripe/domain/Subscriptions.h"

#include "backend-stub/stripe/domain/Calendar.h"
#include "backend-stub/stripe/domain/Catalog.h"
#include "backend-stub/stripe/domain/Clock.h"
#include "backend-stub/stripe/domain/InvoiceItems.h"
#include "backend-stub/stripe/domain/Moments.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"
#include "backend-stub/stripe/domain/TrialEnd.h"

using namespace Qt::StringLiterals;

namespace stripe {

Subscriptions::Subscriptions(Store& store, Clock& clock, Catalog& catalog, Invoices& invoices)
    : m_store(store)
    , m_clock(clock)
    , m_invoices(invoices)
    , m_items(store, catalog)
{
    m_invoices.onSettled([this](const QJsonObject& invoice) { return settled(invoice); });
}

bool Subscriptions::isOver(const QJsonObject& subscription)
{
    const auto status = subscription["status"_L1].toString();
    return status == "canceled"_L1 || status == "incomplete_expired"_L1;
}

qint64 Subscriptions::currentPeriodEnd(const QJsonObject& subscription)
{
    return periodOf(subscription).end;
}

Result<QJsonObject> Subscriptions::save(QJsonObject subscription, const QString& event)
{
    if (auto ended = endDiscounts(subscription); !ended)
        return std::unexpected(ended.error());
    const auto due = nextMoment(subscription);
    if (due)
        subscription["_due"_L1] = *due;
    else
        subscription.remove("_due"_L1);
    for (const auto& item : subscription["items"_L1]["data"_L1].toArray()) {
        const auto id = item["id"_L1].toString();
        const auto known = m_store.exists(u"subscription_item"_s, id);
        if (!known)
            return std::unexpected(known.error());
        if (*known)
            continue;
        // So that an item is found by its id alone.
        const QJsonObject pointer{{u"id"_s, id}, {u"object"_s, u"subscription_item"_s},
            {u"subscription"_s, subscription["id"_L1]}};
        if (auto stored = m_store.create(pointer); !stored)
            return std::unexpected(stored.error());
    }
    if (auto stored = m_store.update(subscription, event); !stored)
        return std::unexpected(stored.error());
    return subscription;
}

Result<QJsonObject> Subscriptions::create(const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        const auto customerId = params["customer"_L1].toString();
        if (customerId.isEmpty())
            return std::unexpected(Error::missing(u"customer"_s));
        if (params["payment_behavior"_L1].toString() == "pending_if_incomplete"_L1) {
            return std::unexpected(Error::invalid(u"payment_behavior"_s,
                u"`pending_if_incomplete` can only be used when a subscription is updated."_s));
        }
        const auto customer = m_store.get(u"customer"_s, customerId, u"customer"_s);
        if (!customer)
            return customer;
        const auto now = m_clock.nowFor(*customer);
        if (!now)
            return std::unexpected(now.error());
        if (auto valid = checkTimes(params, *now); !valid)
            return std::unexpected(valid.error());
        auto subscription = newObject(u"subscription"_s, u"sub_"_s, *now);
        const auto id = subscription["id"_L1].toString();
        subscription["customer"_L1] = customerId;
        subscription["test_clock"_L1] = (*customer)["test_clock"_L1];
        subscription["start_date"_L1] = *now;
        if (params["billing_mode"_L1]["type"_L1].toString() == "classic"_L1) {
            subscription["billing_mode"_L1] =
                QJsonObject{{u"flexible"_s, QJsonValue::Null}, {u"type"_s, u"classic"_s}};
        }
        const auto items = m_items.create(params["items"_L1].toArray(), id, {*now, *now}, *now);
        if (!items)
            return std::unexpected(items.error());
        const auto currency = items->first()["price"_L1]["currency"_L1].toString();
        if (params["currency"_L1].toString(currency).toLower() != currency) {
            return std::unexpected(Error::invalid(
                u"currency"_s, u"The currency of the prices is `%1`."_s.arg(currency)));
        }
        subscription["currency"_L1] = currency;
        setItems(subscription, *items);
        if (auto stored = m_store.create(subscription); !stored)
            return std::unexpected(stored.error());
        return start(subscription, params, *now);
    });
}

// Settles trial, period and first invoice of a subscription that was just stored.
Result<QJsonObject> Subscriptions::start(
    QJsonObject subscription, const QJsonObject& params, qint64 now)
{
    auto items = subscription["items"_L1]["data"_L1].toArray();
    takeTrial(subscription, params, now);
    const bool trialing = subscription["status"_L1].toString() == "trialing"_L1;
    auto anchor = trialing ? subscription["trial_end"_L1].toInteger() : now;
    const auto whole = plusIntervals(now, intervalOf(items), intervalCountOf(items));
    Period period{now, trialing ? anchor : whole};
    if (const auto wanted = params["billing_cycle_anchor"_L1].toInteger(); wanted > now) {
        if (wanted > whole) {
            return std::unexpected(Error::invalid(u"billing_cycle_anchor"_s,
                u"billing_cycle_anchor cannot be later than next natural billing date"_s));
        }
        anchor = wanted;
        period.end = trialing ? period.end : wanted;
    }
    items = withPeriod(items, period);
    subscription["billing_cycle_anchor"_L1] = anchor;
    setItems(subscription, items);
    if (auto taken = takeSettings(subscription, params, now); !taken)
        return std::unexpected(taken.error());
    for (const auto& extra : params["add_invoice_items"_L1].toArray()) {
        auto item = extra.toObject();
        item["customer"_L1] = subscription["customer"_L1];
        item["subscription"_L1] = subscription["id"_L1];
        item["pricing"_L1] = QJsonObject{{u"price"_s, item.take("price"_L1)}};
        if (auto made = createInvoiceItem(m_store, item, now); !made)
            return made;
    }
    const auto kind = trialing ? LineKind::Trial : LineKind::Period;
    const auto lines =
        m_items.periodLines(items, kind, period, period.end == whole || trialing ? 0 : whole - now);
    if (!lines)
        return std::unexpected(lines.error());
    const auto draft = draftFor(subscription, u"subscription_create"_s, *lines, period, now);
    if (!draft)
        return std::unexpected(draft.error());
    const auto behavior = params["payment_behavior"_L1].toString(u"allow_incomplete"_s);
    if (auto billed = invoiceNow(subscription, *draft, behavior, now); !billed)
        return std::unexpected(billed.error());
    const auto saved = save(subscription, u"customer.subscription.created"_s);
    if (!saved || !trialing || subscription["trial_end"_L1].toInteger() - now > 3 * oneDay)
        return saved;
    if (auto warned = warnOfTrialEnd(*saved); !warned)
        return std::unexpected(warned.error());
    return m_store.get(u"subscription"_s, subscription["id"_L1].toString());
}

Result<QJsonObject> Subscriptions::update(const QString& id, const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto before = m_store.get(u"subscription"_s, id);
        if (!before)
            return before;
        if (auto allowed = checkPending(*before, params); !allowed)
            return std::unexpected(allowed.error());
        if (params.contains("items"_L1) || params.contains("billing_cycle_anchor"_L1)
            || params.contains("trial_end"_L1)) {
            if (auto dropped = dropPending(*before); !dropped)
                return std::unexpected(dropped.error());
            before = m_store.get(u"subscription"_s, id);
        }
        const auto now = m_clock.nowFor(*before);
        if (!now)
            return std::unexpected(now.error());
        auto subscription = *before;
        if (isOver(subscription)) {
            take(subscription, params, {"metadata"_L1});
            if (params.size() > qsizetype(params.contains("metadata"_L1))) {
                return std::unexpected(Error(Error::Kind::InvalidRequest,
                    u"A canceled subscription can only update its cancellation_details and "
                    "metadata."_s));
            }
            return save(subscription, u"customer.subscription.updated"_s);
        }
        if (auto valid = checkTimes(params, *now); !valid)
            return std::unexpected(valid.error());
        const auto change = m_items.plan(subscription, params, *now);
        if (!change)
            return std::unexpected(change.error());
        takeTrial(subscription, params, *now);
        if (params["trial_end"_L1].toString() == "now"_L1
            && (*before)["status"_L1].toString() == "trialing"_L1) {
            const auto ending = trialEndOf(m_invoices, *before);
            if (!ending)
                return std::unexpected(ending.error());
            if (*ending != "create_invoice"_L1) {
                if (auto ended = endTrial(subscription, *now); !ended)
                    return std::unexpected(ended.error());
                return m_store.get(u"subscription"_s, id);
            }
        }
        auto period = change->period;
        if (subscription["status"_L1].toString() == "trialing"_L1)
            period.end = subscription["trial_end"_L1].toInteger();
        setItems(subscription, withPeriod(change->items, period));
        if (change->restarts)
            subscription["billing_cycle_anchor"_L1] = change->period.start;
        else if (subscription["status"_L1].toString() == "trialing"_L1)
            subscription["billing_cycle_anchor"_L1] = subscription["trial_end"_L1];
        if (auto taken = takeSettings(subscription, params, *now); !taken)
            return std::unexpected(taken.error());
        if (auto billed = bill(subscription, *change, params, *now); !billed)
            return std::unexpected(billed.error());
        if (change->invoicesNow
            && params["payment_behavior"_L1].toString() == "pending_if_incomplete"_L1) {
            const auto invoice =
                m_store.get(u"invoice"_s, subscription["latest_invoice"_L1].toString());
            if (!invoice)
                return invoice;
            if ((*invoice)["status"_L1].toString() == "open"_L1)
                subscription = waiting(*before, subscription, params, *now);
        }
        // bill() may have stored it on the way; what the event compares with is the state before.
        if (auto stored = m_store.update(*before); !stored)
            return std::unexpected(stored.error());
        return save(subscription, u"customer.subscription.updated"_s);
    });
}

} // namespace stripe
