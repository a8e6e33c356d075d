#pragma once

#include <QString>
#include <QtGlobal>

// Billing dates, in UTC and Unix seconds. Months are counted from the anchor, so that a
// subscription of the 31st ends on the 28th of February and on the 31st of March.

namespace stripe {

constexpr qint64 oneHour = 3600;
constexpr qint64 oneDay = 24 * oneHour;

// The anchor plus `count` intervals (day, week, month, year).
qint64 plusIntervals(qint64 anchor, const QString& interval, qint64 count);

// The first boundary of the anchored cycle that lies after `moment`.
qint64 nextBoundary(qint64 anchor, const QString& interval, qint64 intervalCount, qint64 moment);

// amount × part / whole, rounded half away from zero.
qint64 share(qint64 amount, qint64 part, qint64 whole);

} // namespace stripe
