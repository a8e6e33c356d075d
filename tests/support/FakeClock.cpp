#include "tests/support/FakeClock.h"

#include <algorithm>

namespace portico {

QDateTime FakeClock::utcNow() const
{
    return QDateTime::fromMSecsSinceEpoch(1'795'000'000'000 + m_now.count(), Qt::UTC);
}

QCoro::Task<> FakeClock::sleep(std::chrono::milliseconds duration)
{
    const Sleeper sleeper{.until = m_now + duration};
    m_sleepers << sleeper;
    co_await sleeper.woken;
}

void FakeClock::advance(std::chrono::milliseconds duration)
{
    const auto end = m_now + duration;
    while (!m_sleepers.isEmpty()) {
        const auto next = std::ranges::min_element(m_sleepers, {}, &Sleeper::until);
        if (next->until > end)
            break;
        m_now = next->until;
        auto woken = next->woken;
        m_sleepers.erase(next);
        woken.complete(true);
    }
    m_now = end;
}

void FakeClock::suspend(std::chrono::milliseconds duration)
{
    m_now += duration;
    for (auto& sleeper : m_sleepers)
        sleeper.until += duration;
}

std::chrono::milliseconds FakeClock::nextSleep() const
{
    if (m_sleepers.isEmpty())
        return std::chrono::milliseconds(-1);
    return std::ranges::min_element(m_sleepers, {}, &Sleeper::until)->until - m_now;
}

} // namespace portico
