#pragma once

#include "app/core/auth/SecretStore.h"

#include <QCoroTask>
#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <expected>

namespace portico {

// Who keeps secrets on this system, by their names on the session bus: those that run, or else
// those ready to be started. Everywhere but on Linux and its kin the operating system does. Never
// answered once `life` is over.
QCoro::Task<QStringList> secretServices(const QObject& life);

// Where an entry of QtKeychain's is, as far as can be told without asking anybody to unlock it.
enum class EntryPlace {
    None,
    Open,
    Locked,
    Unknown, // nothing on this system answers such a question
};

// Asks the Secret Service on the session bus. Everywhere but on Linux and its kin, and with
// KWallet, the answer is Unknown. Errors: NoService, Denied by the bus, Timeout, Broken.
QCoro::Task<std::expected<EntryPlace, SecretError>> findEntry(
    QString service, QString key, std::chrono::milliseconds deadline, const QObject& life);

} // namespace portico
