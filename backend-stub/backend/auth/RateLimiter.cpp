#include "backend-stub/backend/auth/RateLimiter.h"

#include <algorithm>

namespace backend::auth {

RateLimiter::RateLimiter(RateLimit limit, Clock clock) : m_limit(limit), m_clock(std::move(clock))
{
}

std::optional<std::chrono::seconds> RateLimiter::begin(const QString& key)
{
    const auto now = m_clock();
    prune(now);
    auto& attempts = m_attempts[key];
    attempts.removeIf([&](Instant at) { return at + m_limit.window <= now; });
    if (attempts.size() < m_limit.attempts) {
        attempts.append(now);
        return std::nullopt;
    }
    const auto wait = attempts.constFirst() + m_limit.window - now;
    return std::max(std::chrono::ceil<std::chrono::seconds>(wait), std::chrono::seconds(1));
}

void RateLimiter::giveBack(const QString& key)
{
    const auto attempts = m_attempts.find(key);
    if (attempts != m_attempts.end() && !attempts->isEmpty())
        attempts->removeLast();
}

void RateLimiter::forget(const QString& key) { m_attempts.remove(key); }

void RateLimiter::prune(Instant now)
{
    if (now < m_pruned + m_limit.window)
        return;
    m_pruned = now;
    m_attempts.removeIf([&](const std::pair<const QString&, QList<Instant>&>& entry) {
        return entry.second.isEmpty() || entry.second.constLast() + m_limit.window <= now;
    });
}

} // namespace backend::auth
