#pragma once

#include "app/core/auth/SecretStore.h"

#include <QHash>

namespace portico {

// Keeps secrets for this run only: where no keychain is to be touched, and in tests.
class MemorySecretStore final : public SecretStore {
public:
    QCoro::Task<SecretAnswer> read(QString key) override;
    QCoro::Task<SecretDone> write(QString key, QByteArray secret) override;
    QCoro::Task<SecretDone> remove(QString key) override;

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace portico
