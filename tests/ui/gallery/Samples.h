#pragma once

#include "app/core/api/ApiError.h"
#include "app/core/api/Billing.h"
#include "app/core/api/ClientConfig.h"
#include "app/core/billing/BillingState.h"

#include <QDateTime>
#include <QTimeZone>

namespace portico::samples {

QDateTime now(); // the moment every sample is looked at
QDateTime day(const QString& isoDate); // midnight UTC

ClientConfig config();

Plan plan(const QString& name, qint64 amount, const QString& interval,
    const QString& currency = QStringLiteral("USD"));

// A Pro subscriber whose every part is well; the others start from here.
Billing active();
Billing free();
Billing trialing();
Billing pastDue();
Billing with(SubscriptionStatus::Value status); // active(), in another status

BillingSnapshot snapshot(const Billing& billing);
InvoicePage invoices(int count);
ApiError error(ApiError::Kind kind);

} // namespace portico::samples
