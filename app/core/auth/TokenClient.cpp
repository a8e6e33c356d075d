#include "app/core/auth/TokenClient.h"

#include "app/core/http/HttpClient.h"

#include <QLoggingCategory>

namespace portico {
namespace {

Q_LOGGING_CATEGORY(lcAuth, "portico.auth", QtWarningMsg)

} // namespace

QCoro::Task<Result<Tokens>> TokenClient::password(QUrl url, QString email, QString password)
{
    auto request = HttpRequest::postJson(
        url, QJsonObject{{QStringLiteral("email"), email}, {QStringLiteral("password"), password}});
    request.setIdempotencyKey();
    auto tokens = co_await this->request(request);
    // Here, and only here, a 401 says that the password was wrong, by whatever code.
    if (!tokens && tokens.error().httpStatus == 401)
        tokens.error().kind = ApiError::Kind::InvalidCredentials;
    co_return tokens;
}

QCoro::Task<Result<Tokens>> TokenClient::refresh(SessionRecord record, QString refreshToken)
{
    const Fields fields{{QStringLiteral("grant_type"), QStringLiteral("refresh_token")},
        {QStringLiteral("refresh_token"), refreshToken},
        {QStringLiteral("client_id"), record.clientId}};
    return grant(record.tokenEndpoint, fields);
}

QCoro::Task<Result<Tokens>> TokenClient::grant(QUrl tokenEndpoint, Fields fields)
{
    auto request = HttpRequest::postForm(tokenEndpoint, fields);
    request.setIdempotencyKey();
    return this->request(request);
}

QCoro::Task<> TokenClient::revoke(SessionRecord record, QString token)
{
    if (record.revocationEndpoint.isEmpty() || token.isEmpty())
        co_return;
    auto request = HttpRequest::postForm(record.revocationEndpoint,
        {{QStringLiteral("token"), token}, {QStringLiteral("client_id"), record.clientId}});
    request.answer = HttpRequest::Answer::Ignored;
    request.deadline = m_toRevoke;
    const auto answer = co_await m_http.send(request);
    if (!answer)
        qCInfo(lcAuth) << "The token could not be revoked, status" << answer.error().httpStatus;
}

QCoro::Task<Result<Tokens>> TokenClient::request(HttpRequest request)
{
    const auto answer = co_await m_http.send(request);
    if (!answer)
        co_return std::unexpected(answer.error());
    const auto tokens = Tokens::fromJson(answer->json);
    if (tokens)
        co_return *tokens;
    qCWarning(lcAuth).noquote() << "The token endpoint's answer lacks" << tokens.error();
    co_return std::unexpected(ApiError{.kind = ApiError::Kind::BadResponse,
        .httpStatus = answer->status,
        .code = {},
        .requestId = answer->requestId});
}

} // namespace portico
