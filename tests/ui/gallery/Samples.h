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
Billing without(SubscriptionStatus::Value status); // the same, with no charge to come
Billing owing(SubscriptionStatus::Value status); // pastDue(), in another status

BillingSnapshot snapshot(const Billing& billing);
InvoicePage invoices(int count); // of every status, with and without a PDF
InvoicePage invoicesOf(const Billing& billing, int count = 8); // as such a subscription has them
ApiError error(ApiError::Kind kind);

} // namespace portico::samples
