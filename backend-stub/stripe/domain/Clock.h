#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QString>

#include <functional>

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

private:
    Store& m_store;
    std::function<qint64()> m_source;
};

} // namespace stripe
