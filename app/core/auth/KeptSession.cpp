#include "app/core/auth/KeptSession.h"

#include "app/core/api/JsonReader.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace portico {

namespace {

QJsonObject toJson(const IdentityClaims& identity)
{
    QJsonObject json{{QStringLiteral("sub"), identity.subject},
        {QStringLiteral("azp"), identity.authorizedParty},
        {QStringLiteral("nonce"), identity.nonce}};
    if (identity.authTime)
        json.insert(QStringLiteral("auth_time"), *identity.authTime);
    return json;
}

IdentityClaims identityFrom(const JsonReader& json)
{
    return {.subject = json.string(QStringLiteral("sub")),
        .authorizedParty = json.string(QStringLiteral("azp")),
        .nonce = json.string(QStringLiteral("nonce")),
        .authTime = json.integer(QStringLiteral("auth_time"))};
}

} // namespace

QByteArray KeptSession::toBytes() const
{
    const QJsonObject json{{QStringLiteral("id"), record.tokenId},
        {QStringLiteral("backend"), record.backend.toString(QUrl::FullyEncoded)},
        {QStringLiteral("issuer"), record.issuer.toString(QUrl::FullyEncoded)},
        {QStringLiteral("account"), record.account},
        {QStringLiteral("account_name"), record.accountName},
        {QStringLiteral("token_endpoint"), record.tokenEndpoint.toString(QUrl::FullyEncoded)},
        {QStringLiteral("revocation_endpoint"),
            record.revocationEndpoint.toString(QUrl::FullyEncoded)},
        {QStringLiteral("client_id"), record.clientId},
        {QStringLiteral("identity"), toJson(record.identity)},
        {QStringLiteral("refresh_token"), refreshToken}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<KeptSession> KeptSession::fromBytes(const QByteArray& bytes)
{
    JsonReader reader(QJsonDocument::fromJson(bytes).object());
    const auto identity = reader.object(QStringLiteral("identity"));
    const KeptSession kept{
        .record = {.backend = reader.safeUrl(QStringLiteral("backend")),
            .account = reader.string(QStringLiteral("account")),
            .accountName = reader.string(QStringLiteral("account_name")),
            .issuer = reader.safeUrl(QStringLiteral("issuer")),
            .tokenEndpoint = reader.safeUrl(QStringLiteral("token_endpoint")),
            .revocationEndpoint = reader.safeUrl(QStringLiteral("revocation_endpoint")),
            .clientId = reader.string(QStringLiteral("client_id")),
            .tokenId = reader.requiredString(QStringLiteral("id")),
            .identity = identity ? identityFrom(*identity) : IdentityClaims()},
        .refreshToken = reader.requiredString(QStringLiteral("refresh_token"))};
    if (!reader.ok() || kept.record.backend.isEmpty() || kept.record.issuer.isEmpty()
        || kept.record.tokenEndpoint.isEmpty())
        return std::nullopt;
    return kept;
}

} // namespace portico
