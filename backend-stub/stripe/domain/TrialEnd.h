#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QJsonObject>
#include <QString>

namespace stripe {

class Invoices;

// What the end of this trial leads to: "create_invoice" when there is something to charge, else
// what trial_settings.end_behavior.missing_payment_method says (cancel, create_invoice, pause).
Result<QString> trialEndOf(Invoices& invoices, const QJsonObject& subscription);

// status_details of a subscription that is paused, and why.
QJsonObject pausedDetails(const QString& why, qint64 since);

} // namespace stripe
