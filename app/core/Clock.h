#pragma once

#include <QCoroTask>
#include <QDateTime>
#include <QObject>

#include <chrono>

namespace portico {

// Time as the logic sees it, so that tests can hold it. Deadlines of single requests are not here:
// those guard against real peers and use real timers.
class Clock {
public:
    virtual ~Clock() = default;

    // Since an arbitrary start. Never goes back; counts the time the machine slept where it can.
    virtual std::chrono::milliseconds monotonic() const = 0;
    virtual QDateTime utcNow() const = 0;
    virtual QCoro::Task<> sleep(std::chrono::milliseconds duration) = 0;
};

// Whoever still sleeps when this is destroyed is never woken.
class SystemClock final : public Clock {
public:
    std::chrono::milliseconds monotonic() const override;
    QDateTime utcNow() const override;
    QCoro::Task<> sleep(std::chrono::milliseconds duration) override;

private:
    QObject m_life;
};

} // namespace portico
