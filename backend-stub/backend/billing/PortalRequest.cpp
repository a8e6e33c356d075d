#include "backend-stub/backend/billing/PortalRequest.h"

#include "backend-stub/backend/billing/PortalFlows.h"
#include "backend-stub/backend/Responses.h"
#include "backend-stub/serving/Router.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace backend {

namespace {

serving::Response flowNotAllowed()
{
    return serving::errorResponse(400, QStringLiteral("flow_not_allowed"),
        QStringLiteral("This is not possible for the subscription right now"));
}

// Straight to one task, and straight back when it is done.
void appendFlow(
    StripeParams& params, const QString& flow, const CustomerState& state, const QString& returnUrl)
{
    params.append({QStringLiteral("flow_data[type]"), flow});
    if (concernsSubscription(flow)) {
        params.append(
            {QStringLiteral("flow_data[%1][subscription]").arg(flow), state.subscriptionId});
    }
    params.append(
        {QStringLiteral("flow_data[after_completion][type]"), QStringLiteral("redirect")});
    params.append({QStringLiteral("flow_data[after_completion][redirect][return_url]"), returnUrl});
}

} // namespace

std::expected<StripeParams, serving::Response> portalParams(const QByteArray& body,
    const QString& customerId, const std::optional<CustomerState>& state, const QString& returnUrl)
{
    const auto document = QJsonDocument::fromJson(body);
    if (!document.isObject() && !body.trimmed().isEmpty())
        return std::unexpected(badRequest());
    const auto flow = document[u"flow"];
    const auto locale = portalLocale(document[u"locale"].toString());
    StripeParams params{
        {QStringLiteral("customer"), customerId}, {QStringLiteral("return_url"), returnUrl}};
    if (!locale.isEmpty())
        params.append({QStringLiteral("locale"), locale});
    if (flow.isUndefined() || flow.isNull())
        return params;
    if (!state || !state->billing.value(u"portal_flows").toArray().contains(flow))
        return std::unexpected(flowNotAllowed());
    appendFlow(params, flow.toString(), *state, returnUrl);
    return params;
}

QByteArray idempotencyKey(const QString& accountId, const QByteArray& fromClient)
{
    if (fromClient.isEmpty())
        return {};
    return QCryptographicHash::hash(
        accountId.toUtf8() + '\n' + fromClient, QCryptographicHash::Sha256)
        .toHex();
}

serving::Response portalSession(const QJsonObject& session, const QString& returnUrl)
{
    return serving::Response::json(
        {{QStringLiteral("url"), session.value(u"url")}, {QStringLiteral("return_url"), returnUrl}})
        .with("Cache-Control", "no-store"); // the URL is a one-time secret
}

serving::Response portalRefusal(const StripeError& error)
{
    using Kind = StripeError::Kind;
    if (error.kind == Kind::NotFound && error.param == QStringLiteral("customer"))
        return noBillingAccount();
    if (error.param.startsWith(QStringLiteral("flow_data")))
        return flowNotAllowed(); // what is stored was older than what Stripe knows
    if (error.code == QStringLiteral("idempotency_error")) {
        return serving::errorResponse(400, QStringLiteral("idempotency_key_reused"),
            QStringLiteral("This Idempotency-Key was used for another request"));
    }
    return tryLater();
}

serving::Response noBillingAccount()
{
    return serving::errorResponse(
        400, QStringLiteral("no_billing_account"), QStringLiteral("No billing account found"));
}

} // namespace backend
