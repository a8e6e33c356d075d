#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

// Tax rates, and what they make of an invoice. Percentages are given by whoever sells, as Stripe's
// own tax rates are: nothing here knows what is owed where.

namespace stripe {

class Clock;
class Store;

Result<QJsonObject> createTaxRate(Store& store, Clock& clock, const QJsonObject& params);
Result<QJsonObject> updateTaxRate(Store& store, const QString& id, const QJsonObject& params);

// The rates that default_tax_rates[] names, as objects. An empty value stands for none.
Result<QJsonArray> taxRates(Store& store, const QJsonValue& ids);

// Writes each rate's share of each line, discounts taken off before, into the line's `taxes`.
// Returns total_taxes, one entry a rate.
QJsonArray applyTaxes(QList<QJsonObject>& lines, const QJsonArray& rates);

// Of total_taxes: what comes on top of the lines, and all of it.
qint64 exclusiveTax(const QJsonArray& taxes);
qint64 allTax(const QJsonArray& taxes);

} // namespace stripe
