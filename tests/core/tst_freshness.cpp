#include "app/core/api/BillingApi.h"
#include "app/core/billing/BillingState.h"
#include "app/core/billing/Freshness.h"
#include "tests/support/FakeClock.h"

#include <QTest>

using namespace portico;
using namespace std::chrono_literals;

namespace {

// Answers at once, and counts.
class CountingApi final : public BillingApi {
public:
    QCoro::Task<Result<Billing>> billing() override
    {
        ++asked;
        co_return answer;
    }
    QCoro::Task<Result<Billing>> sync() override { co_return answer; }
    QCoro::Task<Result<InvoicePage>> invoices(QString, int) override { co_return InvoicePage(); }
    QCoro::Task<Result<PortalSession>> createPortalSession(PortalFlow, QString) override
    {
        co_return PortalSession();
    }

    Result<Billing> answer;
    int asked = 0;
};

} // namespace

class TestFreshness : public QObject {
    Q_OBJECT
private slots:
    void init();
    void looksAgainWhenTheWindowComesBack();
    void looksAgainWhenTheMachineWakes();
    void aBusyMachineIsNotAsleep();
    void looksForTheConnection();
    void isQuietWhileAllIsWell();
    void doesNothingWhenStopped();

private:
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<CountingApi> m_api;
    std::unique_ptr<BillingState> m_state;
    std::unique_ptr<Freshness> m_freshness;
};

void TestFreshness::init()
{
    m_clock = std::make_unique<FakeClock>();
    m_api = std::make_unique<CountingApi>();
    m_state = std::make_unique<BillingState>(*m_api, *m_clock);
    m_freshness = std::make_unique<Freshness>(*m_state, *m_clock);
    m_freshness->start();
    m_state->refresh();
    QCOMPARE(m_api->asked, 1);
}

void TestFreshness::looksAgainWhenTheWindowComesBack()
{
    m_freshness->windowActivated();
    m_clock->advance(Freshness::pause - 1s);
    m_freshness->windowActivated();
    QCOMPARE(m_api->asked, 1); // just looked
    m_clock->advance(1s);
    m_freshness->windowActivated();
    m_freshness->windowActivated();
    QCOMPARE(m_api->asked, 2);
}

void TestFreshness::looksAgainWhenTheMachineWakes()
{
    m_clock->advance(5s);
    m_clock->suspend(8h);
    QCOMPARE(m_api->asked, 1);
    m_clock->advance(Freshness::tick);
    QCOMPARE(m_api->asked, 2);
}

void TestFreshness::aBusyMachineIsNotAsleep()
{
    m_clock->suspend(Freshness::asleep);
    m_clock->advance(Freshness::tick);
    QCOMPARE(m_api->asked, 1);
}

void TestFreshness::looksForTheConnection()
{
    m_api->answer = std::unexpected(ApiError{.kind = ApiError::Kind::Offline, .code = {}});
    m_state->refresh();
    QCOMPARE(m_api->asked, 2);
    m_clock->advance(Freshness::pause);
    QCOMPARE(m_api->asked, 3);
    m_api->answer = Billing();
    m_clock->advance(Freshness::pause);
    QCOMPARE(m_api->asked, 4);
    m_clock->advance(1h);
    QCOMPARE(m_api->asked, 4);
    QVERIFY(!m_state->snapshot().problem);
}

void TestFreshness::isQuietWhileAllIsWell()
{
    m_clock->advance(24h);
    QCOMPARE(m_api->asked, 1);
}

void TestFreshness::doesNothingWhenStopped()
{
    m_freshness->stop();
    m_clock->suspend(8h);
    m_clock->advance(1h);
    m_freshness->windowActivated();
    QCOMPARE(m_api->asked, 1);
    QVERIFY(m_clock->nextSleep() < 0s);
}

QTEST_GUILESS_MAIN(TestFreshness)

#include "tst_freshness.moc"
