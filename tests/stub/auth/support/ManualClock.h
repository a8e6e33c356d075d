#pragma once

#include "backend-stub/backend/auth/Clock.h"

#include <chrono>
#include <memory>

// Time that stands still until it is told to go on.
class ManualClock {
public:
    backend::auth::Clock clock() const
    {
        return [now = m_now] { return *now; };
    }

    void advance(std::chrono::milliseconds by) { *m_now += by; }

private:
    std::shared_ptr<backend::auth::Instant> m_now =
        std::make_shared<backend::auth::Instant>(std::chrono::sys_days(std::chrono::year_month_day(
            std::chrono::year(2026), std::chrono::November, std::chrono::day(22))));
};
