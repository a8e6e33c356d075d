#pragma once

#include "backend-stub/backend/stripe/StripeClient.h"
#include "backend-stub/serving/HttpServer.h"

#include <QJsonObject>
#include <QUrlQuery>

#include <expected>

namespace backend {

// ?cursor=&limit= (1–100, 20 when absent) as Stripe's list parameters, or the 400 to send. A cursor
// is the id of the last invoice seen.
std::expected<StripeParams, serving::Response> invoiceQuery(
    const QUrlQuery& query, const QString& customerId);

// Stripe's list of invoices as the contract shows it. Drafts are left out: they are not sent yet.
QJsonObject invoicePage(const QJsonObject& stripeList);

serving::Response unknownCursor();

} // namespace backend
