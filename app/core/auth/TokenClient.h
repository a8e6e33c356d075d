#pragma once

#include "app/core/api/ApiError.h"
#include "app/core/auth/SessionRecord.h"
#include "app/core/auth/Tokens.h"
#include "app/core/http/HttpMessage.h"

#include <QCoroTask>
#include <QList>
#include <QString>

#include <chrono>
#include <utility>

namespace portico {

class HttpClient;

// Speaks to token endpoints. Keeps nothing.
class TokenClient {
public:
    using Fields = QList<std::pair<QString, QString>>;

    static constexpr std::chrono::milliseconds revocationDeadline{5'000};

    explicit TokenClient(HttpClient& http, std::chrono::milliseconds toRevoke = revocationDeadline)
        : m_http(http)
        , m_toRevoke(toRevoke)
    {
    }

    // POST /api/auth/sign-in. Errors: InvalidCredentials, RateLimited, HttpClient's.
    QCoro::Task<Result<Tokens>> password(QUrl url, QString email, QString password);
    // RFC 6749 §6. Errors: InvalidGrant when the refresh token is no longer good, HttpClient's.
    QCoro::Task<Result<Tokens>> refresh(SessionRecord record, QString refreshToken);
    // Any other grant at a token endpoint.
    QCoro::Task<Result<Tokens>> grant(QUrl tokenEndpoint, Fields fields);
    // RFC 7009, given up after 5 s. The outcome changes nothing for the client.
    QCoro::Task<> revoke(SessionRecord record, QString token);

private:
    QCoro::Task<Result<Tokens>> request(HttpRequest request);

    HttpClient& m_http;
    std::chrono::milliseconds m_toRevoke;
};

} // namespace portico
