#include "tests/stub/support/BackendFixture.h"
#include "tests/stub/support/EventLog.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

// kill -9 at any moment, over and over: no acknowledged event is lost and none is applied twice.
// PORTICO_TEST_LONG=1: at least 1,000 cycles and 100,000 acknowledged events.
class tst_KillCycles : public QObject {
    Q_OBJECT

private slots:
    void losesNothing();
};

namespace {

constexpr int customers = 40;
constexpr int eventsPerCycle = 300;

QString customerName(int i) { return u"cus_%1"_s.arg(i); }

// One life of the stub: deliveries until so many were acknowledged, then kill -9 in their midst.
class Life {
public:
    Life(BackendFixture& backend, int acknowledgements)
        : m_backend(backend)
        , m_untilKill(acknowledgements)
    {
    }

    QSet<QString> run(const QStringList& events)
    {
        QList<Call> calls;
        for (const auto& event : events) {
            const int customer = int(qHash(event) % customers);
            calls.append(m_backend.webhook(stripeEvent(event, customerName(customer))));
        }
        QSet<QString> acknowledged;
        m_backend.http.sendAll(calls, 16, [&](qsizetype index, const Answer& answer) {
            if (answer.status == 200)
                acknowledged.insert(events.at(index));
            if (acknowledged.size() >= m_untilKill)
                m_backend.stub.kill();
        });
        m_backend.stub.kill();
        return acknowledged;
    }

private:
    BackendFixture& m_backend;
    int m_untilKill;
};

} // namespace

void tst_KillCycles::losesNothing()
{
    const bool isLong = qEnvironmentVariableIntValue("PORTICO_TEST_LONG") != 0;
    const int cycles = isLong ? 1000 : 8;
    const int enough = isLong ? 100'000 : 400;
    QRandomGenerator random(9);
    BackendFixture backend;
    QJsonArray names;
    for (int i = 0; i < customers; ++i)
        names.append(customerName(i));
    QVERIFY2(backend.start(), qPrintable(backend.stub.lastError()));
    const auto linked = backend.http.send(
        Call::json("POST", backend.stub.backend(u"/qa/customers"_s), {{u"customer_ids"_s, names}}));
    QCOMPARE(linked.status, 200);
    QVERIFY(EventLog(backend.stub.dataDir()).startCounting());

    QSet<QString> acknowledged;
    QStringList waiting;
    int made = 0;
    int cycle = 0;
    for (; cycle < cycles || acknowledged.size() < enough; ++cycle) {
        QVERIFY2(backend.start(), qPrintable(backend.stub.lastError()));
        while (waiting.size() < eventsPerCycle)
            waiting.append(u"evt_%1"_s.arg(made++));
        const auto now = Life(backend, 1 + random.bounded(250)).run(waiting);
        acknowledged += now;
        waiting.removeIf([&now](const QString& event) { return now.contains(event); });
    }

    EventLog log(backend.stub.dataDir());
    QCOMPARE(acknowledged - log.recorded(), QSet<QString>());
    QCOMPARE(log.appliedMoreThanOnce(), QStringList());
    qInfo("%d cycles of kill -9, %lld acknowledged events: 0 lost, 0 applied twice", cycle,
        qint64(acknowledged.size()));
}

QTEST_GUILESS_MAIN(tst_KillCycles)
#include "tst_killcycles.moc"
