#include "app/core/auth/KeychainSecretStore.h"

#include <QCryptographicHash>
#include <QSettings>

namespace portico {
namespace {

// Accounts stay out of the settings' keys.
QString markerOf(const QString& key)
{
    const auto hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256);
    return QLatin1String("keychain/") + QString::fromLatin1(hash.left(8).toHex());
}

} // namespace

KeychainSecretStore::KeychainSecretStore(
    QString service, QSettings& settings, std::chrono::milliseconds deadline)
    : m_jobs(std::move(service), deadline)
    , m_settings(settings)
{
}

QCoro::Task<SecretAnswer> KeychainSecretStore::read(QString key)
{
    auto secret = co_await m_jobs.read(key);
    if (secret && !secret->exists && isMarked(key)) {
        const auto open = co_await probe();
        if (!open)
            co_return std::unexpected(open.error());
        secret = co_await m_jobs.read(key); // the probe may have had it unlocked
        if (secret && !secret->exists)
            setMarked(key, false);
    }
    // What remove() leaves when it cannot finish.
    if (secret && secret->value.isEmpty())
        co_return StoredSecret();
    co_return secret;
}

QCoro::Task<SecretDone> KeychainSecretStore::write(QString key, QByteArray secret)
{
    const bool wasMarked = isMarked(key);
    setMarked(key, true); // first: a crash in between must not leave a secret nobody knows of
    const auto written = co_await m_jobs.write(key, secret);
    // After a timeout it may still come to be written.
    if (!written && !wasMarked && written.error() != SecretError::Timeout)
        setMarked(key, false);
    co_return written;
}

QCoro::Task<SecretDone> KeychainSecretStore::remove(QString key)
{
    if (!isMarked(key))
        co_return co_await removeUnmarked(key);
    // A locked keyring says yes to a delete and keeps the entry, but it takes no write. And once
    // this is written the secret is gone, come what may.
    const auto overwritten = co_await m_jobs.write(key, {});
    if (!overwritten)
        co_return overwritten;
    co_await m_jobs.erase(key);
    const auto left = co_await m_jobs.read(key);
    if (!left)
        co_return std::unexpected(left.error());
    if (!left->value.isEmpty())
        co_return std::unexpected(SecretError::Broken);
    setMarked(key, false);
    co_return SecretDone();
}

QCoro::Task<SecretDone> KeychainSecretStore::removeUnmarked(QString key)
{
    const auto erased = co_await m_jobs.erase(key);
    if (!erased && erased.error() != SecretError::NoService)
        co_return erased;
    if (!erased)
        co_return SecretDone(); // nothing was kept where nothing can be
    const auto left = co_await m_jobs.read(key);
    if (!left)
        co_return std::unexpected(left.error());
    if (left->exists)
        co_return std::unexpected(SecretError::Broken);
    co_return SecretDone();
}

QCoro::Task<SecretDone> KeychainSecretStore::probe()
{
    const auto key = QStringLiteral("probe");
    const auto written = co_await m_jobs.write(key, QByteArrayLiteral("open"));
    if (written)
        co_await m_jobs.erase(key);
    co_return written;
}

bool KeychainSecretStore::isMarked(const QString& key) const
{
    return m_settings.contains(markerOf(key));
}

void KeychainSecretStore::setMarked(const QString& key, bool marked)
{
    if (marked)
        m_settings.setValue(markerOf(key), true);
    else
        m_settings.remove(markerOf(key));
    m_settings.sync();
}

} // namespace portico
