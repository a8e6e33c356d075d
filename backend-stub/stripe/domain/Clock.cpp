#include "backend-stub/stripe/domain/Clock.h"

#include "backend-stub/stripe/domain/Store.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace stripe {

Clock::Clock(Store& store) : m_store(store), m_source(&QDateTime::currentSecsSinceEpoch) { }

qint64 Clock::now() const { return m_source(); }

Result<qint64> Clock::now(const QString& testClock) const
{
    if (testClock.isEmpty())
        return now();
    if (m_moment && testClock == m_momentClock)
        return *m_moment;
    const auto clock = m_store.get(u"test_helpers.test_clock"_s, testClock, u"test_clock"_s);
    if (!clock)
        return std::unexpected(clock.error());
    return (*clock)["frozen_time"_L1].toInteger();
}

Result<qint64> Clock::nowFor(const QJsonObject& object) const
{
    const auto own = object["test_clock"_L1].toString();
    if (!own.isEmpty() || object["object"_L1].toString() == "customer"_L1)
        return now(own);
    const auto clock = testClockOf(object["customer"_L1].toString());
    if (!clock)
        return std::unexpected(clock.error());
    return now(*clock);
}

Result<QString> Clock::testClockOf(const QString& customer) const
{
    if (customer.isEmpty())
        return QString();
    const auto owner = m_store.get(u"customer"_s, customer, u"customer"_s);
    if (!owner)
        return std::unexpected(owner.error());
    return (*owner)["test_clock"_L1].toString();
}

} // namespace stripe
