#pragma once

#include "backend-stub/stripe/portal/Bank.h"
#include "backend-stub/stripe/portal/Body.h"
#include "backend-stub/stripe/portal/Visit.h"

#include <QJsonObject>

// Adding a card: the bank is asked at once, and may want to see the customer (3-D Secure).

namespace stripe::portal {

// {number, exp_month, exp_year, cvc, name, country, postal_code, make_default} →
//   {"status":"succeeded"} or
//   {"status":"requires_action","setup_intent","url","window":bool}: show the bank's page, in a
//   frame or in a window of its own, then finishCard().
Outcome<QJsonObject> addCard(const Visit& visit, Bank& bank, const Body& body);

// {setup_intent, make_default} → {"status":"succeeded"|"requires_action"};
// "authentication_failed" when the bank said no.
Outcome<QJsonObject> finishCard(const Visit& visit, const Body& body);

} // namespace stripe::portal
