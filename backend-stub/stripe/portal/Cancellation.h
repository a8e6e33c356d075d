#pragma once

#include "backend-stub/stripe/portal/Body.h"
#include "backend-stub/stripe/portal/Visit.h"

#include <QJsonObject>

// Leaving, staying after all, and the discount for staying.

namespace stripe::portal {

// {subscription, reason|null, comment|null} → {"cancel_at": seconds|null}; null: it is over now.
Outcome<QJsonObject> cancelPlan(const Visit& visit, const Body& body);
Outcome<QJsonObject> keepPlan(const Visit& visit, const Body& body);
// {subscription}: takes the session's retention coupon. Once a subscription.
Outcome<QJsonObject> acceptRetention(const Visit& visit, const Body& body);

} // namespace stripe::portal
