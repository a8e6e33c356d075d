#pragma once

#include <QCoroTask>
#include <QString>

#include <chrono>

namespace portico {

// Starts the engine's own program once, where its sandbox would put it, and has it say its version:
// Chromium ends the whole app when its first process cannot be started, and goes on without the
// namespaces of its sandbox when these are refused, so it is better asked here.
// Answers why it cannot be, empty when it can.
QCoro::Task<QString> tryEngineProcess(
    std::chrono::milliseconds patience = std::chrono::seconds(10));

} // namespace portico
