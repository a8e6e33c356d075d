#include "backend-stub/stripe/domain/Calendar.h"
#include "backend-stub/stripe/domain/Clock.h"
#include "backend-stub/stripe/domain/Discounts.h"
#include "backend-stub/stripe/domain/Moments.h"
#include "backend-stub/stripe/domain/Settings.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"
#include "backend-stub/stripe/domain/Subscriptions.h"
#include "backend-stub/stripe/domain/TrialEnd.h"

using namespace Qt::StringLiterals;

// Subscriptions: what time does to them.

namespace stripe {

namespace {

bool reached(const QJsonValue& moment, qint64 now)
{
    return moment.isDouble() && moment.toInteger() <= now;
}

// Whether its period's end brings an invoice.
bool renews(const QJsonObject& subscription)
{
    const auto status = subscription["status"_L1].toString();
    const auto end = subscription["cancel_at"_L1];
    const bool endsFirst =
        end.isDouble() && end.toInteger() <= Subscriptions::currentPeriodEnd(subscription);
    return !Subscriptions::isOver(subscription) && status != "paused"_L1 && !endsFirst;
}

Error nothingUpcoming(const QString& customer)
{
    return {Error::Kind::NotFound, u"No upcoming invoices for customer: %1"_s.arg(customer),
        u"invoice_upcoming_none"_s};
}

QJsonArray itemsOf(const QJsonObject& subscription)
{
    return subscription["items"_L1]["data"_L1].toArray();
}

} // namespace

// One thing at a time, the most final first; what is left is due at the same moment and comes next.
Result<void> Subscriptions::tick(const QJsonObject& subscription, qint64 now)
{
    const auto status = subscription["status"_L1].toString();
    if (isOver(subscription))
        return {};
    if (status == "incomplete"_L1)
        return expire(subscription, now);
    if (reached(subscription["pending_update"_L1]["expires_at"_L1], now))
        return dropPending(subscription, u"customer.subscription.pending_update_expired"_s);
    if (reached(subscription["cancel_at"_L1], now))
        return end(subscription, u"cancellation_requested"_s, now);
    if (status == "paused"_L1) {
        const auto resumed = resume(subscription["id"_L1].toString());
        return resumed ? Result<void>() : std::unexpected(resumed.error());
    }
    if (reached(subscription["pause_collection"_L1]["resumes_at"_L1], now)) {
        auto collecting = subscription;
        collecting["pause_collection"_L1] = QJsonValue::Null;
        const auto saved = save(collecting, u"customer.subscription.updated"_s);
        return saved ? Result<void>() : std::unexpected(saved.error());
    }
    if (reached(subscription["_phase_end"_L1], now))
        return advanceSchedule(subscription, now);
    if (status != "trialing"_L1)
        return renew(subscription, now);
    return reached(subscription["trial_end"_L1], now) ? endTrial(subscription, now)
                                                      : warnOfTrialEnd(subscription);
}

Result<void> Subscriptions::warnOfTrialEnd(QJsonObject subscription)
{
    subscription["_trial_warned"_L1] = true;
    const auto saved = save(subscription, {});
    if (!saved)
        return std::unexpected(saved.error());
    return m_store.emitEvent(u"customer.subscription.trial_will_end"_s, *saved);
}

// Without a payment method a trial ends as its settings say.
Result<void> Subscriptions::endTrial(QJsonObject subscription, qint64 now)
{
    const auto ending = trialEndOf(m_invoices, subscription);
    if (!ending)
        return std::unexpected(ending.error());
    if (*ending == "cancel"_L1)
        return end(subscription, u"payment_failed"_s, now);
    if (*ending == "create_invoice"_L1) {
        subscription["status"_L1] = u"active"_s;
        return renew(subscription, now);
    }
    subscription["status"_L1] = u"paused"_s;
    subscription["status_details"_L1] = pausedDetails(u"trial_end_without_payment_method"_s, now);
    const auto saved = save(subscription, u"customer.subscription.paused"_s);
    return saved ? Result<void>() : std::unexpected(saved.error());
}

// The next period begins; its invoice is a draft for an hour, as Stripe's is.
Result<void> Subscriptions::renew(QJsonObject subscription, qint64 now)
{
    auto items = itemsOf(subscription);
    const auto begin = periodOf(subscription).end;
    const Period period{begin,
        nextBoundary(subscription["billing_cycle_anchor"_L1].toInteger(), intervalOf(items),
            intervalCountOf(items), begin)};
    items = withPeriod(items, period);
    setItems(subscription, items);
    const auto lines = m_items.periodLines(items, LineKind::Period, period);
    if (!lines)
        return std::unexpected(lines.error());
    auto draft = draftFor(subscription, u"subscription_cycle"_s, *lines, period, now);
    if (!draft)
        return std::unexpected(draft.error());
    const auto paused = subscription["pause_collection"_L1]["behavior"_L1].toString();
    draft->autoAdvance = paused != "keep_as_draft"_L1;
    const auto invoice = m_invoices.createDraft(*draft, now);
    if (!invoice)
        return std::unexpected(invoice.error());
    subscription["latest_invoice"_L1] = (*invoice)["id"_L1];
    rememberInvoiced(subscription, *invoice);
    if (auto dropped = dropSpentDiscounts(subscription, now); !dropped)
        return dropped;
    if (auto saved = save(subscription, u"customer.subscription.updated"_s); !saved)
        return std::unexpected(saved.error());
    if (paused != "void"_L1 && paused != "mark_uncollectible"_L1)
        return {};
    const auto open = m_invoices.finalizeAt(*invoice, now);
    if (!open)
        return std::unexpected(open.error());
    const auto id = (*open)["id"_L1].toString();
    const auto off =
        paused == "void"_L1 ? m_invoices.markVoid(id) : m_invoices.markUncollectible(id);
    return off ? Result<void>() : std::unexpected(off.error());
}

Result<void> Subscriptions::expire(QJsonObject subscription, qint64 now)
{
    subscription["status"_L1] = u"incomplete_expired"_s;
    subscription["ended_at"_L1] = now;
    if (auto saved = save(subscription, u"customer.subscription.updated"_s); !saved)
        return std::unexpected(saved.error());
    const auto invoice = m_invoices.markVoid(subscription["latest_invoice"_L1].toString());
    return invoice ? Result<void>() : std::unexpected(invoice.error());
}

Result<void> Subscriptions::end(QJsonObject subscription, const QString& reason, qint64 now)
{
    subscription["status"_L1] = u"canceled"_s;
    subscription["ended_at"_L1] = now;
    if (subscription["canceled_at"_L1].isNull())
        subscription["canceled_at"_L1] = now;
    auto details = subscription["cancellation_details"_L1].toObject();
    details["reason"_L1] = reason;
    subscription["cancellation_details"_L1] = details;
    subscription["pause_collection"_L1] = QJsonValue::Null;
    subscription.remove("status_details"_L1);
    const auto waited = forgetPending(subscription);
    const auto scheduleId = subscription["schedule"_L1].toString();
    if (auto saved = save(subscription, u"customer.subscription.deleted"_s); !saved)
        return std::unexpected(saved.error());
    if (!waited.isEmpty()) {
        const auto voided = m_invoices.markVoid(waited);
        if (!voided)
            return std::unexpected(voided.error());
    }
    if (scheduleId.isEmpty())
        return {};
    auto schedule = m_store.get(u"subscription_schedule"_s, scheduleId);
    if (!schedule)
        return std::unexpected(schedule.error());
    (*schedule)["status"_L1] = u"canceled"_s;
    (*schedule)["canceled_at"_L1] = now;
    (*schedule)["current_phase"_L1] = QJsonValue::Null;
    return m_store.update(*schedule, u"subscription_schedule.canceled"_s);
}

// An invoice of this subscription was paid, was tried in vain, or was written off.
Result<void> Subscriptions::settled(const QJsonObject& invoice)
{
    const auto id = invoice["parent"_L1]["subscription_details"_L1]["subscription"_L1].toString();
    auto subscription = m_store.get(u"subscription"_s, id);
    if (!subscription || isOver(*subscription))
        return subscription ? Result<void>() : std::unexpected(subscription.error());
    const auto now = m_clock.nowFor(*subscription);
    if (!now)
        return std::unexpected(now.error());
    const auto status = (*subscription)["status"_L1].toString();
    const bool latest = (*subscription)["latest_invoice"_L1] == invoice["id"_L1];
    if ((*subscription)["_pending_invoice"_L1] == invoice["id"_L1])
        return settlePending(*subscription, invoice);
    const bool open = invoice["status"_L1].toString() == "open"_L1;
    const bool first = invoice["billing_reason"_L1].toString() == "subscription_create"_L1;
    if (!open && latest
        && (status == "past_due"_L1 || status == "unpaid"_L1
            || (status == "incomplete"_L1 && invoice["status"_L1].toString() == "paid"_L1))) {
        (*subscription)["status"_L1] = u"active"_s;
    } else if (open && invoice["collection_method"_L1].toString() == "send_invoice"_L1) {
        if (status == "active"_L1)
            (*subscription)["status"_L1] = u"past_due"_s;
    } else if (open && !first && !invoice["next_payment_attempt"_L1].isNull()
        && status == "active"_L1) {
        (*subscription)["status"_L1] = u"past_due"_s;
    } else if (open && !first && invoice["next_payment_attempt"_L1].isNull()
        && (status == "past_due"_L1 || status == "active"_L1)) {
        const auto after = afterRetries(m_store);
        if (!after)
            return std::unexpected(after.error());
        if (*after == AfterRetries::Cancel)
            return end(*subscription, u"payment_failed"_s, *now);
        (*subscription)["status"_L1] =
            *after == AfterRetries::MarkUnpaid ? u"unpaid"_s : u"past_due"_s;
    }
    const auto saved = save(*subscription, u"customer.subscription.updated"_s);
    return saved ? Result<void>() : std::unexpected(saved.error());
}

Result<QJsonObject> Subscriptions::previewUpdate(const QString& id, const QJsonObject& params)
{
    return previewInvoice({{u"subscription"_s, id}, {u"subscription_details"_s, params}});
}

Result<QJsonObject> Subscriptions::upcomingInvoice(const QString& id)
{
    return previewInvoice({{u"subscription"_s, id}});
}

Result<QJsonObject> Subscriptions::previewInvoice(const QJsonObject& params)
{
    const auto id = params["subscription"_L1].toString();
    auto details = params["subscription_details"_L1].toObject();
    if (id.isEmpty())
        return previewNew(params);
    const auto subscription = m_store.get(u"subscription"_s, id, u"subscription"_s);
    if (!subscription)
        return subscription;
    const auto owner = (*subscription)["customer"_L1].toString();
    if (params["customer"_L1].toString(owner) != owner)
        return std::unexpected(Error::noSuch(u"subscription"_s, id, u"subscription"_s));
    const auto now = m_clock.nowFor(*subscription);
    if (!now)
        return std::unexpected(now.error());
    if (details.isEmpty() && !renews(*subscription))
        return std::unexpected(nothingUpcoming((*subscription)["customer"_L1].toString()));
    take(details, params, {"discounts"_L1});
    const auto change = m_items.plan(*subscription, details, *now);
    if (!change)
        return std::unexpected(change.error());
    auto lines = change->prorations + change->newPeriod;
    if (!change->invoicesNow) {
        // What waits is billed together with the period after the current one.
        const auto begin = change->period.end;
        const Period next{begin,
            nextBoundary((*subscription)["billing_cycle_anchor"_L1].toInteger(),
                intervalOf(change->items), intervalCountOf(change->items), begin)};
        const auto renewal = m_items.periodLines(change->items, LineKind::Period, next);
        if (!renewal)
            return std::unexpected(renewal.error());
        lines += *renewal;
    }
    const auto reason = change->invoicesNow ? u"subscription_update"_s : u"upcoming"_s;
    auto draft = draftFor(*subscription, reason, lines, change->period, *now);
    if (!draft)
        return std::unexpected(draft.error());
    draft->settings["next_payment_attempt"_L1] =
        change->invoicesNow ? *now : change->period.end; // when it would be charged
    draft->discounts = change->discounts;
    return m_invoices.assemble(*draft, *now);
}

// The first invoice of a subscription that does not exist yet.
Result<QJsonObject> Subscriptions::previewNew(const QJsonObject& params)
{
    const auto customer =
        m_store.get(u"customer"_s, params["customer"_L1].toString(), u"customer"_s);
    if (!customer)
        return customer;
    const auto now = m_clock.nowFor(*customer);
    if (!now)
        return std::unexpected(now.error());
    const auto asked = params["subscription_details"_L1]["items"_L1].toArray();
    InvoiceDraft draft{.customer = *customer, .reason = u"upcoming"_s, .period = {*now, *now}};
    if (!asked.isEmpty()) {
        const auto items = m_items.create(asked, {}, {*now, *now}, *now);
        if (!items)
            return std::unexpected(items.error());
        draft.period.end = plusIntervals(*now, intervalOf(*items), intervalCountOf(*items));
        const auto lines = m_items.periodLines(*items, LineKind::Period, draft.period);
        if (!lines)
            return std::unexpected(lines.error());
        draft.lines = *lines;
    }
    const auto pending = m_invoices.pendingItems((*customer)["id"_L1].toString(), {},
        draft.lines.isEmpty() ? QString() : draft.lines.first()["currency"_L1].toString());
    if (!pending)
        return std::unexpected(pending.error());
    for (const auto& item : *pending)
        draft.lines.append(invoiceItemLine(item));
    if (draft.lines.isEmpty()) {
        return std::unexpected(nothingUpcoming((*customer)["id"_L1].toString()));
    }
    return m_invoices.assemble(draft, *now);
}

} // namespace stripe
