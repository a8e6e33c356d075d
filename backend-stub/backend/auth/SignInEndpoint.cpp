#include "backend-stub/backend/auth/SignInEndpoint.h"

#include "backend-stub/backend/auth/OAuthError.h"
#include "backend-stub/backend/auth/TokenResponse.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace backend::auth {

namespace {

struct Credentials {
    QString email;
    QString password;
};

std::optional<Credentials> credentialsIn(const QByteArray& body)
{
    const auto object = QJsonDocument::fromJson(body).object();
    const auto email = object.value(QStringLiteral("email")).toString();
    const auto password = object.value(QStringLiteral("password")).toString();
    if (email.isEmpty() || password.isEmpty())
        return std::nullopt;
    return Credentials{email, password};
}

serving::Response responseTo(const PasswordRefusal& refusal)
{
    using Kind = PasswordRefusal::Kind;
    switch (refusal.kind) {
    case Kind::TooMany:
        return tooManyAttempts(refusal.retryAfter);
    case Kind::Unavailable:
        return apiError("unavailable", "Sign-in is not available right now.", 503)
            .with("Retry-After", "5");
    case Kind::Wrong:
        break;
    }
    return apiError("invalid_credentials", "The e-mail address or the password is wrong.", 401);
}

} // namespace

SignInEndpoint::SignInEndpoint(PasswordCheck& passwords, Tokens& tokens, QString clientId)
    : m_passwords(passwords)
    , m_tokens(tokens)
    , m_clientId(std::move(clientId))
{
}

QCoro::Task<serving::Response> SignInEndpoint::answer(serving::Request request)
{
    if (request.mediaType() != "application/json")
        co_return apiError("unsupported_media_type", "Send application/json.", 415);
    const auto credentials = credentialsIn(request.body);
    if (!credentials)
        co_return apiError("invalid_request", "Send an e-mail address and a password.", 400);
    const auto account =
        co_await m_passwords.check(credentials->email, credentials->password, request.remote);
    if (!account)
        co_return responseTo(account.error());
    const auto issued = m_tokens.issue({.accountId = account->id,
        .clientId = m_clientId,
        .scope = QStringLiteral("email offline_access")});
    if (!issued)
        co_return responseTo({PasswordRefusal::Kind::Unavailable});
    co_return tokenResponse(*issued);
}

} // namespace backend::auth
