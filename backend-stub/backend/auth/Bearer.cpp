#include "backend-stub/backend/auth/Bearer.h"

#include "backend-stub/backend/auth/OAuthError.h"

#include <QDebug>

namespace backend::auth {

namespace {

std::unexpected<serving::Response> unauthorized(const QByteArray& challenge)
{
    return std::unexpected(serving::Response(
        apiError("unauthorized", "Sign in to use this.", 401).with("WWW-Authenticate", challenge)));
}

std::unexpected<serving::Response> outOfOrder(const storage::Error& error)
{
    qWarning().noquote() << "sign-in:" << error.message;
    return std::unexpected(
        serving::Response(apiError("unavailable", "Sign-in cannot be checked right now.", 503)
                .with("Retry-After", "5")));
}

} // namespace

std::expected<Bearer, serving::Response> authenticateBearer(
    const serving::Request& request, Tokens& tokens, Accounts& accounts)
{
    const auto header = request.header("Authorization");
    if (!header.toLower().startsWith("bearer "))
        return unauthorized("Bearer");
    const auto access = tokens.access(header.mid(7).trimmed());
    if (!access)
        return outOfOrder(access.error());
    if (!*access)
        return unauthorized("Bearer error=\"invalid_token\"");
    const auto account = accounts.find((*access)->accountId);
    if (!account)
        return outOfOrder(account.error());
    if (!*account)
        return unauthorized("Bearer error=\"invalid_token\"");
    return Bearer{**account, **access};
}

} // namespace backend::auth
