#pragma once

#include "backend-stub/backend/billing/CustomerStore.h"
#include "backend-stub/backend/stripe/StripeClient.h"
#include "backend-stub/serving/HttpServer.h"

#include <QByteArray>
#include <QString>

#include <expected>
#include <optional>

namespace backend {

// POST /api/billing/portal {flow?, locale?} as the parameters of Stripe's billing_portal.session,
// or the 400 to send. Customer and return URL are never taken from the request.
std::expected<StripeParams, serving::Response> portalParams(const QByteArray& body,
    const QString& customerId, const std::optional<CustomerState>& state, const QString& returnUrl);

// Scoped to the account, so that two users who send the same key do not meet. Empty stays empty.
QByteArray idempotencyKey(const QString& accountId, const QByteArray& fromClient);

serving::Response portalSession(const QJsonObject& session, const QString& returnUrl);
serving::Response portalRefusal(const StripeError& error);
serving::Response noBillingAccount();

} // namespace backend
