#pragma once

#include <QCoroTask>
#include <QObject>

#include <chrono>

namespace portico {

class BillingState;
class Clock;

// Looks at billing again without being asked: when the window comes to the front, when the machine
// wakes, and, while there is no connection, until there is one again.
//
//   stopped ── start() ──▶ watching, a look at the clock every `tick`
//      ▲                       │  more time passed than was waited: the machine slept ─▶ refresh
//      └────── stop() ─────────┘  still offline, and `pause` has passed ─▶ refresh
//
// Must outlive its coroutines, as must what it was given.
class Freshness : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds tick{15};
    static constexpr std::chrono::seconds pause{30}; // at least, between two refreshes
    static constexpr std::chrono::seconds asleep{30}; // more than a busy machine is late

    Freshness(BillingState& state, Clock& clock, QObject* parent = nullptr);
    ~Freshness() override;

    void start();
    void stop();
    void windowActivated();

private:
    QCoro::Task<> watch(quint64 run);
    void noteRefresh();
    bool hasPaused() const;

    BillingState& m_state;
    Clock& m_clock;
    bool m_running = false;
    quint64 m_run = 0; // counts start() and stop(): what was watched before ends
    std::chrono::milliseconds m_refreshed{0}; // when the latest refresh began
};

} // namespace portico
