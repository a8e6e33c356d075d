#pragma once

#include "backend-stub/backend/auth/Clock.h"

#include <QHash>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace backend::auth {

struct RateLimit {
    qsizetype attempts = 0;
    std::chrono::seconds window{0};
};

// Counts attempts per key in a sliding window. An attempt counts from its start, so that guesses
// sent together are counted together; one that succeeded is given back.
class RateLimiter {
public:
    RateLimiter(RateLimit limit, Clock clock);

    // Counts one attempt, or says how long to wait: at least one second.
    std::optional<std::chrono::seconds> begin(const QString& key);

    void giveBack(const QString& key); // the latest attempt was none
    void forget(const QString& key); // all of them

private:
    void prune(Instant now);

    RateLimit m_limit;
    Clock m_clock;
    QHash<QString, QList<Instant>> m_attempts;
    Instant m_pruned;
};

} // namespace backend::auth
