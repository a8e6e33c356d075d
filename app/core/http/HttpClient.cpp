#include "app/core/http/HttpClient.h"

#include "app/core/http/ErrorBody.h"
#include "app/core/http/HttpExchange.h"
#include "app/core/http/UrlSafety.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>
#include <utility>

namespace portico {
namespace {

Q_LOGGING_CATEGORY(lcHttp, "portico.http", QtWarningMsg)

QByteArray nameOf(HttpRequest::Method method)
{
    return method == HttpRequest::Method::Get ? QByteArrayLiteral("GET")
                                              : QByteArrayLiteral("POST");
}

// The id the backend knows the request by; only what cannot be mistaken for anything else.
QString requestIdOf(const HttpExchange& exchange)
{
    auto id = exchange.header("X-Request-Id");
    if (id.isEmpty())
        id = exchange.header("Request-Id");
    const auto isIdLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '-' || c == '_' || c == '.';
    };
    const bool usable = id.size() <= 64 && std::ranges::all_of(id, isIdLetter);
    return usable ? QString::fromLatin1(id) : QString();
}

Result<HttpResponse> toResult(const HttpExchange& exchange, const HttpExchange::Outcome& outcome,
    HttpRequest::Answer expected)
{
    const auto id = requestIdOf(exchange);
    const auto failed = [&](ApiError::Kind kind) {
        return std::unexpected(
            ApiError{.kind = kind, .httpStatus = outcome.status, .code = {}, .requestId = id});
    };
    if (outcome.problem)
        return failed(*outcome.problem);
    HttpResponse response{
        .status = outcome.status, .etag = exchange.header("ETag"), .requestId = id};
    if (outcome.status == 304) // the answer to If-None-Match, by nobody else's request
        return response;
    if (outcome.status >= 300) {
        auto error = errorFromStatus(outcome.status, outcome.body);
        error.retryAfter =
            parseRetryAfter(exchange.header("Retry-After"), QDateTime::currentDateTimeUtc());
        error.requestId = id;
        return std::unexpected(error);
    }
    if (expected == HttpRequest::Answer::Ignored)
        return response;
    const auto json = parseJsonObject(outcome.body);
    if (!json || !isJsonContentType(exchange.header("Content-Type")))
        return failed(ApiError::Kind::BadResponse);
    response.json = *json;
    return response;
}

RequestRecord recordOf(const HttpRequest& request, const Result<HttpResponse>& result)
{
    RequestRecord record{.at = QDateTime::currentDateTimeUtc(),
        .method = nameOf(request.method),
        .host = request.url.host(QUrl::FullyEncoded),
        .path = request.url.path(QUrl::FullyEncoded)};
    record.status = result ? result->status : result.error().httpStatus;
    record.requestId = result ? result->requestId : result.error().requestId;
    if (!result)
        record.problem = result.error().kind;
    return record;
}

} // namespace

HttpClient::HttpClient(QByteArray userAgent)
    : m_userAgent(userAgent.isEmpty() ? QByteArrayLiteral("Portico/" PORTICO_VERSION)
                                      : std::move(userAgent))
    , m_manager(std::make_unique<QNetworkAccessManager>())
{
}

QCoro::Task<Result<HttpResponse>> HttpClient::send(HttpRequest request)
{
    if (!isSecure(request.url))
        co_return std::unexpected(ApiError{.kind = ApiError::Kind::InsecureUrl, .code = {}});

    QElapsedTimer took;
    took.start();
    forgetRetiredManagers();
    auto* const manager = m_manager.get();
    const auto networkRequest = toNetworkRequest(request);
    std::unique_ptr<QNetworkReply> reply(request.method == HttpRequest::Method::Get
            ? manager->get(networkRequest)
            : manager->post(networkRequest, request.body));
    const HttpExchange exchange(std::move(reply), request.deadline, m_life);
    const auto done = exchange.done();
    const auto outcome = co_await done;

    // A peer that hangs stalls later requests on the same manager, even after abort().
    if (outcome.problem == ApiError::Kind::Timeout && manager == m_manager.get())
        retireManager();
    auto result = toResult(exchange, outcome, request.answer);
    auto record = recordOf(request, result);
    record.took = std::chrono::milliseconds(took.elapsed());
    m_log.add(record);
    qCDebug(lcHttp).noquote() << record.method << record.path << record.status << record.requestId
                              << record.took.count() << "ms";
    co_return result;
}

QNetworkRequest HttpClient::toNetworkRequest(const HttpRequest& request) const
{
    QNetworkRequest networkRequest(request.url);
    // The default policy carries Authorization to other origins and re-sends a 307's body.
    networkRequest.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    networkRequest.setAttribute(
        QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    networkRequest.setAttribute(
        QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    networkRequest.setAttribute(
        QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    networkRequest.setAttribute(
        QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    networkRequest.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    networkRequest.setRawHeader("User-Agent", m_userAgent);
    networkRequest.setRawHeader("Accept", "application/json");
    if (!request.contentType.isEmpty())
        networkRequest.setRawHeader("Content-Type", request.contentType);
    for (const auto& [name, value] : request.headers)
        networkRequest.setRawHeader(name, value);
    return networkRequest;
}

void HttpClient::retireManager()
{
    m_retired.push_back(std::exchange(m_manager, std::make_unique<QNetworkAccessManager>()));
}

void HttpClient::forgetRetiredManagers()
{
    std::erase_if(m_retired, [](const std::unique_ptr<QNetworkAccessManager>& manager) {
        return manager->findChildren<QNetworkReply*>().isEmpty();
    });
}

} // namespace portico
