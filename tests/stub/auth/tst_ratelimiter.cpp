#include "backend-stub/backend/auth/RateLimiter.h"
#include "tests/stub/auth/support/ManualClock.h"

#include <QTest>

using namespace backend::auth;
using namespace std::chrono_literals;

class tst_RateLimiter : public QObject {
    Q_OBJECT
private slots:
    void refusesTheOneTooMany();
    void slidesWithTime();
    void keepsKeysApart();
    void givesBack();
    void forgets();
};

namespace {

const auto key = QStringLiteral("a@example.com");

} // namespace

void tst_RateLimiter::refusesTheOneTooMany()
{
    ManualClock time;
    RateLimiter limiter({.attempts = 2, .window = 60s}, time.clock());
    QVERIFY(!limiter.begin(key));
    QVERIFY(!limiter.begin(key));
    QCOMPARE(limiter.begin(key), std::optional(60s));
    time.advance(59500ms);
    QCOMPARE(limiter.begin(key), std::optional(1s));
}

void tst_RateLimiter::slidesWithTime()
{
    ManualClock time;
    RateLimiter limiter({.attempts = 2, .window = 60s}, time.clock());
    QVERIFY(!limiter.begin(key));
    time.advance(40s);
    QVERIFY(!limiter.begin(key));
    time.advance(20s);
    QVERIFY(!limiter.begin(key));
    QCOMPARE(limiter.begin(key), std::optional(40s));
}

void tst_RateLimiter::keepsKeysApart()
{
    ManualClock time;
    RateLimiter limiter({.attempts = 1, .window = 60s}, time.clock());
    QVERIFY(!limiter.begin(key));
    QVERIFY(!limiter.begin(QStringLiteral("b@example.com")));
    QVERIFY(limiter.begin(key));
}

void tst_RateLimiter::givesBack()
{
    ManualClock time;
    RateLimiter limiter({.attempts = 1, .window = 60s}, time.clock());
    QVERIFY(!limiter.begin(key));
    limiter.giveBack(key);
    QVERIFY(!limiter.begin(key));
    limiter.giveBack(QStringLiteral("nobody"));
    QVERIFY(limiter.begin(key));
}

void tst_RateLimiter::forgets()
{
    ManualClock time;
    RateLimiter limiter({.attempts = 2, .window = 60s}, time.clock());
    QVERIFY(!limiter.begin(key));
    QVERIFY(!limiter.begin(key));
    limiter.forget(key);
    QVERIFY(!limiter.begin(key));
    QVERIFY(!limiter.begin(key));
    QVERIFY(limiter.begin(key));
}

QTEST_GUILESS_MAIN(tst_RateLimiter)
#include "tst_ratelimiter.moc"
