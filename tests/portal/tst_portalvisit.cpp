#include "app/core/api/BillingApi.h"
#include "app/core/billing/BillingState.h"
#include "app/core/portal/PortalVisit.h"
#include "app/core/portal/SystemBrowserView.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FollowLink.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace portico;
using namespace Qt::StringLiterals;

namespace {

// Answers when told to, and counts what it is asked.
class ScriptedApi final : public BillingApi {
public:
    QCoro::Task<Result<Billing>> billing() override { co_return Billing{}; }
    QCoro::Task<Result<Billing>> sync() override
    {
        ++syncs;
        co_return Billing{};
    }
    QCoro::Task<Result<InvoicePage>> invoices(QString, int) override { co_return InvoicePage{}; }
    QCoro::Task<Result<PortalSession>> createPortalSession(PortalFlow, QString) override
    {
        ++sessions;
        answer = Completion<Result<PortalSession>>();
        const auto waited = answer;
        co_return co_await waited;
    }

    void answerWith(const char* url)
    {
        answer.complete(PortalSession{.url = QUrl(QString::fromUtf8(url)), .returnUrl = {}});
    }

    Completion<Result<PortalSession>> answer;
    int sessions = 0;
    int syncs = 0;
};

class ScriptedView final : public PortalView {
public:
    void prepare() override { ++prepared; }
    QCoro::Task<PortalEnding> show(PortalSession session, PortalPolicy) override
    {
        shown.append(session.url);
        showing = Completion<PortalEnding>();
        const auto waited = showing;
        co_return co_await waited;
    }
    void end(PortalEnding ending) override { showing.complete(ending); }

    int prepared = 0;
    QList<QUrl> shown;
    Completion<PortalEnding> showing;
};

const char* const goodUrl = "https://billing.stripe.com/p/session/1";

} // namespace

class TestPortalVisit : public QObject {
    Q_OBJECT
private slots:
    void init();
    void showsAndSettles();
    void preparesWhileTheRequestTravels();
    void saysWhyThereIsNoSession();
    void refusesAForeignUrlWithoutLoggingIt();
    void goesOnInTheBrowser_data();
    void goesOnInTheBrowser();
    void getsAFreshSession();
    void prefersTheBrowserWhenTold();
    void stopsWhenNoBrowserOpens();
    void cancelDropsTheAnswer();
    void cancelEndsTheShowing();
    void survivesItsOwnEnd();

private:
    using State = PortalVisit::State;

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<ScriptedApi> m_api;
    std::unique_ptr<BillingState> m_billing;
    std::unique_ptr<ScriptedView> m_view;
    std::unique_ptr<SystemBrowserView> m_browser;
    std::unique_ptr<PortalVisit> m_visit;
    QList<QUrl> m_opened;
    bool m_opens = true;
};

void TestPortalVisit::init()
{
    m_visit.reset();
    m_opened.clear();
    m_opens = true;
    m_clock = std::make_unique<FakeClock>();
    m_api = std::make_unique<ScriptedApi>();
    m_billing = std::make_unique<BillingState>(*m_api, *m_clock);
    m_view = std::make_unique<ScriptedView>();
    m_browser = std::make_unique<SystemBrowserView>([this](const QUrl& url) {
        m_opened.append(url);
        return m_opens;
    });
    m_visit = std::make_unique<PortalVisit>(
        *m_api, *m_billing, *m_view, *m_browser, QUrl(u"https://api.example.com"_s));
    m_visit->setConfig({.returnUrl = QUrl(u"https://app.example.com/settings/billing"_s),
        .hosts = {u"billing.stripe.com"_s}});
}

void TestPortalVisit::showsAndSettles()
{
    QSignalSpy ended(m_visit.get(), &PortalVisit::ended);
    m_visit->run(PortalFlow::Home);
    QCOMPARE(m_visit->state(), State::Asking);
    m_api->answerWith(goodUrl);
    QCOMPARE(m_visit->state(), State::Embedded);
    QCOMPARE(m_view->shown, QList<QUrl>{QUrl(QString::fromUtf8(goodUrl))});

    m_view->end(PortalEnding::Returned);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(m_api->syncs, 1);
    QTRY_COMPARE(m_visit->state(), State::Idle);
}

void TestPortalVisit::preparesWhileTheRequestTravels()
{
    m_visit->run(PortalFlow::Home);
    QCOMPARE(m_api->sessions, 1);
    QCOMPARE(m_view->prepared, 1);
    QVERIFY(m_view->shown.isEmpty());
    m_visit->run(PortalFlow::Home); // a second press changes nothing
    QCOMPARE(m_api->sessions, 1);
}

void TestPortalVisit::saysWhyThereIsNoSession()
{
    QSignalSpy failed(m_visit.get(), &PortalVisit::failed);
    m_visit->run(PortalFlow::Home);
    m_api->answer.complete(std::unexpected(ApiError{ApiError::Kind::NoBillingAccount, 400, {}}));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(m_visit->state(), State::Idle);
    QVERIFY(m_view->shown.isEmpty());
    QCOMPARE(m_api->syncs, 0);
}

void TestPortalVisit::refusesAForeignUrlWithoutLoggingIt()
{
    QSignalSpy ended(m_visit.get(), &PortalVisit::ended);
    // Exactly this line, so nothing of the URL can be in it.
    QTest::ignoreMessage(
        QtWarningMsg, "The portal's URL may not be shown: it is not https on a listed host.");
    m_visit->run(PortalFlow::Home);
    m_api->answerWith("https://billing.stripe.com.evil.test/p/session/secret");
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<PortalEnding>(), PortalEnding::Refused);
    QCOMPARE(m_visit->state(), State::Idle);
    QVERIFY(m_view->shown.isEmpty());
}

void TestPortalVisit::goesOnInTheBrowser_data()
{
    QTest::addColumn<PortalEnding>("ending");
    QTest::newRow("the user's choice") << PortalEnding::OpenedInBrowser;
    QTest::newRow("engine failed") << PortalEnding::EngineFailed;
}

void TestPortalVisit::goesOnInTheBrowser()
{
    QFETCH(PortalEnding, ending);
    m_visit->run(PortalFlow::Home);
    m_api->answerWith(goodUrl);
    m_visit->end(PortalEnding(ending));
    QCOMPARE(m_visit->state(), State::Asking);
    m_api->answerWith("https://billing.stripe.com/p/session/2");
    QCOMPARE(m_visit->state(), State::InBrowser);
    QCOMPARE(m_opened.size(), 1);
    QCOMPARE(test::followed(m_opened.first()), QUrl(u"https://billing.stripe.com/p/session/2"_s));
    QCOMPARE(m_api->syncs, 0);

    m_browser->windowActivated();
    QCOMPARE(m_api->syncs, 1);
    QTRY_COMPARE(m_visit->state(), State::Idle);
}

void TestPortalVisit::getsAFreshSession()
{
    m_visit->run(PortalFlow::Home);
    m_api->answerWith(goodUrl);
    m_visit->end(PortalEnding::FreshSessionWanted);
    m_api->answerWith("https://billing.stripe.com/p/session/2");
    QCOMPARE(m_view->shown.size(), 2);
    QCOMPARE(m_view->shown.last(), QUrl(u"https://billing.stripe.com/p/session/2"_s));

    // A session that cannot be had after something was shown still leads to a settle.
    m_visit->end(PortalEnding::FreshSessionWanted);
    m_api->answer.complete(std::unexpected(ApiError{ApiError::Kind::Offline, 0, {}}));
    QCOMPARE(m_api->syncs, 1);
    QTRY_COMPARE(m_visit->state(), State::Idle);
}

void TestPortalVisit::prefersTheBrowserWhenTold()
{
    m_visit->setPrefersBrowser(true);
    m_visit->run(PortalFlow::Home);
    m_api->answerWith(goodUrl);
    QCOMPARE(m_opened.size(), 1);
    QCOMPARE(m_view->prepared, 0);
}

void TestPortalVisit::stopsWhenNoBrowserOpens()
{
    m_opens = false;
    m_visit->setPrefersBrowser(true);
    QSignalSpy ended(m_visit.get(), &PortalVisit::ended);
    m_visit->run(PortalFlow::Home);
    m_api->answerWith(goodUrl);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<PortalEnding>(), PortalEnding::BrowserFailed);
    QTRY_COMPARE(m_visit->state(), State::Idle);
}

void TestPortalVisit::cancelDropsTheAnswer()
{
    m_visit->run(PortalFlow::Home);
    m_visit->cancel();
    QCOMPARE(m_visit->state(), State::Idle);
    m_api->answerWith(goodUrl);
    QCOMPARE(m_visit->state(), State::Idle);
    QVERIFY(m_view->shown.isEmpty());
}

void TestPortalVisit::cancelEndsTheShowing()
{
    QSignalSpy ended(m_visit.get(), &PortalVisit::ended);
    m_visit->run(PortalFlow::Home);
    m_api->answerWith(goodUrl);
    m_visit->cancel();
    QVERIFY(m_view->showing.isDone());
    QCOMPARE(ended.size(), 0);
    QCOMPARE(m_api->syncs, 0);
    QCOMPARE(m_visit->state(), State::Idle);
}

void TestPortalVisit::survivesItsOwnEnd()
{
    m_visit->run(PortalFlow::Home);
    m_visit.reset();
    m_api->answerWith(goodUrl);
    QVERIFY(m_view->shown.isEmpty());
}

QTEST_GUILESS_MAIN(TestPortalVisit)
#include "tst_portalvisit.moc"
