#pragma once
// Sketch of the public face; the billing room owns it and may better it.
#include "app/core/api/ApiError.h"
#include "app/core/api/Billing.h"

#include <QCoroTask>
#include <QObject>

namespace portico {

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
    bool settled = false; // false: no change seen yet; checking goes on
};

class BillingState : public QObject {
    Q_OBJECT
public:
    const BillingSnapshot &snapshot() const;

    QCoro::Task<> refresh(); // joins one already under way
    QCoro::Task<> settle(); // after a portal visit: POST sync, show, say what changed
    void clear();

signals:
    void changed(); // snapshot() is new
    void settled(const portico::BillingChange &change);
};

} // namespace portico
