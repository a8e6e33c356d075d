#include "backend-stub/stripe/domain/Calendar.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

qint64 roughSeconds(const QString& interval)
{
    if (interval == "day"_L1)
        return oneDay;
    if (interval == "week"_L1)
        return 7 * oneDay;
    return interval == "month"_L1 ? 31 * oneDay : 366 * oneDay;
}

} // namespace

qint64 plusIntervals(qint64 anchor, const QString& interval, qint64 count)
{
    const auto from = QDateTime::fromSecsSinceEpoch(anchor, Qt::UTC);
    if (interval == "day"_L1)
        return from.addDays(count).toSecsSinceEpoch();
    if (interval == "week"_L1)
        return from.addDays(count * 7).toSecsSinceEpoch();
    if (interval == "month"_L1)
        return from.addMonths(int(count)).toSecsSinceEpoch();
    return from.addYears(int(count)).toSecsSinceEpoch();
}

qint64 nextBoundary(qint64 anchor, const QString& interval, qint64 intervalCount, qint64 moment)
{
    // Starts short of the answer, whatever the lengths of the months, and walks the rest.
    const auto step = std::max<qint64>(1, intervalCount);
    auto cycles = moment <= anchor ? 0 : (moment - anchor) / (roughSeconds(interval) * step);
    auto boundary = plusIntervals(anchor, interval, cycles * step);
    while (boundary <= moment)
        boundary = plusIntervals(anchor, interval, ++cycles * step);
    return boundary;
}

qint64 share(qint64 amount, qint64 part, qint64 whole)
{
    if (whole <= 0)
        return 0;
    return std::llround(static_cast<long double>(amount) * static_cast<long double>(part)
        / static_cast<long double>(whole));
}

} // namespace stripe
