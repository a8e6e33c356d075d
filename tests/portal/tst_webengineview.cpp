// One visit in the real engine, sandbox on, and what can go wrong with it.
#include "tests/portal/EngineProcesses.h"
#include "tests/portal/PortalBench.h"
#include "tests/portal/TrapServer.h"
#include "tests/support/ScriptedServer.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineView>

#include <csignal>
#include <memory>
#include <optional>

using namespace portico;
using namespace portico::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Problem = std::optional<PortalProblem>;
Q_DECLARE_METATYPE(Problem)

namespace {

int times(int usually, int inALongRun)
{
    return qEnvironmentVariableIsSet("PORTICO_TEST_LONG") ? inALongRun : usually;
}

} // namespace

class TestWebEngineView : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void refusesAStartThatRedirectsAway();
    void tellsALostNetwork();
    void saysThatAPageIsSlow();
    void clearsSlowWhenThePageComes_data();
    void clearsSlowWhenThePageComes();
    void tellsWhatAnErrorMeans_data();
    void tellsWhatAnErrorMeans();
    void survivesKilledRenderers();
    void leavesNoProcessBehind();
    void givesMemoryBack();
    void closesWhenTold();

private:
    PortalPolicy policyFor(const QString& host) const;
    bool load();

    TrapServer m_portal;
    std::unique_ptr<PortalBench> m_bench;
};

void TestWebEngineView::init() { m_bench = std::make_unique<PortalBench>(); }

PortalPolicy TestWebEngineView::policyFor(const QString& host) const
{
    return PortalPolicy(
        QUrl(u"http://127.0.0.1:1"_s), {host}, QUrl(u"https://app.example.com/settings/billing"_s));
}

bool TestWebEngineView::load()
{
    return m_bench->load(m_portal.url(), policyFor(m_portal.url().authority()));
}

void TestWebEngineView::refusesAStartThatRedirectsAway()
{
    m_bench->start(m_portal.url(u"/302?to=https%3A%2F%2Fevil.test%2F"_s),
        policyFor(m_portal.url().authority()));
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->host.problems.contains(PortalProblem::Blocked), 30'000);
    QVERIFY(!m_bench->host.problems.contains(PortalProblem::LoadFailed));
}

void TestWebEngineView::tellsALostNetwork()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QString host = u"127.0.0.1:%1"_s.arg(closed.serverPort());
    closed.close();
    m_bench->start(QUrl("http://"_L1 + host), policyFor(host));
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->host.problems.contains(PortalProblem::LoadFailed), 30'000);
}

void TestWebEngineView::saysThatAPageIsSlow()
{
    ScriptedServer server;
    server.on("/", ScriptedAnswer::hang());
    m_bench->start(server.url(u"/"_s), policyFor(server.url().authority()));
    QTRY_COMPARE_WITH_TIMEOUT(
        m_bench->host.problems, QList<PortalProblem>{PortalProblem::Slow}, 60'000);
    QVERIFY(!m_bench->ending);
}

void TestWebEngineView::clearsSlowWhenThePageComes_data()
{
    QTest::addColumn<QString>("status");
    QTest::newRow("next page") << u"200"_s;
    QTest::newRow("card declined") << u"402"_s;
}

// The answer to a form, say.
void TestWebEngineView::clearsSlowWhenThePageComes()
{
    QFETCH(const QString, status);
    m_bench = std::make_unique<PortalBench>(100ms);
    QVERIFY(load());
    QCOMPARE(m_bench->host.shownProblem, Problem());
    m_bench->run(u"location.href = '/held?status=%1'"_s.arg(status));
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->host.shownProblem, PortalProblem::Slow, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_portal.holdsARequest(), 30'000);
    m_portal.release();
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->page()->title(), status, 30'000);
    QTRY_COMPARE(m_bench->host.shownProblem, Problem());
}

void TestWebEngineView::tellsWhatAnErrorMeans_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("isFirst");
    QTest::addColumn<Problem>("problem");
    const Problem none;
    QTest::newRow("no such session") << u"404"_s << true << Problem(PortalProblem::SessionEnded);
    QTest::newRow("session gone") << u"410"_s << true << Problem(PortalProblem::SessionEnded);
    QTest::newRow("portal fails") << u"500"_s << true << Problem(PortalProblem::Trouble);
    QTest::newRow("later: a page of its own") << u"404"_s << false << none;
    QTest::newRow("later: portal fails") << u"503"_s << false << Problem(PortalProblem::Trouble);
}

void TestWebEngineView::tellsWhatAnErrorMeans()
{
    QFETCH(const QString, status);
    QFETCH(const bool, isFirst);
    const QString path = "/status?status="_L1 + status;
    if (isFirst) {
        QVERIFY(!m_bench->load(m_portal.url(path), policyFor(m_portal.url().authority())));
    } else {
        QVERIFY(load());
        QSignalSpy loaded(m_bench->page(), &QWebEnginePage::loadFinished);
        m_bench->run("location.href = '"_L1 + path + u'\'');
        QVERIFY(loaded.wait(30'000));
    }
    QTRY_COMPARE(m_bench->page()->title(), status);
    QTEST(m_bench->host.shownProblem, "problem");
}

void TestWebEngineView::survivesKilledRenderers()
{
    for (int i = 0; i < times(5, 50); ++i) {
        QVERIFY(load());
        m_bench->host.problems.clear();
        // chrome://kill would do the same, and is refused; the process is ended from outside.
        QCOMPARE(::kill(m_bench->rendererPid(), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_bench->host.problems, QList<PortalProblem>{PortalProblem::PageCrashed}, 30'000);
        QVERIFY(!m_bench->ending);
        m_bench->portal.end(PortalEnding::FreshSessionWanted);
        QCOMPARE(m_bench->ending, PortalEnding::FreshSessionWanted);
    }
    QVERIFY(load()); // and the retry works
}

void TestWebEngineView::leavesNoProcessBehind()
{
    QVERIFY(load());
    const int renderer = m_bench->rendererPid();
    QVERIFY(processFamily().contains(renderer));
    QElapsedTimer took;
    took.start();
    m_bench->portal.end(PortalEnding::Closed);
    QTRY_VERIFY_WITH_TIMEOUT(!processFamily().contains(renderer), 30'000);
    qInfo("The renderer is gone after %lld ms", took.elapsed());
}

void TestWebEngineView::givesMemoryBack()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("AddressSanitizer holds back what is freed.");
#endif
    const auto visit = [this] {
        if (!load())
            return qint64(0);
        const int renderer = m_bench->rendererPid();
        m_bench->portal.end(PortalEnding::Closed);
        (void)QTest::qWaitFor([&] { return !processFamily().contains(renderer); }, 30'000);
        return privateMemory();
    };
    for (int i = 0; i < 3; ++i)
        visit(); // what is loaded once and stays
    const qint64 before = visit();
    const int more = times(4, 20);
    for (int i = 0; i < more; ++i)
        visit();
    qint64 after = 0;
    constexpr qint64 onePage = 8 * 1024; // KiB
    const bool isBack = QTest::qWaitFor(
        [&] {
            after = privateMemory(); // the engine takes its time
            return after < before + onePage;
        },
        30'000);
    qInfo("%lld KiB after the first visits, %lld KiB after %d more", before, after, more);
    QVERIFY2(before > 0 && isBack, "memory grows with every visit");
}

void TestWebEngineView::closesWhenTold()
{
    QVERIFY(load());
    QCOMPARE(m_bench->host.hostName, u"127.0.0.1"_s);
    m_bench->portal.end(PortalEnding::Closed);
    QCOMPARE(m_bench->ending, PortalEnding::Closed);
    QVERIFY(!m_bench->view());
}

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication app(argc, argv);
    TestWebEngineView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_webengineview.moc"
