#include "backend-stub/backend/auth/AuthServer.h"

#include "backend-stub/backend/auth/OAuthError.h"

#include <QDebug>

namespace backend::auth {

namespace {

serving::Response unauthorized(const QByteArray& challenge)
{
    return apiError("unauthorized", "Sign in to use this.", 401)
        .with("WWW-Authenticate", challenge);
}

serving::Response outOfOrder(const storage::Error& error)
{
    qWarning().noquote() << "sign-in:" << error.message;
    return apiError("unavailable", "Sign-in cannot be checked right now.", 503)
        .with("Retry-After", "5");
}

} // namespace

QStringList AuthServer::migrations()
{
    return {QStringLiteral(R"(
CREATE TABLE auth_accounts (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    salt BLOB NOT NULL,
    iterations INTEGER NOT NULL,
    digest BLOB NOT NULL,
    created INTEGER NOT NULL
);
CREATE TABLE auth_families (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES auth_accounts (id) ON DELETE CASCADE,
    client_id TEXT NOT NULL,
    scope TEXT NOT NULL,
    created INTEGER NOT NULL,
    revoked INTEGER
);
CREATE INDEX auth_families_by_account ON auth_families (account_id);
CREATE TABLE auth_tokens (
    hash BLOB PRIMARY KEY,
    kind INTEGER NOT NULL,
    family_id TEXT NOT NULL REFERENCES auth_families (id) ON DELETE CASCADE,
    parent BLOB,
    expires INTEGER NOT NULL,
    used INTEGER
) WITHOUT ROWID;
CREATE INDEX auth_tokens_by_family ON auth_tokens (family_id);
CREATE INDEX auth_tokens_by_parent ON auth_tokens (parent) WHERE parent IS NOT NULL;
CREATE TABLE auth_keys (
    id INTEGER PRIMARY KEY,
    pem TEXT NOT NULL,
    created INTEGER NOT NULL
);
)")};
}

AuthServer::AuthServer(storage::Database& database, Options options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_accounts(database, m_options.clock)
    , m_tokens(database, m_options.clock, m_options.lifetimes)
    , m_passwords(m_accounts, RateLimiter(m_options.perAccount, m_options.clock),
          RateLimiter(m_options.perAddress, m_options.clock))
    , m_signIn(m_passwords, m_tokens, m_options.clients.constFirst().id)
    , m_tokenEndpoint(m_options.clients, m_tokens)
{
    addRoutes();
}

// Who waits for a password is resumed while all of this still exists.
AuthServer::~AuthServer() { m_accounts.drain(); }

void AuthServer::setIssuer(const QByteArray& issuer) { m_issuer = issuer; }

void AuthServer::addRoutes()
{
    on("POST", QStringLiteral("/api/auth/sign-in"), &m_signIn, &SignInEndpoint::answer);
    on("POST", QStringLiteral("/oauth/token"), &m_tokenEndpoint, &TokenEndpoint::token);
    on("POST", QStringLiteral("/oauth/revoke"), &m_tokenEndpoint, &TokenEndpoint::revoke);
}

bool AuthServer::serves(const QString& path) const
{
    return path.startsWith(u"/oauth/") || path.startsWith(u"/api/auth/");
}

QCoro::Task<serving::Response> AuthServer::answer(serving::Request request)
{
    return m_router.answer(std::move(request));
}

std::expected<Account, serving::Response> AuthServer::authenticate(const serving::Request& request)
{
    const auto header = request.header("Authorization");
    if (!header.toLower().startsWith("bearer "))
        return std::unexpected(unauthorized("Bearer"));
    const auto access = m_tokens.access(header.mid(7).trimmed());
    if (!access)
        return std::unexpected(outOfOrder(access.error()));
    if (!*access)
        return std::unexpected(unauthorized("Bearer error=\"invalid_token\""));
    const auto account = m_accounts.find((*access)->accountId);
    if (!account)
        return std::unexpected(outOfOrder(account.error()));
    if (!*account)
        return std::unexpected(unauthorized("Bearer error=\"invalid_token\""));
    return **account;
}

} // namespace backend::auth
