#include "backend-stub/stripe/domain/Subscriptions.h"

#include "backend-stub/stripe/domain/Calendar.h"
#include "backend-stub/stripe/domain/Catalog.h"
#include "backend-stub/stripe/domain/Clock.h"
#include "backend-stub/stripe/domain/Discounts.h"
#include "backend-stub/stripe/domain/InvoiceItems.h"
#include "backend-stub/stripe/domain/Moments.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"
#include "backend-stub/stripe/domain/TrialEnd.h"

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

using Outcome = PaymentMethods::Verdict::Outcome;

QJsonObject itemList(const QString& subscription, const QJsonArray& items)
{
    return {{u"object"_s, u"list"_s}, {u"data"_s, items}, {u"has_more"_s, false},
        {u"url"_s, u"/v1/subscription_items?subscription="_s + subscription}};
}

bool isFlexible(const QJsonObject& subscription)
{
    return subscription["billing_mode"_L1]["type"_L1].toString() == "flexible"_L1;
}

Error noPaymentMethod()
{
    return {Error::Kind::InvalidRequest,
        u"This customer has no attached payment source or default payment method. Please consider "
        "adding a default payment method. For more information, visit "
        "https://stripe.com/docs/billing/subscriptions/payment-methods-setting#payment-method-"
        "priority."_s,
        u"resource_missing"_s};
}

Error notIn(const QJsonObject& subscription, const QString& what)
{
    return {Error::Kind::InvalidRequest,
        u"This subscription cannot be %1 because its status is `%2`."_s.arg(
            what, subscription["status"_L1].toString())};
}

} // namespace

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
        const auto customer = m_store.get(u"customer"_s, customerId, u"customer"_s);
        if (!customer)
            return customer;
        const auto now = m_clock.nowFor(*customer);
        if (!now)
            return std::unexpected(now.error());
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
        subscription["currency"_L1] = items->first()["price"_L1]["currency"_L1];
        subscription["items"_L1] = itemList(id, *items);
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
    subscription["items"_L1] = itemList(subscription["id"_L1].toString(), items);
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
    for (const auto& value : params["discounts"_L1].toArray()) {
        const auto made = makeDiscount(m_store, value.toObject(),
            subscription["customer"_L1].toString(), subscription["id"_L1].toString(), now);
        if (!made)
            return std::unexpected(made.error());
        kept.append((*made)["id"_L1]);
    }
    for (const auto& old : subscription["discounts"_L1].toArray()) {
        if (auto ended = endDiscount(m_store, old.toString()); !ended)
            return ended;
    }
    subscription["discounts"_L1] = kept;
    return {};
}

Result<void> Subscriptions::takeCancellation(
    QJsonObject& subscription, const QJsonObject& params, qint64 now)
{
    auto details = subscription["cancellation_details"_L1].toObject();
    take(details, params["cancellation_details"_L1].toObject(),
        {"comment"_L1, "feedback"_L1, "feedback_option"_L1});
    if (params.contains("cancel_at_period_end"_L1) || params.contains("cancel_at"_L1)) {
        const auto wanted = params["cancel_at"_L1];
        const auto end = currentPeriodEnd(subscription);
        const bool atPeriodEnd = params["cancel_at_period_end"_L1].toBool()
            || wanted.toString().endsWith("_period_end"_L1);
        const auto at = atPeriodEnd ? QJsonValue(end)
            : wanted.isDouble()     ? wanted
                                    : QJsonValue(QJsonValue::Null);
        if (at.isDouble() && at.toInteger() < now) {
            return std::unexpected(Error::invalid(
                u"cancel_at"_s, u"The cancel_at timestamp must be in the future."_s));
        }
        subscription["cancel_at"_L1] = at;
        subscription["cancel_at_period_end"_L1] = atPeriodEnd && !isFlexible(subscription);
        subscription["canceled_at"_L1] = at.isDouble() ? QJsonValue(now) : at;
        details["reason"_L1] =
            at.isDouble() ? QJsonValue(u"cancellation_requested"_s) : QJsonValue(QJsonValue::Null);
        if (!at.isDouble()) {
            details["comment"_L1] = QJsonValue::Null;
            details["feedback"_L1] = QJsonValue::Null;
        }
    }
    subscription["cancellation_details"_L1] = details;
    return {};
}

// What neither bills nor moves the period.
Result<void> Subscriptions::takeSettings(
    QJsonObject& subscription, const QJsonObject& params, qint64 now)
{
    if (params["payment_behavior"_L1].toString() == "pending_if_incomplete"_L1) {
        return std::unexpected(Error::invalid(u"payment_behavior"_s,
            u"This stand-in does not know payment_behavior pending_if_incomplete."_s));
    }
    take(subscription, params,
        {"collection_method"_L1, "days_until_due"_L1, "description"_L1, "metadata"_L1});
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

Result<InvoiceDraft> Subscriptions::draftFor(const QJsonObject& subscription, const QString& reason,
    QList<QJsonObject> lines, Period period, qint64 now)
{
    const auto customerId = subscription["customer"_L1].toString();
    const auto customer = m_store.get(u"customer"_s, customerId);
    if (!customer)
        return std::unexpected(customer.error());
    const auto pending = m_invoices.pendingItems(customerId, subscription["id"_L1].toString());
    if (!pending)
        return std::unexpected(pending.error());
    for (const auto& item : *pending)
        lines.append(invoiceItemLine(item));
    const auto discounts = m_invoices.discountsOf(subscription, *customer, now);
    if (!discounts)
        return std::unexpected(discounts.error());
    return InvoiceDraft{.customer = *customer,
        .subscription = subscription,
        .reason = reason,
        .lines = lines,
        .discounts = *discounts,
        .period = period};
}

// Makes the invoice, finalizes it and tries to collect it, and sets what that means.
Result<void> Subscriptions::invoiceNow(
    QJsonObject& subscription, const InvoiceDraft& draft, const QString& behavior, qint64 now)
{
    // Read back by whoever charges, so it has to be what it is now.
    if (auto stored = m_store.update(subscription); !stored)
        return stored;
    auto invoice = m_invoices.createDraft(draft, now);
    if (!invoice)
        return std::unexpected(invoice.error());
    subscription["latest_invoice"_L1] = (*invoice)["id"_L1];
    if (auto dropped = dropSpentDiscounts(subscription, now); !dropped)
        return dropped;
    const bool automatic =
        subscription["collection_method"_L1].toString() == "charge_automatically"_L1;
    if (!automatic && (*invoice)["amount_due"_L1].toInteger() > 0)
        return {};
    invoice = m_invoices.finalizeAt(*invoice, now);
    if (!invoice)
        return std::unexpected(invoice.error());
    const bool first = draft.reason == "subscription_create"_L1;
    const bool owes = (*invoice)["amount_remaining"_L1].toInteger() > 0;
    const auto failing = first ? u"incomplete"_s : u"past_due"_s;
    if (owes && behavior == "default_incomplete"_L1) {
        subscription["status"_L1] = failing;
        return {};
    }
    const auto method = m_invoices.paymentMethodFor(*invoice);
    if (!method)
        return std::unexpected(method.error());
    if (owes && method->isEmpty())
        return std::unexpected(noPaymentMethod());
    const auto verdict = m_invoices.collect(*invoice, now);
    if (!verdict)
        return std::unexpected(verdict.error());
    if (verdict->outcome == Outcome::Approved) {
        if (subscription["status"_L1].toString() == "past_due"_L1)
            subscription["status"_L1] = u"active"_s;
        return {};
    }
    if (behavior == "error_if_incomplete"_L1)
        return std::unexpected(PaymentMethods::refusal(*verdict, {}));
    subscription["status"_L1] = failing;
    return {};
}

// A coupon of duration "once" ends with the first invoice; others when their time is over.
Result<void> Subscriptions::dropSpentDiscounts(QJsonObject& subscription, qint64 now)
{
    QJsonArray kept;
    for (const auto& id : subscription["discounts"_L1].toArray()) {
        const auto discount = m_store.get(u"discount"_s, id.toString());
        if (!discount)
            return std::unexpected(discount.error());
        const auto coupon =
            m_store.get(u"coupon"_s, (*discount)["source"_L1]["coupon"_L1].toString());
        if (!coupon)
            return std::unexpected(coupon.error());
        if ((*coupon)["duration"_L1].toString() != "once"_L1 && isLive(*discount, now)) {
            kept.append(id);
            continue;
        }
        if (auto ended = endDiscount(m_store, id.toString()); !ended)
            return ended;
    }
    subscription["discounts"_L1] = kept;
    return {};
}

Result<void> Subscriptions::bill(QJsonObject& subscription, const SubscriptionChange& change,
    const QJsonObject& params, qint64 now)
{
    const auto customer = subscription["customer"_L1].toString();
    if (!change.invoicesNow) {
        for (const auto& line : change.prorations) {
            const auto item = pendingItem(line, customer, now);
            if (auto stored = m_store.create(item, u"invoiceitem.created"_s); !stored)
                return stored;
        }
        return {};
    }
    const auto draft = draftFor(subscription, u"subscription_update"_s,
        change.prorations + change.newPeriod, change.period, now);
    if (!draft)
        return std::unexpected(draft.error());
    const auto behavior = params["payment_behavior"_L1].toString(u"allow_incomplete"_s);
    return invoiceNow(subscription, *draft, behavior, now);
}

Result<QJsonObject> Subscriptions::update(const QString& id, const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        const auto before = m_store.get(u"subscription"_s, id);
        if (!before)
            return before;
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
        subscription["items"_L1] = itemList(id, withPeriod(change->items, period));
        if (change->restarts)
            subscription["billing_cycle_anchor"_L1] = change->period.start;
        else if (subscription["status"_L1].toString() == "trialing"_L1)
            subscription["billing_cycle_anchor"_L1] = subscription["trial_end"_L1];
        if (auto taken = takeSettings(subscription, params, *now); !taken)
            return std::unexpected(taken.error());
        if (auto billed = bill(subscription, *change, params, *now); !billed)
            return std::unexpected(billed.error());
        // bill() may have stored it on the way; what the event compares with is the state before.
        if (auto stored = m_store.update(*before); !stored)
            return std::unexpected(stored.error());
        return save(subscription, u"customer.subscription.updated"_s);
    });
}

Result<QJsonObject> Subscriptions::cancelAtPeriodEnd(
    const QString& id, const QJsonObject& cancellationDetails)
{
    return update(
        id, {{u"cancel_at_period_end"_s, true}, {u"cancellation_details"_s, cancellationDetails}});
}

Result<QJsonObject> Subscriptions::keep(const QString& id)
{
    return update(id, {{u"cancel_at_period_end"_s, false}});
}

Result<QJsonObject> Subscriptions::cancel(const QString& id, const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto subscription = m_store.get(u"subscription"_s, id);
        if (!subscription)
            return subscription;
        if (isOver(*subscription))
            return std::unexpected(Error::noSuch(u"subscription"_s, id));
        const auto now = m_clock.nowFor(*subscription);
        if (!now)
            return std::unexpected(now.error());
        if (auto taken = takeCancellation(*subscription,
                {{u"cancellation_details"_s, params["cancellation_details"_L1]}}, *now);
            !taken)
            return std::unexpected(taken.error());
        const bool active = (*subscription)["status"_L1].toString() == "active"_L1;
        if (params["prorate"_L1].toBool() && active) {
            const auto change = m_items.plan(*subscription,
                {{u"billing_cycle_anchor"_s, QJsonObject{{u"type"_s, u"now"_s}}}}, *now);
            if (!change)
                return std::unexpected(change.error());
            for (const auto& line : change->prorations) {
                const auto item =
                    pendingItem(line, (*subscription)["customer"_L1].toString(), *now);
                if (auto stored = m_store.create(item, u"invoiceitem.created"_s); !stored)
                    return std::unexpected(stored.error());
            }
        }
        if (params["invoice_now"_L1].toBool()) {
            const auto draft = draftFor(*subscription, u"manual"_s, {}, {*now, *now}, *now);
            if (!draft)
                return std::unexpected(draft.error());
            auto billed = draft->lines.isEmpty()
                ? Result<void>()
                : invoiceNow(*subscription, *draft, u"allow_incomplete"_s, *now);
            if (!billed)
                return std::unexpected(billed.error());
        }
        if (auto ended = end(*subscription, u"cancellation_requested"_s, *now); !ended)
            return std::unexpected(ended.error());
        return m_store.get(u"subscription"_s, id);
    });
}

Result<QJsonObject> Subscriptions::pause(const QString& id, const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto subscription = m_store.get(u"subscription"_s, id);
        if (!subscription)
            return subscription;
        if ((*subscription)["status"_L1].toString() != "active"_L1)
            return std::unexpected(notIn(*subscription, u"paused"_s));
        const auto now = m_clock.nowFor(*subscription);
        if (!now)
            return std::unexpected(now.error());
        (*subscription)["status"_L1] = u"paused"_s;
        (*subscription)["status_details"_L1] = pausedDetails(u"pause_requested"_s, *now);
        if (params["_resumes_at"_L1].toInteger() > *now)
            (*subscription)["_resumes_at"_L1] = params["_resumes_at"_L1];
        return save(*subscription, u"customer.subscription.paused"_s);
    });
}

Result<QJsonObject> Subscriptions::resume(const QString& id, const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto subscription = m_store.get(u"subscription"_s, id);
        if (!subscription)
            return subscription;
        if ((*subscription)["status"_L1].toString() != "paused"_L1)
            return std::unexpected(notIn(*subscription, u"resumed"_s));
        const auto now = m_clock.nowFor(*subscription);
        if (!now)
            return std::unexpected(now.error());
        (*subscription)["status"_L1] = u"active"_s;
        subscription->remove("status_details"_L1);
        subscription->remove("_resumes_at"_L1);
        const bool unchanged =
            params["billing_cycle_anchor"_L1]["type"_L1].toString() == "unchanged"_L1;
        if (!unchanged || currentPeriodEnd(*subscription) <= *now) {
            const auto change = m_items.plan(*subscription,
                {{u"billing_cycle_anchor"_s, QJsonObject{{u"type"_s, u"now"_s}}},
                    {u"proration_behavior"_s, u"none"_s}},
                *now);
            if (!change)
                return std::unexpected(change.error());
            (*subscription)["items"_L1] = itemList(id, change->items);
            (*subscription)["billing_cycle_anchor"_L1] = *now;
            if (auto billed = bill(*subscription, *change, params, *now); !billed)
                return std::unexpected(billed.error());
        }
        return save(*subscription, u"customer.subscription.resumed"_s);
    });
}

} // namespace stripe
