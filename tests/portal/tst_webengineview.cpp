// One visit in the real engine, sandbox on, and what can go wrong with it.
#include "tests/portal/PortalBench.h"
#include "tests/portal/TrapServer.h"

#include <QApplication>
#include <QProcess>
#include <QTest>
#include <QWebEngineView>

#include <memory>

using namespace portico;
using namespace portico::testing;
using namespace Qt::StringLiterals;

class TestWebEngineView : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void refusesAStartThatRedirectsAway();
    void tellsALostNetwork();
    void survivesAKilledRenderer();
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

void TestWebEngineView::survivesAKilledRenderer()
{
    QVERIFY(load());
    // chrome://kill would do the same, and is refused; the process is ended from outside.
    QTRY_VERIFY(m_bench->rendererPid() > 0);
    QCOMPARE(QProcess::execute(u"kill"_s, {u"-9"_s, QString::number(m_bench->rendererPid())}), 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->host.problems.contains(PortalProblem::PageCrashed), 30'000);
    QVERIFY(!m_bench->ending);
    m_bench->portal.end(PortalEnding::FreshSessionWanted);
    QCOMPARE(m_bench->ending, PortalEnding::FreshSessionWanted);
    QVERIFY(load()); // and the retry works
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
