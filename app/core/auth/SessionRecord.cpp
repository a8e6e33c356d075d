#include "app/core/auth/SessionRecord.h"

#include "app/core/http/UrlSafety.h"

#include <QSettings>

namespace portico {
namespace {

const auto group = QStringLiteral("session/");

QString text(const QSettings& settings, const char* name)
{
    return settings.value(group + QLatin1String(name)).toString();
}

QUrl url(const QSettings& settings, const char* name)
{
    return QUrl(text(settings, name), QUrl::StrictMode);
}

void put(QSettings& settings, const char* name, const QVariant& value)
{
    settings.setValue(group + QLatin1String(name), value);
}

} // namespace

QString SessionRecord::secretKey() const
{
    return issuer.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash) + QLatin1Char(' ')
        + account;
}

bool SessionRecord::isSameAccount(const SessionRecord& other) const
{
    return issuer == other.issuer && !account.isEmpty() && account == other.account;
}

std::optional<SessionRecord> SessionRecord::load(const QSettings& settings)
{
    const SessionRecord record{.backend = url(settings, "backend"),
        .account = text(settings, "account"),
        .accountName = text(settings, "accountName"),
        .issuer = url(settings, "issuer"),
        .tokenEndpoint = url(settings, "tokenEndpoint"),
        .revocationEndpoint = url(settings, "revocationEndpoint"),
        .clientId = text(settings, "clientId"),
        .tokenId = text(settings, "tokenId")};
    // A settings file can be edited: never send a token where it could be read on the way.
    if (!isSecure(record.issuer) || !isSecure(record.tokenEndpoint))
        return std::nullopt;
    return record;
}

void SessionRecord::save(QSettings& settings) const
{
    put(settings, "backend", backend.toString());
    put(settings, "account", account);
    put(settings, "accountName", accountName);
    put(settings, "issuer", issuer.toString());
    put(settings, "tokenEndpoint", tokenEndpoint.toString());
    put(settings, "revocationEndpoint", revocationEndpoint.toString());
    put(settings, "clientId", clientId);
    put(settings, "tokenId", tokenId);
    settings.sync();
}

void SessionRecord::clear(QSettings& settings)
{
    settings.remove(QStringLiteral("session"));
    settings.sync();
}

} // namespace portico
