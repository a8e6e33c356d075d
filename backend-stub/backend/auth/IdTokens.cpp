#include "backend-stub/backend/auth/IdTokens.h"

#include "backend-stub/backend/auth/Scope.h"
#include "backend-stub/backend/auth/Secrets.h"

namespace backend::auth {

namespace {

qint64 seconds(Instant instant)
{
    return std::chrono::floor<std::chrono::seconds>(instant.time_since_epoch()).count();
}

// OpenID Connect Core §3.1.3.6: the left half of the hash, for RS256 that of SHA-256.
QString accessTokenHash(const QByteArray& accessToken)
{
    return QString::fromLatin1(base64Url(hashOf(accessToken).first(16)));
}

} // namespace

QJsonObject personalClaims(const Account& account, const QString& scope)
{
    QJsonObject claims{{QStringLiteral("sub"), account.id}};
    if (scopeHas(scope, u"email")) {
        claims.insert(QStringLiteral("email"), account.email);
        claims.insert(QStringLiteral("email_verified"), true);
    }
    if (scopeHas(scope, u"profile"))
        claims.insert(QStringLiteral("name"), account.name);
    return claims;
}

IdTokens::IdTokens(const QByteArray& issuer, Accounts& accounts, SigningKey& key, Clock clock)
    : m_issuer(issuer)
    , m_accounts(accounts)
    , m_key(key)
    , m_clock(std::move(clock))
{
}

Result<QByteArray> IdTokens::make(const SignInFacts& facts, const QByteArray& accessToken)
{
    if (!scopeHas(facts.grant.scope, u"openid"))
        return QByteArray();
    const auto account = m_accounts.find(facts.grant.accountId);
    if (!account)
        return unavailable(account.error());
    if (!*account)
        return refuse("invalid_grant", "The account is gone.");
    auto claims = personalClaims(**account, facts.grant.scope);
    const auto now = m_clock();
    claims.insert(QStringLiteral("iss"), QString::fromLatin1(m_issuer));
    claims.insert(QStringLiteral("aud"), facts.grant.clientId);
    claims.insert(QStringLiteral("iat"), seconds(now));
    claims.insert(QStringLiteral("exp"), seconds(now + std::chrono::minutes(5)));
    claims.insert(QStringLiteral("auth_time"), seconds(facts.authTime));
    claims.insert(QStringLiteral("at_hash"), accessTokenHash(accessToken));
    if (!facts.nonce.isEmpty())
        claims.insert(QStringLiteral("nonce"), facts.nonce);
    return m_key.signedJwt(claims);
}

} // namespace backend::auth
