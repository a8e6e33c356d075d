// Every hostile URL in every way to navigate, in the real engine: what is off the list never leaves
// for the network, and nothing but the return is taken for it. Every name resolves to a trap.
#include "tests/portal/HostileUrls.h"
#include "tests/portal/PortalBench.h"
#include "tests/portal/TrapServer.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineUrlRequestInterceptor>

#include <memory>

using namespace portico;
using namespace portico::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // ms
const QUrl theReturn(u"https://app.example.com/settings/billing"_s);

TrapServer& trap()
{
    static TrapServer server;
    return server;
}

// Takes down what leaves for the network, before it does. A page that is not the portal's own may
// only be in a frame.
class Wiretap final : public QWebEngineUrlRequestInterceptor {
public:
    explicit Wiretap(const TrapServer& portal) : m_portal(portal) { }

    void interceptRequest(QWebEngineUrlRequestInfo& info) override
    {
        const QUrl url = info.requestUrl();
        if (url.host() != "127.0.0.1"_L1 || url.port() != m_portal.serverPort())
            seen.append(url);
    }

    QList<QUrl> seen;

private:
    const TrapServer& m_portal;
};

QString script(const QString& kind, const QString& to, const TrapServer& portal)
{
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
            u"{document.querySelectorAll('iframe').forEach(f => f.remove());"
            "const i = document.createElement('iframe'); i.src = '%1'; document.body.append(i)}"_s},
        {u"pushState"_s, u"try {history.pushState(null, '', '%1')} catch {}"_s},
    };
    if (scripts.contains(kind))
        return scripts.value(kind).arg(to);
    // A redirect: by the portal's own server.
    const QString via =
        portal.url(u'/' + kind + "?to="_L1 + QString::fromLatin1(QUrl::toPercentEncoding(to)))
            .toString(QUrl::FullyEncoded);
    return scripts.value(kind == "307"_L1 ? u"form"_s : u"script"_s).arg(via);
}

// Sub-frames may show https from anywhere, and the local portal under its other names.
bool mayBeFramed(const QUrl& url, const TrapServer& portal)
{
    if (!url.isValid() || url.authority().contains(u'@'))
        return false;
    const QStringList local{u"127.0.0.1"_s, u"localhost"_s, u"::1"_s};
    return url.scheme() == "https"_L1
        || (url.scheme() == "http"_L1 && url.port() == portal.serverPort()
            && local.contains(url.host()));
}

const char* const kinds[]{
    "link", "script", "form", "meta refresh", "iframe", "302", "307", "pushState"};

} // namespace

class TestHostileNavigation : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void catchesTheReturn_data();
    void catchesTheReturn();
    void takesNothingElseForTheReturn_data();
    void takesNothingElseForTheReturn();
    void refusesHostileUrls_data();
    void refusesHostileUrls();

private:
    bool show();
    void navigate(const QString& kind, const QString& to) const;
    bool waitUntilJudged(const QString& kind);

    TrapServer m_portal;
    std::unique_ptr<Wiretap> m_tap;
    std::unique_ptr<PortalBench> m_bench;
    std::unique_ptr<QSignalSpy> m_refused;
    std::unique_ptr<QSignalSpy> m_finished;
    int m_fences = 0;
};

void TestHostileNavigation::init()
{
    m_tap = std::make_unique<Wiretap>(m_portal);
    m_bench = std::make_unique<PortalBench>();
    QVERIFY(show());
}

void TestHostileNavigation::cleanup()
{
    m_refused.reset();
    m_finished.reset();
    m_bench.reset();
    m_tap.reset();
}

bool TestHostileNavigation::show()
{
    m_bench->portal.end(PortalEnding::Cancelled);
    const PortalPolicy policy(
        QUrl(u"http://127.0.0.1:1"_s), {u"127.0.0.1:%1"_s.arg(m_portal.serverPort())}, theReturn);
    if (!m_bench->load(m_portal.url(), policy))
        return false;
    m_bench->page()->profile()->setUrlRequestInterceptor(m_tap.get());
    m_refused = std::make_unique<QSignalSpy>(m_bench->page(), SIGNAL(refused(QUrl)));
    m_finished = std::make_unique<QSignalSpy>(m_bench->page(), SIGNAL(loadFinished(bool)));
    return true;
}

// `to` as a page would write it: the engine is to make of it what it does.
void TestHostileNavigation::navigate(const QString& kind, const QString& to) const
{
    m_bench->run(script(kind, to, m_portal));
}

// Either the policy is asked, or the engine has its own reasons and says nothing: so another
// navigation follows, which is refused for certain, and after the one before it.
bool TestHostileNavigation::waitUntilJudged(const QString& kind)
{
    // The portal's server has to answer first; then the load ends, whoever refuses.
    if (kind == "302"_L1 || kind == "307"_L1)
        return !m_finished->isEmpty() || m_finished->wait(patience);
    m_bench->evaluate(u"0"_s); // a form is sent by a task of its own, which is before this one
    const QUrl fence(u"http://fence.invalid/%1"_s.arg(++m_fences));
    m_bench->run(u"location.href = '%1'"_s.arg(fence.toString()));
    const auto isThere = [this, &fence] {
        return !m_refused->isEmpty() && m_refused->last().first().toUrl() == fence;
    };
    while (!isThere() && m_refused->wait(patience)) { }
    return isThere();
}

void TestHostileNavigation::catchesTheReturn_data()
{
    QTest::addColumn<QString>("script");
    QUrl withQuery(theReturn);
    withQuery.setQuery(u"session=1"_s);
    const QString to = withQuery.toString();
    for (const char* kind : {"link", "script", "form", "meta refresh", "302", "307"})
        QTest::newRow(kind) << script(QString::fromLatin1(kind), to, m_portal);
    QTest::newRow("out of an iframe") << u"{const i = document.createElement('iframe');"
                                         "i.srcdoc = \"<script>top.location.href = '%1'</script>\";"
                                         "document.body.append(i)}"_s.arg(to);
    QTest::newRow("after pushState")
        << u"history.pushState(null, '', '/else'); location.href = '%1'"_s.arg(to);
}

void TestHostileNavigation::catchesTheReturn()
{
    QFETCH(QString, script);
    const int before = trap().connections();
    m_bench->run(script);
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->ending, 30'000);
    QCOMPARE(*m_bench->ending, PortalEnding::Returned);
    QCOMPARE(trap().connections(), before); // caught before it was sent
    QVERIFY(m_tap->seen.isEmpty());
    QVERIFY(!m_bench->view());
}

void TestHostileNavigation::takesNothingElseForTheReturn_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("in an iframe") << u"iframe"_s;
    QTest::newRow("pushState") << u"pushState"_s; // the engine refuses: another origin
}

void TestHostileNavigation::takesNothingElseForTheReturn()
{
    QFETCH(QString, kind);
    navigate(kind, theReturn.toString());
    QVERIFY(waitUntilJudged(kind));
    QVERIFY(!m_bench->ending);
    QCOMPARE(m_bench->page()->url(), m_portal.url());
}

void TestHostileNavigation::refusesHostileUrls_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : kinds)
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestHostileNavigation::refusesHostileUrls()
{
    QFETCH(QString, kind);
    const bool isFrame = kind == "iframe"_L1;
    int framesSeen = 0;
    QElapsedTimer took;
    took.start();
    for (const HostileUrl& hostile : hostileUrls()) {
        const bool framed = isFrame && mayBeFramed(hostile.at(m_portal.serverPort()), m_portal);
        const int before = trap().connections();
        m_tap->seen.clear();
        m_refused->clear();
        m_finished->clear();
        navigate(kind, hostile.text(m_portal.serverPort()));
        QVERIFY2(waitUntilJudged(kind), hostile.name);
        QVERIFY2(!m_bench->ending, hostile.name);
        QVERIFY2(framed || m_tap->seen.isEmpty(), hostile.name);
        QVERIFY2(framed || trap().connections() == before, hostile.name);
        framesSeen += framed && !m_tap->seen.isEmpty();
        // Some of it the engine answers with a blank page of its own.
        if (m_bench->page()->url() != m_portal.url())
            QVERIFY2(show(), hostile.name);
    }
    QCOMPARE(framesSeen > 0, isFrame);
    qInfo("%zu URLs in %lld ms", hostileUrls().size(), took.elapsed());
}

int main(int argc, char** argv)
{
    // Not the sandbox: names, and the engine's own patience with pages that navigate all the time.
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS",
        "--disable-ipc-flooding-protection --disable-background-timer-throttling "
        "--disable-renderer-backgrounding --host-resolver-rules=\"MAP * 127.0.0.1:"
            + QByteArray::number(trap().serverPort()) + ",EXCLUDE 127.0.0.1\"");
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication app(argc, argv);
    TestHostileNavigation test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_hostilenavigation.moc"
