#include "app/core/api/BillingApi.h"
#include "app/core/billing/BillingState.h"
#include "tests/support/FakeClock.h"

#include <QSignalSpy>
#include <QTest>

#include <deque>

using namespace portico;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

namespace {

Billing planned(const char* name)
{
    Billing billing;
    billing.account.id = QStringLiteral("acct_1");
    billing.plan.name = QString::fromLatin1(name);
    return billing;
}

std::unexpected<ApiError> failed(Kind kind)
{
    return std::unexpected(ApiError{.kind = kind, .code = {}});
}

// Holds every question until the test answers it.
class HeldApi final : public BillingApi {
public:
    using Question = Completion<Result<Billing>>;

    QCoro::Task<Result<Billing>> billing() override { return ask(gets); }
    QCoro::Task<Result<Billing>> sync() override { return ask(syncs); }
    QCoro::Task<Result<InvoicePage>> invoices(QString, int) override { co_return InvoicePage(); }
    QCoro::Task<Result<PortalSession>> createPortalSession(PortalFlow, QString) override
    {
        co_return PortalSession();
    }

    static void answer(std::deque<Question>& questions, const Result<Billing>& with)
    {
        auto question = questions.front();
        questions.pop_front();
        question.complete(with);
    }

    std::deque<Question> gets;
    std::deque<Question> syncs;

private:
    static QCoro::Task<Result<Billing>> ask(std::deque<Question>& questions)
    {
        const Question question;
        questions.push_back(question);
        co_return co_await question;
    }
};

} // namespace

class TestBillingState : public QObject {
    Q_OBJECT
private slots:
    void init();
    void showsWhatItGot();
    void joinsARefreshUnderWay();
    void keepsWhatIsShownWhenARefreshFails();
    void dropsWhatBelongsToAnEndedSession();
    void dropsWhatArrivesAfterClear();
    void asksAgainAfterClear();
    void aLateAnswerDoesNotReplaceANewerOne();
    void settlesAtOnce();
    void keepsCheckingUntilItMoves();
    void keepsCheckingThroughFailures();
    void stopsWhenTold();
    void stopsAfterTenMinutes();
    void aSecondVisitReplacesTheFirst();
    void survivesItsOwnEnd();

private:
    BillingChange lastSettled() const { return m_settled->last().at(0).value<BillingChange>(); }
    void load(const char* plan);

    std::unique_ptr<HeldApi> m_api;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<BillingState> m_state;
    std::unique_ptr<QSignalSpy> m_settled;
};

void TestBillingState::init()
{
    m_settled.reset();
    m_state.reset();
    m_api = std::make_unique<HeldApi>();
    m_clock = std::make_unique<FakeClock>();
    m_state = std::make_unique<BillingState>(*m_api, *m_clock);
    m_settled = std::make_unique<QSignalSpy>(m_state.get(), &BillingState::settled);
}

void TestBillingState::load(const char* plan)
{
    m_state->refresh();
    HeldApi::answer(m_api->gets, planned(plan));
}

void TestBillingState::showsWhatItGot()
{
    QSignalSpy changed(m_state.get(), &BillingState::changed);
    m_state->refresh();
    QVERIFY(m_state->snapshot().refreshing);
    QVERIFY(!m_state->snapshot().checkedAt.isValid());
    HeldApi::answer(m_api->gets, planned("Pro"));
    QVERIFY(!m_state->snapshot().refreshing);
    QCOMPARE(m_state->snapshot().billing->plan.name, QStringLiteral("Pro"));
    QCOMPARE(m_state->snapshot().checkedAt, m_clock->utcNow());
    QCOMPARE(changed.count(), 2);
}

void TestBillingState::joinsARefreshUnderWay()
{
    int done = 0;
    for (int i = 0; i < 3; ++i)
        m_state->refresh().then([&done] { ++done; });
    QCOMPARE(m_api->gets.size(), std::size_t(1));
    QCOMPARE(done, 0);
    HeldApi::answer(m_api->gets, planned("Pro"));
    QCOMPARE(done, 3);
}

void TestBillingState::keepsWhatIsShownWhenARefreshFails()
{
    load("Pro");
    const auto checkedAt = m_state->snapshot().checkedAt;
    m_clock->advance(1h);
    m_state->refresh();
    HeldApi::answer(m_api->gets, failed(Kind::Offline));
    QCOMPARE(m_state->snapshot().billing->plan.name, QStringLiteral("Pro"));
    QCOMPARE(m_state->snapshot().checkedAt, checkedAt);
    QCOMPARE(m_state->snapshot().problem->kind, Kind::Offline);
    load("Pro");
    QVERIFY(!m_state->snapshot().problem);
}

void TestBillingState::dropsWhatBelongsToAnEndedSession()
{
    load("Pro");
    m_state->refresh();
    HeldApi::answer(m_api->gets, failed(Kind::Superseded));
    QVERIFY(!m_state->snapshot().problem);
    QVERIFY(!m_state->snapshot().refreshing);
}

void TestBillingState::dropsWhatArrivesAfterClear()
{
    load("Pro");
    m_state->refresh();
    m_state->settle();
    m_state->clear();
    HeldApi::answer(m_api->gets, planned("Pro"));
    HeldApi::answer(m_api->syncs, planned("Team"));
    QVERIFY(!m_state->snapshot().billing);
    QVERIFY(!m_state->snapshot().refreshing);
    QVERIFY(!m_state->snapshot().checkedAt.isValid());
    QCOMPARE(m_settled->count(), 0);
}

void TestBillingState::asksAgainAfterClear()
{
    m_state->refresh();
    m_state->clear();
    m_state->refresh();
    QCOMPARE(m_api->gets.size(), std::size_t(2));
    HeldApi::answer(m_api->gets, planned("Old"));
    QVERIFY(m_state->snapshot().refreshing);
    HeldApi::answer(m_api->gets, planned("New"));
    QCOMPARE(m_state->snapshot().billing->plan.name, QStringLiteral("New"));
}

void TestBillingState::aLateAnswerDoesNotReplaceANewerOne()
{
    m_state->refresh();
    m_state->settle();
    HeldApi::answer(m_api->syncs, planned("New"));
    HeldApi::answer(m_api->gets, planned("Old"));
    QCOMPARE(m_state->snapshot().billing->plan.name, QStringLiteral("New"));
    QVERIFY(!m_state->snapshot().refreshing);
}

void TestBillingState::settlesAtOnce()
{
    load("Starter");
    m_state->settle();
    HeldApi::answer(m_api->syncs, planned("Pro"));
    QCOMPARE(m_settled->count(), 1);
    QCOMPARE(lastSettled().settled, true);
    QCOMPARE(lastSettled().before->plan.name, QStringLiteral("Starter"));
    QCOMPARE(lastSettled().after->plan.name, QStringLiteral("Pro"));
    QCOMPARE(m_clock->nextSleep(), -1ms);
}

void TestBillingState::keepsCheckingUntilItMoves()
{
    load("Starter");
    m_state->settle();
    for (const auto pause : {1s, 2s, 4s, 8s, 15s, 15s}) {
        HeldApi::answer(m_api->syncs, planned("Starter"));
        QCOMPARE(m_settled->count(), 1); // said once
        QCOMPARE(lastSettled().settled, false);
        QVERIFY(m_clock->nextSleep() == pause);
        m_clock->advance(pause);
    }
    HeldApi::answer(m_api->syncs, planned("Pro"));
    QCOMPARE(m_settled->count(), 2);
    QCOMPARE(lastSettled().settled, true);
    QCOMPARE(lastSettled().before->plan.name, QStringLiteral("Starter"));
    QCOMPARE(lastSettled().after->plan.name, QStringLiteral("Pro"));
}

void TestBillingState::keepsCheckingThroughFailures()
{
    load("Starter");
    m_state->settle();
    HeldApi::answer(m_api->syncs, failed(Kind::Offline));
    QCOMPARE(lastSettled().settled, false);
    QCOMPARE(lastSettled().after->plan.name, QStringLiteral("Starter"));
    m_clock->advance(1s);
    HeldApi::answer(m_api->syncs, failed(Kind::Unavailable));
    m_clock->advance(2s);
    HeldApi::answer(m_api->syncs, planned("Pro"));
    QCOMPARE(lastSettled().settled, true);
}

void TestBillingState::stopsWhenTold()
{
    load("Starter");
    m_state->settle();
    HeldApi::answer(m_api->syncs, planned("Starter"));
    m_state->stopChecking();
    QCOMPARE(m_settled->count(), 2);
    QCOMPARE(lastSettled().settled, true);
    QCOMPARE(lastSettled().after->plan.name, QStringLiteral("Starter"));
    m_clock->advance(1h);
    QVERIFY(m_api->syncs.empty());
    m_state->stopChecking();
    QCOMPARE(m_settled->count(), 2);
}

void TestBillingState::stopsAfterTenMinutes()
{
    load("Starter");
    m_state->settle();
    HeldApi::answer(m_api->syncs, planned("Starter"));
    int checks = 0;
    while (m_clock->nextSleep() >= 0ms && checks < 1000) {
        m_clock->advance(m_clock->nextSleep());
        HeldApi::answer(m_api->syncs, planned("Starter"));
        ++checks;
    }
    QCOMPARE(checks, 43);
    QCOMPARE(m_settled->count(), 2);
    QCOMPARE(lastSettled().settled, true);
}

void TestBillingState::aSecondVisitReplacesTheFirst()
{
    load("Starter");
    m_state->settle();
    HeldApi::answer(m_api->syncs, planned("Starter"));
    m_state->settle();
    HeldApi::answer(m_api->syncs, planned("Starter"));
    m_clock->advance(1s);
    QCOMPARE(m_api->syncs.size(), std::size_t(1)); // one checks, not two
}

void TestBillingState::survivesItsOwnEnd()
{
    load("Starter");
    m_state->refresh();
    m_state->settle();
    HeldApi::answer(m_api->syncs, planned("Starter"));
    m_settled.reset();
    m_state.reset();
    m_clock->advance(1s);
    HeldApi::answer(m_api->gets, planned("Pro"));
    QVERIFY(m_api->syncs.empty());
}

QTEST_GUILESS_MAIN(TestBillingState)
#include "tst_billingstate.moc"
