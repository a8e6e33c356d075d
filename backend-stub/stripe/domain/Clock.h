#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>

// What time it is for an object: its test clock's frozen time, else real time. Unix seconds.

namespace stripe {

class Store;

class Clock {
public:
    explicit Clock(Store& store);

    qint64 now() const; // real time
    Result<qint64> now(const QString& testClock) const; // empty: real time
    // The time of whoever owns the object: `test_clock` of the object or of its customer.
    Result<qint64> nowFor(const QJsonObject& object) const;
    Result<QString> testClockOf(const QString& customer) const; // empty: none

    void setSource(std::function<qint64()> source) { m_source = std::move(source); } // for tests

    // While a test clock advances, now() of that clock is the moment being lived through.
    void live(const QString& testClock, qint64 moment)
    {
        m_momentClock = testClock;
        m_moment = moment;
    }
    void liveNormally() { m_moment.reset(); }

private:
    Store& m_store;
    std::function<qint64()> m_source;
    QString m_momentClock;
    std::optional<qint64> m_moment;
};

} // namespace stripe
