#pragma once

#include "app/core/auth/KeychainJobs.h"
#include "app/core/auth/SecretStore.h"

#include <chrono>

class QSettings;

namespace portico {

// The operating system's keychain, through QtKeychain. Never falls back to plain text.
//
// A locked keyring that nobody can be asked to open answers "no such entry", so a non-secret marker
// per key in `settings` remembers that something was stored, and a probe entry tells a locked
// keyring from one in which the entry is really gone.
class KeychainSecretStore final : public SecretStore {
public:
    // `service` names the entries in the keychain. `settings` must outlive this.
    KeychainSecretStore(QString service, QSettings& settings,
        std::chrono::milliseconds deadline = std::chrono::seconds(10));

    QCoro::Task<SecretAnswer> read(QString key) override;
    QCoro::Task<SecretDone> write(QString key, QByteArray secret) override;
    QCoro::Task<SecretDone> remove(QString key) override;

private:
    // Whether the keyring is open, found out by writing to it.
    QCoro::Task<SecretDone> probe();
    QCoro::Task<SecretDone> removeUnmarked(QString key);
    bool isMarked(const QString& key) const;
    void setMarked(const QString& key, bool marked);

    KeychainJobs m_jobs;
    QSettings& m_settings;
};

} // namespace portico
