#include "app/core/auth/Tokens.h"

#include "app/core/api/JsonReader.h"

#include <algorithm>

namespace portico {

std::expected<Tokens, QString> Tokens::fromJson(const QJsonObject& json)
{
    constexpr qint64 year = 365 * 24 * 60 * 60;
    JsonReader reader(json);
    const auto accessToken = reader.requiredString(QStringLiteral("access_token"));
    const auto type = reader.requiredString(QStringLiteral("token_type"));
    if (!reader.ok())
        return std::unexpected(reader.failure());
    // RFC 6749 §7.1: a token of a type one does not understand must not be used.
    if (type.compare(QLatin1String("bearer"), Qt::CaseInsensitive) != 0)
        return std::unexpected(QStringLiteral("token_type"));
    const auto expiresIn = reader.integer(QStringLiteral("expires_in")).value_or(0);
    return Tokens{.accessToken = accessToken,
        .expiresIn = std::chrono::seconds(std::clamp<qint64>(expiresIn, 0, year)),
        .refreshToken = reader.string(QStringLiteral("refresh_token")),
        .idToken = reader.string(QStringLiteral("id_token"))};
}

} // namespace portico
