#pragma once

#include "backend-stub/stripe/portal/Body.h"
#include "backend-stub/stripe/portal/Visit.h"

#include <QJsonObject>

// Which of the customer's cards is charged, and which go.

namespace stripe::portal {

// {payment_method}: for the customer and every live subscription.
Outcome<QJsonObject> makeDefault(const Visit& visit, const Body& body);
// {payment_method}: refused ("last_method") when a live subscription would have none left.
Outcome<QJsonObject> removeMethod(const Visit& visit, const Body& body);

Outcome<void> preferMethod(const Visit& visit, const QString& paymentMethod);

} // namespace stripe::portal
