#include "app/core/billing/Freshness.h"

#include "app/core/billing/BillingState.h"
#include "app/core/Clock.h"

#include <QPointer>

namespace portico {

Freshness::Freshness(BillingState& state, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_state(state)
    , m_clock(clock)
{
    connect(&state, &BillingState::changed, this, &Freshness::noteRefresh);
}

Freshness::~Freshness() = default;

void Freshness::start()
{
    m_running = true;
    m_refreshed = m_clock.monotonic();
    watch(++m_run);
}

void Freshness::stop()
{
    m_running = false;
    ++m_run;
}

void Freshness::windowActivated()
{
    if (m_running && hasPaused())
        m_state.refresh();
}

// Whoever asked for it.
void Freshness::noteRefresh()
{
    if (m_state.snapshot().refreshing)
        m_refreshed = m_clock.monotonic();
}

bool Freshness::hasPaused() const { return m_clock.monotonic() - m_refreshed >= pause; }

QCoro::Task<> Freshness::watch(quint64 run)
{
    const QPointer alive(this);
    while (true) {
        const auto before = m_clock.monotonic();
        co_await m_clock.sleep(tick);
        if (!alive || run != m_run)
            co_return;
        const bool woke = m_clock.monotonic() - before > tick + asleep;
        const auto& problem = m_state.snapshot().problem;
        const bool offline = problem && problem->kind == ApiError::Kind::Offline;
        if (woke || (offline && hasPaused()))
            m_state.refresh();
    }
}

} // namespace portico
