#include "app/core/billing/BillingCache.h"

#include "app/core/api/ParseBilling.h"
#include "app/core/api/WriteBilling.h"
#include "app/core/http/ErrorBody.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

namespace portico {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 maxSize = 256 * 1024;
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

} // namespace

BillingCache::BillingCache(QString folder, QUrl backend)
    : m_folder(std::move(folder))
    , m_backend(std::move(backend))
{
}

QString BillingCache::pathOf(const QString& account) const
{
    const auto name = m_backend.toEncoded() + '\n' + account.trimmed().toLower().toUtf8();
    const auto hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex();
    return m_folder + u"/billing-"_s + QString::fromLatin1(hash.first(32)) + u".json"_s;
}

std::optional<KnownBilling> BillingCache::load(const QString& account, const QDateTime& now) const
{
    QFile file(pathOf(account));
    if (account.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > maxSize)
        return std::nullopt;
    const auto json = parseJsonObject(file.readAll());
    if (!json)
        return std::nullopt;
    const auto billing = parseBilling(json->value(u"billing"_s).toObject());
    const auto checkedAt =
        QDateTime::fromString(json->value(u"checked_at"_s).toString(), Qt::ISODateWithMs);
    if (!billing || !checkedAt.isValid() || checkedAt > now)
        return std::nullopt;
    return KnownBilling{.billing = *billing, .checkedAt = checkedAt.toUTC()};
}

void BillingCache::save(const QString& account, const KnownBilling& known) const
{
    if (account.isEmpty() || !QDir().mkpath(m_folder))
        return;
    QSaveFile file(pathOf(account));
    // Without this cache the app only knows less when it is offline: no reason to bother anybody.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly))
        return;
    file.write(QJsonDocument(
        QJsonObject{{u"checked_at"_s, known.checkedAt.toUTC().toString(Qt::ISODateWithMs)},
            {u"billing"_s, billingToJson(known.billing)}})
            .toJson(QJsonDocument::Compact));
    file.commit();
}

void BillingCache::wipe() const
{
    QDir folder(m_folder);
    for (const auto& name : folder.entryList({u"billing-*.json"_s}, QDir::Files))
        folder.remove(name);
}

} // namespace portico
