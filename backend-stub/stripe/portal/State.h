#pragma once

#include "backend-stub/stripe/portal/Visit.h"

#include <QJsonObject>
#include <QString>

// GET /state: all that the first page shows, and what the configuration offers.

namespace stripe::portal {

Outcome<QJsonObject> state(const Visit& visit);

// A page of the customer's invoices, newest first, after the invoice `startingAfter`.
Outcome<QJsonObject> invoices(const Visit& visit, const QString& startingAfter);

// What the configuration offers this customer.
QJsonObject featuresShape(const Visit& visit);

// Stripe keeps a customer's flow as it was asked for; the page needs the parts that lead it.
QJsonValue flowShape(const Visit& visit);

} // namespace stripe::portal
