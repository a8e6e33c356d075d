#include "backend-stub/stripe/domain/Life.h"

#include "backend-stub/stripe/domain/Calendar.h"
#include "backend-stub/stripe/domain/Domain.h"
#include "backend-stub/stripe/domain/Shapes.h"

#include <QDebug>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

constexpr int mostSteps = 100'000; // of one advance; more is a loop

} // namespace

Life::Life(Domain& domain) : m_domain(domain)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (auto lived = live(u""_s, m_domain.clock.now()); !lived)
            qWarning().noquote() << "what was due could not happen:" << lived.error().message;
    });
}

void Life::start()
{
    m_timer.start();
    finishAdvancing();
}

Result<void> Life::liveThrough(const QJsonObject& due)
{
    const auto moment = due["_due"_L1].toInteger();
    if (due["object"_L1].toString() == "subscription"_L1)
        return m_domain.subscriptions.tick(due, moment);
    if (due["object"_L1].toString() == "invoice"_L1)
        return m_domain.invoices.tick(due, moment);
    return {};
}

Result<void> Life::putOff(QJsonObject due, qint64 until)
{
    due["_due"_L1] = until;
    return m_domain.store.change([&] { return m_domain.store.update(due); });
}

Result<void> Life::live(const QString& clock, qint64 until)
{
    for (int step = 0; step < mostSteps; ++step) {
        const auto due = m_domain.store.nextDue(clock, until);
        if (!due)
            return std::unexpected(due.error());
        if (!*due)
            return {};
        if (!clock.isEmpty())
            m_domain.clock.live(clock, (**due)["_due"_L1].toInteger());
        const auto happened = m_domain.store.change([&] { return liveThrough(**due); });
        m_domain.clock.liveNormally();
        if (!happened && clock.isEmpty()) {
            // Everybody else's time passes all the same.
            qWarning().noquote() << "what was due could not happen:" << happened.error().message;
            if (auto later = putOff(**due, until + oneHour); !later)
                return later;
        } else if (!happened) {
            return happened;
        }
    }
    return std::unexpected(Error(Error::Kind::Api, u"time does not pass"_s));
}

Result<QJsonObject> Life::createClock(const QJsonObject& params)
{
    return m_domain.store.change([&]() -> Result<QJsonObject> {
        const auto now = m_domain.clock.now();
        auto clock = newObject(u"test_helpers.test_clock"_s, u"clock_"_s, now);
        take(clock, params, {"frozen_time"_L1, "name"_L1});
        clock["deletes_after"_L1] = now + 30 * oneDay;
        if (auto stored = m_domain.store.create(clock, u"test_helpers.test_clock.created"_s);
            !stored)
            return std::unexpected(stored.error());
        return clock;
    });
}

Result<QJsonObject> Life::advanceClock(const QString& id, qint64 until)
{
    return m_domain.store.change([&]() -> Result<QJsonObject> {
        auto clock = m_domain.store.get(u"test_helpers.test_clock"_s, id);
        if (!clock)
            return clock;
        if ((*clock)["status"_L1].toString() == "advancing"_L1) {
            return std::unexpected(Error(Error::Kind::InvalidRequest,
                u"This test clock is advancing; wait until it is ready."_s,
                u"test_clock_under_advancement"_s));
        }
        if (until <= (*clock)["frozen_time"_L1].toInteger()) {
            return std::unexpected(Error::invalid(u"frozen_time"_s,
                u"The frozen time must be after the clock's current frozen time."_s));
        }
        (*clock)["status"_L1] = u"advancing"_s;
        (*clock)["status_details"_L1] =
            QJsonObject{{u"advancing"_s, QJsonObject{{u"target_frozen_time"_s, until}}}};
        if (auto stored = m_domain.store.update(*clock, u"test_helpers.test_clock.advancing"_s);
            !stored)
            return std::unexpected(stored.error());
        QTimer::singleShot(0, this, &Life::finishAdvancing);
        return clock;
    });
}

void Life::finishAdvancing()
{
    const auto clocks = m_domain.store.list({.type = u"test_helpers.test_clock"_s,
        .equals = {{u"status"_s, u"advancing"_s}},
        .limit = 0});
    if (!clocks)
        return;
    for (const auto& clock : clocks->data) {
        const auto done = m_domain.store.change([&] { return finish(clock); });
        if (done)
            continue;
        qWarning().noquote() << "a test clock could not advance:" << done.error().message;
        auto failed = clock;
        failed["status"_L1] = u"internal_failure"_s;
        failed["status_details"_L1] = QJsonObject();
        (void)m_domain.store.change([&] {
            return m_domain.store.update(failed, u"test_helpers.test_clock.internal_failure"_s);
        });
    }
}

Result<void> Life::finish(QJsonObject clock)
{
    const auto until =
        clock["status_details"_L1]["advancing"_L1]["target_frozen_time"_L1].toInteger();
    if (auto lived = live(clock["id"_L1].toString(), until); !lived)
        return lived;
    clock["frozen_time"_L1] = until;
    clock["status"_L1] = u"ready"_s;
    clock["status_details"_L1] = QJsonObject();
    return m_domain.store.update(clock, u"test_helpers.test_clock.ready"_s);
}

Result<QJsonObject> Life::removeClock(const QString& id)
{
    return m_domain.store.change([&]() -> Result<QJsonObject> {
        const auto clock = m_domain.store.get(u"test_helpers.test_clock"_s, id);
        if (!clock)
            return clock;
        const auto customers = m_domain.store.list(
            {.type = u"customer"_s, .equals = {{u"test_clock"_s, id}}, .limit = 0});
        if (!customers)
            return std::unexpected(customers.error());
        for (const auto& customer : customers->data) {
            if (auto gone = m_domain.customers.remove(customer["id"_L1].toString()); !gone)
                return gone;
        }
        if (auto gone = m_domain.store.remove(*clock, u"test_helpers.test_clock.deleted"_s); !gone)
            return std::unexpected(gone.error());
        return QJsonObject{
            {u"id"_s, id}, {u"object"_s, u"test_helpers.test_clock"_s}, {u"deleted"_s, true}};
    });
}

} // namespace stripe
