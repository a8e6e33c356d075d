// The portal view with the real engine, sandbox on, against servers on loopback. Every name
// resolves to a trap, so that a request that should not have been sent is seen, wherever it was
// meant to go.
#include "tests/portal/FakeHost.h"
#include "tests/portal/HostileUrls.h"
#include "tests/portal/TrapServer.h"
#include "ui/portal/PortalWebPage.h"
#include "ui/portal/WebEngineView.h"

#include <QApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QWebEngineView>

#include <memory>

using namespace portico;
using namespace portico::testing;
using namespace Qt::StringLiterals;

class TestWebEngineView : public QObject {
    Q_OBJECT
public:
    static TrapServer& trap();

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void catchesTheReturn_data();
    void catchesTheReturn();
    void refusesHostileUrls_data();
    void refusesHostileUrls();
    void refusesAStartThatRedirectsAway();
    void tellsALostNetwork();
    void survivesAKilledRenderer();
    void closesWhenTold();

private:
    void show();
    QWebEnginePage* page() const;
    PortalWebPage* portalPage() const { return static_cast<PortalWebPage*>(page()); }
    void run(const QString& script) const { page()->runJavaScript(script); }
    QString navigation(const QString& kind, const QString& to) const;

    TrapServer m_portal;
    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<WebEngineView> m_view;
    std::optional<PortalEnding> m_ending;
};

static const QUrl theReturn(u"https://app.example.com/settings/billing"_s);

TrapServer& TestWebEngineView::trap()
{
    static TrapServer server;
    return server;
}

// Free of captures: its frame outlives the caller.
static QCoro::Task<> showUntilEnded(WebEngineView& view, PortalSession session, PortalPolicy policy,
    std::optional<PortalEnding>& ending)
{
    ending = co_await view.show(std::move(session), std::move(policy));
}

void TestWebEngineView::initTestCase()
{
    QVERIFY(m_portal.isListening());
    QVERIFY(trap().isListening());
}

void TestWebEngineView::init()
{
    m_ending.reset();
    m_host = std::make_unique<FakeHost>();
    m_host->window.show();
    m_view = std::make_unique<WebEngineView>(*m_host, u"en"_s);
}

void TestWebEngineView::cleanup()
{
    m_view->end(PortalEnding::Cancelled);
    m_view.reset();
    m_host.reset();
}

QWebEnginePage* TestWebEngineView::page() const
{
    return m_host->window.findChild<QWebEngineView*>()->page();
}

void TestWebEngineView::show()
{
    const PortalPolicy policy(
        QUrl(u"http://127.0.0.1:1"_s), {u"127.0.0.1:%1"_s.arg(m_portal.serverPort())}, theReturn);
    showUntilEnded(*m_view, {.url = m_portal.url(), .returnUrl = {}}, policy, m_ending);
    QSignalSpy loaded(page(), &QWebEnginePage::loadFinished);
    QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), 30'000);
    QVERIFY(loaded.first().first().toBool());
}

// `to` as a page would write it: the engine is to make of it what it does.
QString TestWebEngineView::navigation(const QString& kind, const QString& to) const
{
    if (kind == "302"_L1 || kind == "307"_L1) {
        const QString via =
            m_portal.url(u'/' + kind + "?to="_L1 + QString::fromLatin1(QUrl::toPercentEncoding(to)))
                .toString(QUrl::FullyEncoded);
        const QString method = kind == "307"_L1 ? u"post"_s : u"get"_s;
        if (method == "get"_L1)
            return u"location.href = '%1'"_s.arg(via);
        return u"{const f = document.createElement('form'); f.method = 'post'; f.action = '%1';"
               "document.body.append(f); f.submit(); f.remove()}"_s.arg(via);
    }
    static const QHash<QString, QString> scripts{
        {u"link"_s,
            u"{const a = document.createElement('a'); a.href = '%1'; document.body.append(a);"
            "a.click(); a.remove()}"_s},
        {u"script"_s, u"location.href = '%1'"_s},
        {u"form"_s,
            u"{const f = document.createElement('form'); f.action = '%1'; f.method = 'post';"
            "document.body.append(f); f.submit(); f.remove()}"_s},
        {u"meta refresh"_s,
            u"{const m = document.createElement('meta'); m.httpEquiv = 'refresh';"
            "m.content = '0;url=%1'; document.head.append(m)}"_s},
        {u"iframe"_s,
            u"{const i = document.createElement('iframe'); i.src = '%1';"
            "document.body.append(i)}"_s},
        {u"pushState"_s, u"try {history.pushState(null, '', '%1')} catch {}"_s},
    };
    return scripts.value(kind).arg(to);
}

void TestWebEngineView::catchesTheReturn_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"link", "script", "form", "meta refresh", "302", "307"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestWebEngineView::catchesTheReturn()
{
    QFETCH(QString, kind);
    show();
    const int before = trap().connections();
    QUrl withQuery(theReturn);
    withQuery.setQuery(u"session=1"_s);
    run(navigation(kind, withQuery.toString()));
    QTRY_VERIFY_WITH_TIMEOUT(m_ending, 30'000);
    QCOMPARE(*m_ending, PortalEnding::Returned);
    QCOMPARE(trap().connections(), before); // caught before it was sent
    QVERIFY(!m_host->window.findChild<QWebEngineView*>());
}

void TestWebEngineView::refusesHostileUrls_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("first");
    int first = 0;
    for (const char* kind :
        {"link", "script", "form", "meta refresh", "iframe", "302", "307", "pushState"})
        QTest::newRow(kind) << QString::fromLatin1(kind) << 2 * first++;
}

void TestWebEngineView::refusesHostileUrls()
{
    QFETCH(QString, kind);
    QFETCH(int, first);
    show();
    // Each way to navigate takes another part of the table; all of it takes a minute for each way.
    const size_t step = qEnvironmentVariableIsSet("PORTICO_TEST_ALL_URLS") ? 1 : 16;
    QSignalSpy refused(page(), SIGNAL(refused(QUrl)));
    const bool isFrame = kind == "iframe"_L1;
    int number = 0;
    for (size_t i = step == 1 ? 0 : first; i < hostileUrls().size(); i += step) {
        const HostileUrl& hostile = hostileUrls()[i];
        const QUrl url = hostile.at(m_portal.serverPort());
        if (isFrame && (url.scheme() == "https"_L1 || url.port() == m_portal.serverPort()))
            continue; // a bank's page, or the stub's under another name: allowed in a frame
        const int before = trap().connections();
        // Either the policy is asked and refuses, or the engine has its own reasons and a
        // navigation that is refused for certain follows.
        const QUrl fence(u"http://fence.invalid/%1"_s.arg(++number));
        run(navigation(kind, hostile.text(m_portal.serverPort()))
            + u";fence = setTimeout(() => {location.href = '%1'}, 150)"_s.arg(fence.toString()));
        const auto isOver = [&refused, &fence] {
            if (refused.isEmpty())
                return false;
            const QUrl last = refused.last().first().toUrl();
            return last.host() != fence.host() || last == fence;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(isOver(), hostile.name, 20'000);
        run(u"clearTimeout(fence)"_s);
        refused.clear();
        QVERIFY2(!m_ending, hostile.name);
        QVERIFY2(trap().connections() == before, hostile.name);
        QVERIFY2(
            page()->url().host() == "127.0.0.1"_L1 && page()->url().port() == m_portal.serverPort(),
            hostile.name);
    }
}

void TestWebEngineView::refusesAStartThatRedirectsAway()
{
    const PortalPolicy policy(
        QUrl(u"http://127.0.0.1:1"_s), {u"127.0.0.1:%1"_s.arg(m_portal.serverPort())}, theReturn);
    const int before = trap().connections();
    showUntilEnded(*m_view,
        {.url = m_portal.url(u"/302?to=https%3A%2F%2Fevil.test%2F"_s), .returnUrl = {}}, policy,
        m_ending);
    QTRY_VERIFY_WITH_TIMEOUT(m_host->problems.contains(PortalProblem::Blocked), 30'000);
    QCOMPARE(trap().connections(), before);
    QVERIFY(!m_host->problems.contains(PortalProblem::LoadFailed));
}

void TestWebEngineView::tellsALostNetwork()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    const QString host = u"127.0.0.1:%1"_s.arg(port);
    const PortalPolicy policy(QUrl(u"http://127.0.0.1:1"_s), {host}, theReturn);
    showUntilEnded(*m_view, {.url = QUrl("http://"_L1 + host), .returnUrl = {}}, policy, m_ending);
    QTRY_VERIFY_WITH_TIMEOUT(m_host->problems.contains(PortalProblem::LoadFailed), 30'000);
}

void TestWebEngineView::survivesAKilledRenderer()
{
    show();
    run(u"0"_s);
    // chrome://kill would do the same, and is refused; the process is ended from outside.
    QTRY_VERIFY(page()->renderProcessPid() > 0);
    QCOMPARE(
        QProcess::execute(u"kill"_s, {u"-9"_s, QString::number(page()->renderProcessPid())}), 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_host->problems.contains(PortalProblem::PageCrashed), 30'000);
    QVERIFY(!m_ending);
    m_view->end(PortalEnding::FreshSessionWanted);
    QCOMPARE(*m_ending, PortalEnding::FreshSessionWanted);
    m_ending.reset();
    show(); // and the retry works
}

void TestWebEngineView::closesWhenTold()
{
    show();
    QCOMPARE(m_host->hostName, u"127.0.0.1"_s);
    m_view->end(PortalEnding::Closed);
    QCOMPARE(*m_ending, PortalEnding::Closed);
    QVERIFY(!m_host->window.findChild<QWebEngineView*>());
}

int main(int argc, char** argv)
{
    // Not the sandbox: names. Whatever is not the portal itself ends in the trap.
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS",
        "--host-resolver-rules=\"MAP * 127.0.0.1:"
            + QByteArray::number(TestWebEngineView::trap().serverPort()) + ",EXCLUDE 127.0.0.1\"");
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication app(argc, argv);
    TestWebEngineView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_webengineview.moc"
