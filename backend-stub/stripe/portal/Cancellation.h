#pragma once

#include "backend-stub/stripe/portal/Body.h"
#include "backend-stub/stripe/portal/Visit.h"

#include <QJsonObject>
#include <QString>

// Leaving, staying after all, and the discount for staying.

namespace stripe::portal {

// {subscription, reason|null, comment|null} → {"cancel_at": seconds|null}; null: it is over now.
Outcome<QJsonObject> cancelPlan(const Visit& visit, const Body& body);
Outcome<QJsonObject> keepPlan(const Visit& visit, const Body& body);

// The coupon offered for staying: the one that came with the session's flow, else the one of the
// stand-in's own setting. Empty when there is none, or the subscription has it already.
QString retentionCoupon(const Visit& visit, const QJsonObject& subscription);
// {subscription}: takes that coupon.
Outcome<QJsonObject> acceptRetention(const Visit& visit, const Body& body);

} // namespace stripe::portal
