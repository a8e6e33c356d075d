#pragma once

#include "app/core/api/ApiError.h"
#include "app/core/api/Billing.h"
#include "app/core/Completion.h"

#include <QCoroTask>
#include <QDateTime>
#include <QObject>

#include <optional>

namespace portico {

class BillingApi;
class Clock;

// What the billing page shows: the last known state, how old it is, and what the last attempt to
// refresh it met. A failed refresh never wipes what is known; signing out wipes all.
struct BillingSnapshot {
    std::optional<Billing> billing;
    std::optional<ApiError> problem; // of the latest refresh; empty when it succeeded
    QDateTime checkedAt; // when the backend last answered; invalid: never
    bool refreshing = false;
};

// What a visit to the portal changed. The ui makes the sentence ("Pro monthly → Pro yearly").
struct BillingChange {
    std::optional<Billing> before;
    std::optional<Billing> after;
    bool settled = false; // false: no change seen yet; checking goes on. true: it has ended
};

// The one place that knows the billing state.
//
//            refresh()                      settle(): POST sync
//   idle ──────────────▶ refreshing     idle ────────────▶ moved? ── yes ─▶ settled(true), idle
//     ▲                      │                                │ no
//     └── answer or error ───┘              settled(false), again after 1, 2, 4, 8, 15, 15, … s
//
// Checking ends by itself after ten minutes, as stopChecking() does: settled(true) without a
// change. Must outlive its coroutines, as must what it was given.
class BillingState : public QObject {
    Q_OBJECT
public:
    BillingState(BillingApi& api, Clock& clock, QObject* parent = nullptr);
    ~BillingState() override;

    const BillingSnapshot& snapshot() const { return m_snapshot; }

    // What was known before this run. Ignored where something newer is known.
    void restore(const Billing& billing, const QDateTime& checkedAt);
    QCoro::Task<> refresh(); // joins one already under way
    // After a portal visit: POST sync, show, say what changed. Done when that is said the first
    // time.
    QCoro::Task<> settle();
    void stopChecking(); // ends the checking that goes on after an unsettled visit
    void clear(); // forgets everything; answers still under way are dropped

signals:
    void changed(); // snapshot() is new
    void settled(const portico::BillingChange& change);

private:
    using Answer = Result<Billing>;

    // Asks and publishes. nullopt: this object is gone, or the answer belongs to the past.
    QCoro::Task<std::optional<Answer>> fetch(bool fromStripe);
    QCoro::Task<> keepChecking(BillingChange change, quint64 check);
    void report(const BillingChange& change);
    void publish(const Answer& answer);

    BillingApi& m_api;
    Clock& m_clock;
    BillingSnapshot m_snapshot;
    std::optional<Completion<bool>> m_refresh; // the one under way, for others to join
    std::optional<BillingChange> m_unsettled; // what the checking that goes on has seen so far
    int m_underWay = 0; // fetches that wait for an answer
    quint64 m_generation = 0; // counts clear(): answers to earlier questions are dropped
    quint64 m_asked = 0; // numbers the fetches, so that a late answer never replaces a newer one
    quint64 m_answered = 0;
    quint64 m_check = 0; // counts settle() and stopChecking(): earlier checking ends
};

} // namespace portico
