#include "app/core/Clock.h"

#include "app/core/Completion.h"

#include <QTimer>

#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace portico {

std::chrono::milliseconds SystemClock::monotonic() const
{
    using namespace std::chrono;
#ifdef Q_OS_LINUX
    // CLOCK_MONOTONIC stands still while a laptop sleeps; an access token does not.
    timespec now{};
    if (clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        return duration_cast<milliseconds>(seconds(now.tv_sec) + nanoseconds(now.tv_nsec));
#endif
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
}

QDateTime SystemClock::utcNow() const { return QDateTime::currentDateTimeUtc(); }

QCoro::Task<> SystemClock::sleep(std::chrono::milliseconds duration)
{
    Completion<bool> over;
    QTimer::singleShot(duration, &m_life, [over]() mutable { over.complete(true); });
    co_await over;
}

} // namespace portico
