#pragma once

#include <chrono>
#include <functional>

// Wall-clock time is handed in, so that expiry, grace and rate limits are tested without waiting.

namespace backend::auth {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Clock = std::function<Instant()>;

inline Instant systemNow()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now());
}

} // namespace backend::auth
