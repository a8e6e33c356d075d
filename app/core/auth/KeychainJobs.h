#pragma once

#include "app/core/auth/SecretService.h"
#include "app/core/auth/SecretStore.h"

#include <QByteArray>
#include <QCoroTask>
#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

namespace portico {

// One QtKeychain job each, with an end by `deadline` whatever the keychain does. They report what
// the keychain says, which for a locked keyring is not always the truth: see KeychainSecretStore.
// What is under way when this is destroyed is never answered.
class KeychainJobs {
public:
    KeychainJobs(QString service, std::chrono::milliseconds deadline);

    QCoro::Task<SecretAnswer> read(QString key) const;
    QCoro::Task<SecretDone> write(QString key, QByteArray secret) const;
    // No entry is as good as one that was deleted.
    QCoro::Task<SecretDone> erase(QString key) const;

    // Without asking anybody to unlock anything.
    QCoro::Task<std::expected<EntryPlace, SecretError>> place(QString key) const;

private:
    QString m_service;
    std::chrono::milliseconds m_deadline;
    QObject m_listener; // ends with this, and with it all interest in jobs under way
};

} // namespace portico
