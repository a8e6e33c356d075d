#pragma once

#include <QCoroTask>
#include <QStringList>

namespace portico {

// Who keeps secrets on this system, by their names on the session bus: those that run, or else
// those ready to be started. Everywhere but on Linux and its kin the operating system does.
QCoro::Task<QStringList> secretServices();

QCoro::Task<bool> hasSecretService(); // whether anybody does

} // namespace portico
