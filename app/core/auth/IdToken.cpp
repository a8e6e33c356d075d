#include "app/core/auth/IdToken.h"

#include "app/core/api/JsonReader.h"
#include "app/core/auth/Pkce.h"

#include <QJsonDocument>

namespace portico {
namespace {

constexpr qint64 clockSkew = 300; // seconds the provider's clock and ours may differ

std::expected<QJsonObject, QString> claimsOf(const QString& token)
{
    const auto parts = token.split(QLatin1Char('.'));
    if (parts.size() != 3)
        return std::unexpected(QStringLiteral("format"));
    const auto payload = QByteArray::fromBase64Encoding(parts[1].toLatin1(),
        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const auto document = QJsonDocument::fromJson(payload ? *payload : QByteArray());
    if (!document.isObject())
        return std::unexpected(QStringLiteral("format"));
    return document.object();
}

// A string or a list of strings (RFC 7519 §4.1.3).
QStringList audience(const JsonReader& claims)
{
    const auto one = claims.string(QStringLiteral("aud"));
    return one.isEmpty() ? claims.strings(QStringLiteral("aud")) : QStringList{one};
}

bool isForUs(const JsonReader& claims, const QString& clientId)
{
    const auto audiences = audience(claims);
    const auto party = claims.string(QStringLiteral("azp"));
    if (!audiences.contains(clientId))
        return false;
    return party.isEmpty() ? audiences.size() == 1 : party == clientId;
}

IdentityClaims identityIn(const JsonReader& claims)
{
    return {.subject = claims.string(QStringLiteral("sub")),
        .authorizedParty = claims.string(QStringLiteral("azp")),
        .nonce = claims.string(QStringLiteral("nonce")),
        .authTime = claims.integer(QStringLiteral("auth_time"))};
}

} // namespace

std::expected<IdToken, QString> IdToken::parse(const QString& token, const Expectation& expected)
{
    const auto json = claimsOf(token);
    if (!json)
        return std::unexpected(json.error());
    const JsonReader claims(*json);
    if (claims.string(QStringLiteral("iss")) != expected.issuer)
        return std::unexpected(QStringLiteral("iss"));
    if (!isForUs(claims, expected.clientId))
        return std::unexpected(QStringLiteral("aud"));
    const auto expiry = claims.number(QStringLiteral("exp")).value_or(0);
    if (expiry + clockSkew <= double(expected.now.toSecsSinceEpoch()))
        return std::unexpected(QStringLiteral("exp"));
    if (!expected.nonce.isEmpty()
        && !equalSecrets(claims.string(QStringLiteral("nonce")), expected.nonce))
        return std::unexpected(QStringLiteral("nonce"));
    const IdToken idToken{
        .identity = identityIn(claims), .email = claims.string(QStringLiteral("email"))};
    if (idToken.identity.subject.isEmpty())
        return std::unexpected(QStringLiteral("sub"));
    return idToken;
}

std::expected<void, QString> IdToken::checkRefreshed(const QString& token, const QString& issuer,
    const QString& clientId, const IdentityClaims& original)
{
    const auto json = claimsOf(token);
    if (!json)
        return std::unexpected(json.error());
    const JsonReader claims(*json);
    if (claims.string(QStringLiteral("iss")) != issuer)
        return std::unexpected(QStringLiteral("iss"));
    if (!isForUs(claims, clientId))
        return std::unexpected(QStringLiteral("aud"));
    const auto now = identityIn(claims);
    if (now.subject != original.subject)
        return std::unexpected(QStringLiteral("sub"));
    if (now.authorizedParty != original.authorizedParty)
        return std::unexpected(QStringLiteral("azp"));
    if (!now.nonce.isEmpty() && now.nonce != original.nonce)
        return std::unexpected(QStringLiteral("nonce"));
    if (now.authTime && original.authTime && now.authTime != original.authTime)
        return std::unexpected(QStringLiteral("auth_time"));
    return {};
}

} // namespace portico
