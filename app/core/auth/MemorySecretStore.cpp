#include "app/core/auth/MemorySecretStore.h"

namespace portico {

QCoro::Task<SecretAnswer> MemorySecretStore::read(QString key)
{
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.constEnd())
        co_return StoredSecret();
    co_return StoredSecret{.exists = true, .value = *found};
}

QCoro::Task<SecretDone> MemorySecretStore::write(QString key, QByteArray secret)
{
    m_secrets.insert(key, secret);
    co_return SecretDone();
}

QCoro::Task<SecretDone> MemorySecretStore::remove(QString key)
{
    m_secrets.remove(key);
    co_return SecretDone();
}

} // namespace portico
