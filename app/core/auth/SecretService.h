#pragma once

#include <QCoroTask>

namespace portico {

// Whether something on this system keeps secrets at all, running or ready to be started. Everywhere
// but on Linux and its kin the operating system does.
QCoro::Task<bool> hasSecretService();

} // namespace portico
