#include "backend-stub/backend/auth/AuthServer.h"

#include "backend-stub/backend/auth/Bearer.h"

namespace backend::auth {

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
    , m_accounts(database, m_options.clock, m_options.passwordIterations)
    , m_tokens(database, m_options.clock, m_options.lifetimes)
    , m_key(database)
    , m_idTokens(m_issuer, m_accounts, m_key, m_options.clock)
    , m_codes(m_tokens, m_options.clock)
    , m_devices(m_options.clock, m_options.device)
    , m_browsers(m_options.clock)
    , m_interactions(m_options.clock)
    , m_passwords(m_accounts, RateLimiter(m_options.perAccount, m_options.clock),
          RateLimiter(m_options.perAddress, m_options.clock))
    , m_codeGuesses(m_options.userCodes, m_options.clock)
    , m_signIn(m_passwords, m_tokens, m_options.clients.constFirst().id)
    , m_tokenEndpoint({m_issuer, m_options.clients, m_tokens, m_codes, m_devices, m_idTokens})
    , m_authorize(m_issuer, m_options.clients, m_browsers, m_interactions)
    , m_interaction({m_issuer, m_accounts, m_passwords, m_browsers, m_interactions, m_codes,
          m_devices, m_codeGuesses, m_options.clock, m_options.offeredEmails})
    , m_provider(m_issuer, m_key, m_tokens, m_accounts)
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
    on("POST", QStringLiteral("/oauth/device_authorization"), &m_tokenEndpoint,
        &TokenEndpoint::authorizeDevice);

    on("GET", QStringLiteral("/oauth/authorize"), &m_authorize, &AuthorizeEndpoint::authorize);
    on("POST", QStringLiteral("/oauth/authorize"), &m_authorize,
        &AuthorizeEndpoint::authorizePosted);
    on("GET", QStringLiteral("/device"), &m_authorize, &AuthorizeEndpoint::device);
    on("GET", QStringLiteral("/oauth/interaction/{id}"), &m_interaction,
        &InteractionEndpoint::show);
    on("POST", QStringLiteral("/oauth/interaction/{id}/{action}"), &m_interaction,
        &InteractionEndpoint::act);
    on("GET", QStringLiteral("/oauth/assets/{name}"), &m_provider, &ProviderEndpoint::asset);

    for (const auto& path : {QStringLiteral("/.well-known/oauth-authorization-server"),
             QStringLiteral("/.well-known/openid-configuration")})
        on("GET", path, &m_provider, &ProviderEndpoint::metadata);
    on("GET", QStringLiteral("/oauth/jwks"), &m_provider, &ProviderEndpoint::keys);
    on("GET", QStringLiteral("/oauth/userinfo"), &m_provider, &ProviderEndpoint::userInfo);
    on("POST", QStringLiteral("/oauth/userinfo"), &m_provider, &ProviderEndpoint::userInfo);
}

bool AuthServer::serves(const QString& path) const
{
    return path.startsWith(u"/oauth/") || path.startsWith(u"/api/auth/") || path == u"/device"
        || path == u"/.well-known/oauth-authorization-server"
        || path == u"/.well-known/openid-configuration";
}

QCoro::Task<serving::Response> AuthServer::answer(serving::Request request)
{
    if (!isAtHome(request))
        co_return serving::Response::redirect(
            m_issuer + request.path.toUtf8() + '?' + request.rawQuery);
    co_return co_await m_router.answer(std::move(request));
}

// Pages work under the issuer's own name only: the cookie and the form's origin belong to it, and a
// foreign name that leads to this address (DNS rebinding) gets none of them.
bool AuthServer::isAtHome(const serving::Request& request) const
{
    const bool isStart = request.path == u"/oauth/authorize" || request.path == u"/device";
    return !isStart || request.method != "GET" || m_issuer.endsWith("://" + request.header("Host"));
}

std::expected<Account, serving::Response> AuthServer::authenticate(const serving::Request& request)
{
    const auto bearer = authenticateBearer(request, m_tokens, m_accounts);
    if (!bearer)
        return std::unexpected(bearer.error());
    return bearer->account;
}

} // namespace backend::auth
