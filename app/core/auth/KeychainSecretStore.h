#pragma once

#include "app/core/auth/KeychainJobs.h"
#include "app/core/auth/SecretStore.h"
#include "app/core/Completion.h"

#include <chrono>

namespace portico {

// The operating system's keychain, through QtKeychain. Never falls back to plain text.
//
// A locked keyring that nobody opens answers "no such entry" to a read and "done" to a deletion
// that did not happen, so both are checked with the service itself.
class KeychainSecretStore final : public SecretStore {
public:
    // `service` names the entries in the keychain.
    explicit KeychainSecretStore(
        QString service, std::chrono::milliseconds deadline = std::chrono::seconds(10));

    QCoro::Task<SecretAnswer> read(QString key) override;
    QCoro::Task<SecretDone> write(QString key, QByteArray secret) override;
    QCoro::Task<SecretDone> remove(QString key) override;

private:
    // One call at a time, in the order they came. Whoever gets the turn completes it when done.
    QCoro::Task<Completion<bool>> turn();
    QCoro::Task<SecretAnswer> readNow(QString key) const;
    QCoro::Task<SecretDone> removeNow(QString key) const;

    KeychainJobs m_jobs;
    Completion<bool> m_lastTurn;
};

} // namespace portico
