#include "app/core/api/HttpBillingApi.h"

#include "app/core/api/ParseBilling.h"
#include "app/core/auth/Session.h"
#include "app/core/http/UrlSafety.h"

#include <QLoggingCategory>
#include <QUrlQuery>

#include <algorithm>

namespace portico {
namespace {

Q_LOGGING_CATEGORY(lcApi, "portico.api", QtWarningMsg)

template <class T> Result<T> toResult(const Parsed<T>& parsed, const HttpResponse& response)
{
    if (parsed)
        return *parsed;
    qCWarning(lcApi).noquote() << "The backend's answer lacks" << parsed.error() << "request"
                               << response.requestId;
    return std::unexpected(ApiError{.kind = ApiError::Kind::BadResponse,
        .httpStatus = response.status,
        .code = {},
        .requestId = response.requestId});
}

} // namespace

HttpBillingApi::HttpBillingApi(QUrl backend, Session& session)
    : m_backend(std::move(backend))
    , m_session(session)
{
}

QCoro::Task<Result<Billing>> HttpBillingApi::billing()
{
    const auto epoch = m_session.epoch();
    auto request = HttpRequest::get(endpoint(m_backend, QStringLiteral("/api/billing")));
    if (m_cached && m_cached->epoch == epoch && !m_cached->etag.isEmpty())
        request.setHeader("If-None-Match", m_cached->etag);
    const auto response = co_await m_session.send(request);
    if (!response)
        co_return std::unexpected(response.error());
    if (response->status != 304)
        co_return keep(*response, epoch);
    if (m_cached && m_cached->epoch == epoch)
        co_return m_cached->billing;
    co_return std::unexpected(ApiError{
        .kind = ApiError::Kind::BadResponse, .httpStatus = 304, .code = {}}); // nobody asked
}

QCoro::Task<Result<Billing>> HttpBillingApi::sync()
{
    const auto epoch = m_session.epoch();
    auto request =
        HttpRequest::postJson(endpoint(m_backend, QStringLiteral("/api/billing/sync")), {});
    request.setIdempotencyKey();
    const auto response = co_await m_session.send(request);
    if (response)
        co_return keep(*response, epoch);
    if (response.error().kind == ApiError::Kind::NotFound)
        co_return co_await billing();
    co_return std::unexpected(response.error());
}

QCoro::Task<Result<InvoicePage>> HttpBillingApi::invoices(QString cursor, int limit)
{
    auto url = endpoint(m_backend, QStringLiteral("/api/billing/invoices"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("limit"), QString::number(std::clamp(limit, 1, 100)));
    if (!cursor.isEmpty())
        query.addQueryItem(
            QStringLiteral("cursor"), QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    url.setQuery(query);
    const auto response = co_await m_session.send(HttpRequest::get(url));
    if (!response)
        co_return std::unexpected(response.error());
    co_return toResult(parseInvoicePage(response->json), *response);
}

QCoro::Task<Result<PortalSession>> HttpBillingApi::createPortalSession(
    PortalFlow flow, QString locale)
{
    QJsonObject body;
    if (const auto name = portalFlowName(flow); !name.isEmpty())
        body.insert(QLatin1String("flow"), name);
    if (!locale.isEmpty())
        body.insert(QLatin1String("locale"), locale);
    auto request =
        HttpRequest::postJson(endpoint(m_backend, QStringLiteral("/api/billing/portal")), body);
    request.setIdempotencyKey();
    const auto response = co_await m_session.send(request);
    if (!response)
        co_return std::unexpected(response.error());
    co_return toResult(parsePortalSession(response->json), *response);
}

Result<Billing> HttpBillingApi::keep(const HttpResponse& response, quint64 epoch)
{
    auto billing = toResult(parseBilling(response.json), response);
    if (billing)
        m_cached = Cached{.epoch = epoch, .etag = response.etag, .billing = *billing};
    return billing;
}

} // namespace portico
