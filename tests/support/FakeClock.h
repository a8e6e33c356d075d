#pragma once

#include "app/core/Clock.h"
#include "app/core/Completion.h"

#include <QList>

namespace portico {

// Time that passes only when a test says so.
class FakeClock final : public Clock {
public:
    std::chrono::milliseconds monotonic() const override { return m_now; }
    QDateTime utcNow() const override;
    QCoro::Task<> sleep(std::chrono::milliseconds duration) override;

    // Wakes, in order, whoever's time has come.
    void advance(std::chrono::milliseconds duration);
    // The machine sleeps: the time passes, and nobody's wait gets shorter by it.
    void suspend(std::chrono::milliseconds duration);
    // How long the one that wakes first still sleeps; -1 when nobody does.
    std::chrono::milliseconds nextSleep() const;

private:
    struct Sleeper {
        std::chrono::milliseconds until{0};
        Completion<bool> woken{};
    };

    std::chrono::milliseconds m_now{1'000'000};
    QList<Sleeper> m_sleepers;
};

} // namespace portico
