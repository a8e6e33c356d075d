#pragma once

#include "backend-stub/stripe/domain/Error.h"
#include "backend-stub/stripe/domain/Invoices.h"
#include "backend-stub/stripe/domain/SubscriptionChange.h"

#include <QJsonObject>
#include <QString>

// A subscription's life:
//
//   incomplete ──paid──▶ active ◀──paid── past_due ──retries over──▶ canceled | unpaid
//       │                 ▲  │ ▲              ▲
//    23 hours      trialing  │ └──resume── paused
//       ▼                    └─payment failed─┘
//   incomplete_expired
//
// Parameters are those of Stripe's API, already checked against params/*.params, as JSON: the API
// and the hosted portal call the same functions.

namespace stripe {

class Catalog;
class Clock;
class Store;

class Subscriptions {
public:
    Subscriptions(Store& store, Clock& clock, Catalog& catalog, Invoices& invoices);

    // POST /v1/subscriptions
    Result<QJsonObject> create(const QJsonObject& params);
    // POST /v1/subscriptions/:id; an items[] entry names an item by id, or adds one by price.
    // payment_behavior pending_if_incomplete: what is not paid for waits in pending_update.
    Result<QJsonObject> update(const QString& id, const QJsonObject& params);
    // DELETE /v1/subscriptions/:id: at once. invoice_now, prorate, cancellation_details.
    Result<QJsonObject> cancel(const QString& id, const QJsonObject& params = {});

    // At the end of the paid period. Flexible billing sets cancel_at only, classic billing
    // cancel_at_period_end too (2026-10-28.endive).
    Result<QJsonObject> cancelAtPeriodEnd(
        const QString& id, const QJsonObject& cancellationDetails = {});
    Result<QJsonObject> keep(const QString& id); // undoes a scheduled cancellation

    // POST /v1/subscriptions/:id/pause and /resume: status "paused". Besides Stripe's parameters,
    // `_resumes_at` (Unix seconds) ends the pause by itself.
    Result<QJsonObject> pause(const QString& id, const QJsonObject& params = {});
    Result<QJsonObject> resume(const QString& id, const QJsonObject& params = {});

    // Moves the first item to `price` at the period's end, by a subscription schedule; returns the
    // schedule. A previous one of the same subscription is replaced.
    Result<QJsonObject> schedulePriceChange(
        const QString& id, const QString& price, qint64 quantity);
    Result<void> cancelScheduledChange(const QString& id);

    // The invoice that update(id, params) would make now or put on the next one, nothing stored.
    // Lines carry `parent.subscription_item_details.proration`; amount_due is what is paid.
    Result<QJsonObject> previewUpdate(const QString& id, const QJsonObject& params);

    // What has to happen at the subscription's next moment: trial end, renewal, cancellation,
    // resumption, schedule phase. `now` is that moment.
    Result<void> tick(const QJsonObject& subscription, qint64 now);

    static bool isOver(const QJsonObject& subscription); // canceled or incomplete_expired
    static qint64 currentPeriodEnd(const QJsonObject& subscription); // of the first item

    // POST /v1/invoices/create_preview: the next invoice, or the one that a change would make.
    Result<QJsonObject> previewInvoice(const QJsonObject& params);
    Result<QJsonObject> upcomingInvoice(const QString& id);

    // /v1/subscription_schedules
    Result<QJsonObject> createSchedule(const QJsonObject& params);
    Result<QJsonObject> updateSchedule(const QString& id, const QJsonObject& params);
    Result<QJsonObject> releaseSchedule(const QString& id);

private:
    Result<QJsonObject> start(QJsonObject subscription, const QJsonObject& params, qint64 now);
    static Result<void> checkTimes(const QJsonObject& params, qint64 now);
    void takeTrial(QJsonObject& subscription, const QJsonObject& params, qint64 now) const;
    Result<void> takeSettings(QJsonObject& subscription, const QJsonObject& params, qint64 now);
    Result<void> checkCoupon(
        const QJsonObject& subscription, const QJsonObject& discount, const QJsonArray& others);
    Result<void> takeDiscounts(QJsonObject& subscription, const QJsonObject& params, qint64 now);
    Result<void> takeCancellation(QJsonObject& subscription, const QJsonObject& params, qint64 now);
    Result<void> bill(QJsonObject& subscription, const SubscriptionChange& change,
        const QJsonObject& params, qint64 now);
    Result<InvoiceDraft> draftFor(const QJsonObject& subscription, const QString& reason,
        QList<QJsonObject> lines, Period period, qint64 now);
    Result<void> invoiceNow(
        QJsonObject& subscription, const InvoiceDraft& draft, const QString& behavior, qint64 now);
    Result<void> dropSpentDiscounts(QJsonObject& subscription, qint64 now);
    // A discount ends with the change that is saved: one that waits takes none away.
    static void endWhenSaved(QJsonObject& subscription, const QJsonValue& discount);
    Result<void> endDiscounts(QJsonObject& subscription);
    Result<QJsonObject> save(QJsonObject subscription, const QString& event);
    Result<QJsonObject> previewNew(const QJsonObject& params);

    static Result<void> checkPending(const QJsonObject& subscription, const QJsonObject& params);
    static QJsonObject waiting(
        QJsonObject before, const QJsonObject& after, const QJsonObject& params, qint64 now);
    static QString forgetPending(QJsonObject& subscription); // its invoice's id; empty: none
    Result<void> settlePending(QJsonObject subscription, const QJsonObject& invoice);
    Result<void> dropPending(QJsonObject subscription, const QString& event = {});

    Result<void> warnOfTrialEnd(QJsonObject subscription);
    Result<void> endTrial(QJsonObject subscription, qint64 now);
    Result<void> renew(QJsonObject subscription, qint64 now);
    Result<void> expire(QJsonObject subscription, qint64 now);
    Result<void> end(QJsonObject subscription, const QString& reason, qint64 now);
    Result<void> settled(const QJsonObject& invoice);

    Result<QJsonObject> scheduleFor(const QString& id);
    Result<QJsonArray> phasesFrom(const QJsonObject& schedule, const QJsonArray& asked, qint64 now);
    Result<void> advanceSchedule(QJsonObject subscription, qint64 now);

    Store& m_store;
    Clock& m_clock;
    Invoices& m_invoices;
    ItemBuilder m_items;
};

} // namespace stripe
