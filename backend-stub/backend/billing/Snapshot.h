#pragma once

#include "backend-stub/backend/billing/Plans.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

// What Stripe says about one customer, and what the contract's GET /api/billing says about it: a
// pure translation, without an opinion of its own.

namespace backend {

struct Snapshot {
    QJsonObject customer; // default payment method expanded; {"deleted": true} once it is gone
    QJsonObject subscription; // the one shown; empty when there never was one
    QJsonObject price; // of its first item
    QJsonObject pendingPrice; // of its schedule's next phase; empty without
    QJsonObject upcoming; // preview of the next invoice; empty when none comes
    QJsonObject portalFeatures; // of the portal configuration
};

// A living subscription before an ended one, then the newest. Stripe lists newest first.
QJsonObject shownSubscription(const QJsonArray& subscriptions);
QJsonObject firstItem(const QJsonObject& subscription);
bool isOver(const QJsonObject& subscription); // canceled, incomplete_expired

// The next phase of an expanded subscription schedule, when it changes the price.
struct PendingPhase {
    QString priceId;
    qint64 start = 0; // Unix seconds
};
std::optional<PendingPhase> pendingPhase(const QJsonObject& subscription);

// plan, subscription, payment_method, next_invoice, open_invoice, portal_flows.
QJsonObject describe(const Snapshot& snapshot, const Plans& plans);
QJsonObject describeNobody(); // no billing account: the free plan and nothing else

} // namespace backend
