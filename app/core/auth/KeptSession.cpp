#include "app/core/auth/KeptSession.h"

#include "app/core/api/JsonReader.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace portico {

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
        {QStringLiteral("refresh_token"), refreshToken}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<KeptSession> KeptSession::fromBytes(const QByteArray& bytes)
{
    JsonReader reader(QJsonDocument::fromJson(bytes).object());
    const KeptSession kept{
        .record = {.backend = reader.safeUrl(QStringLiteral("backend")),
            .account = reader.string(QStringLiteral("account")),
            .accountName = reader.string(QStringLiteral("account_name")),
            .issuer = reader.safeUrl(QStringLiteral("issuer")),
            .tokenEndpoint = reader.safeUrl(QStringLiteral("token_endpoint")),
            .revocationEndpoint = reader.safeUrl(QStringLiteral("revocation_endpoint")),
            .clientId = reader.string(QStringLiteral("client_id")),
            .tokenId = reader.requiredString(QStringLiteral("id"))},
        .refreshToken = reader.requiredString(QStringLiteral("refresh_token"))};
    if (!reader.ok() || kept.record.backend.isEmpty() || kept.record.issuer.isEmpty()
        || kept.record.tokenEndpoint.isEmpty())
        return std::nullopt;
    return kept;
}

} // namespace portico
