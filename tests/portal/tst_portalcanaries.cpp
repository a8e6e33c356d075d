// What a visit leaves on the disk: a page keeps something of its own in every place that a browser
// has, and after the program's end none of it is to be found in its home.
#include "tests/portal/PortalBench.h"
#include "tests/support/ScriptedServer.h"

#include <QApplication>
#include <QDirIterator>
#include <QProcess>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>
#include <QWebEnginePage>
#include <QWebEngineProfile>

#include <cstdio>
#include <memory>

using namespace portico;
using namespace portico::testing;
using namespace Qt::StringLiterals;

class TestPortalCanaries : public QObject {
    Q_OBJECT
private slots:
    void areFoundWhereAProfileIsKept();
    void areNotFoundAfterAVisit();

private:
    void serve();
    void visit(const QString& how);
    QStringList found() const;

    QString m_run; // what tells this visit's canaries from all others
    ScriptedServer m_server;
    std::unique_ptr<QTemporaryDir> m_home;
    QProcess m_visitor;
};

namespace {

constexpr int patience = 60'000; // ms

const QStringList kinds{u"page"_s, u"address"_s, u"cookie"_s, u"kept-cookie"_s, u"http-cookie"_s,
    u"local"_s, u"session"_s, u"database"_s, u"cache"_s, u"worker"_s};

// Its canaries are put together in the script, so that the page's text holds only one.
const QByteArray page(R"(<!doctype html><title>working</title><body>page-RUN<script>
const canary = (kind) => kind + "-" + "RUN";
document.cookie = "a=" + canary("cookie");
document.cookie = "b=" + canary("kept-cookie") + "; max-age=86400";
localStorage.setItem("c", canary("local"));
sessionStorage.setItem("d", canary("session"));
const database = new Promise((done, fail) => {
    const opening = indexedDB.open("e", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("store");
    opening.onerror = fail;
    opening.onsuccess = () => {
        const writing = opening.result.transaction("store", "readwrite");
        writing.objectStore("store").put(canary("database"), "key");
        writing.oncomplete = done;
        writing.onerror = fail;
    };
});
const cache = caches.open("f").then((it) => it.put("/kept", new Response(canary("cache"))));
const worker = navigator.serviceWorker.register("/worker.js")
    .then(() => navigator.serviceWorker.ready);
Promise.all([database, cache, worker]).then(
    () => { document.title = "done"; }, (error) => { document.title = String(error); });
</script>)");

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool holds(const QByteArray& content, const QString& canary)
{
    const QByteArray wide(
        reinterpret_cast<const char*>(canary.utf16()), canary.size() * qsizetype(sizeof(char16_t)));
    return content.contains(canary.toUtf8()) || content.contains(wide);
}

// The visitor: says "done" when the page has kept everything, and ends when its input does.
int visitAs(const QString& how, const QUrl& url)
{
    std::unique_ptr<PortalBench> bench;
    std::unique_ptr<QWebEngineProfile> profile; // outlives its page
    std::unique_ptr<QWebEnginePage> kept;
    if (how == u"kept") {
        profile = std::make_unique<QWebEngineProfile>(u"kept"_s);
        profile->setPersistentCookiesPolicy(QWebEngineProfile::ForcePersistentCookies);
        kept = std::make_unique<QWebEnginePage>(profile.get());
        kept->load(url);
    } else {
        bench = std::make_unique<PortalBench>();
        const PortalPolicy policy(
            QUrl(u"http://127.0.0.1:1"_s), {url.authority()}, QUrl(u"https://app.example.com/"_s));
        bench->start(url, policy);
    }
    const auto* shown = kept ? kept.get() : bench->page();
    (void)QTest::qWaitFor([shown] { return shown->title() == u"done"; }, patience);
    std::printf("%s\n", qPrintable(shown->title()));
    std::fflush(stdout);
    QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    return QApplication::exec();
}

} // namespace

void TestPortalCanaries::serve()
{
    m_run = QUuid::createUuid().toString(QUuid::Id128);
    const QByteArray run = m_run.toUtf8();
    m_server.on("/address-" + run,
        ScriptedAnswer::body(200, "text/html", QByteArray(page).replace("RUN", run),
            "Cache-Control: max-age=86400\r\nSet-Cookie: g=http-cookie-" + run
                + "; Max-Age=86400; HttpOnly\r\n"));
    m_server.on("/worker.js",
        ScriptedAnswer::body(
            200, "text/javascript", "// worker-" + run + "\nonfetch = () => undefined;\n"));
}

// Leaves the visitor running, with everything kept.
void TestPortalCanaries::visit(const QString& how)
{
    serve();
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_home->path()).mkpath(u"tmp"_s));
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        environment.remove(QLatin1String(name));
    environment.insert(u"HOME"_s, m_home->path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_home->path());
    environment.insert(u"TMPDIR"_s, m_home->filePath(u"tmp"_s));
    m_visitor.setProcessEnvironment(environment);
    m_visitor.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QUrl url = m_server.url(u"/address-"_s + m_run);
    m_visitor.start(QCoreApplication::applicationFilePath(), {u"--visit"_s, how, url.toString()});
    QTRY_VERIFY_WITH_TIMEOUT(m_visitor.canReadLine(), patience);
    QCOMPARE(m_visitor.readLine().trimmed(), QByteArray("done"));
}

QStringList TestPortalCanaries::found() const
{
    QStringList left;
    QDirIterator files(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QByteArray content = contentOf(path);
        for (const QString& kind : kinds) {
            const QString canary = kind + u'-' + m_run;
            if (path.contains(canary) || holds(content, canary))
                left << kind;
        }
    }
    left.removeDuplicates();
    return left;
}

// So the search knows how to find each of them.
void TestPortalCanaries::areFoundWhereAProfileIsKept()
{
    visit(u"kept"_s);
    m_visitor.closeWriteChannel();
    QVERIFY(m_visitor.waitForFinished(patience));
    QStringList left = found();
    QStringList all = kinds;
    left.sort();
    all.sort();
    QCOMPARE(left, all);
}

void TestPortalCanaries::areNotFoundAfterAVisit()
{
    visit(u"portal"_s);
    QCOMPARE(found(), QStringList()); // a power cut would leave as little
    m_visitor.closeWriteChannel();
    QVERIFY(m_visitor.waitForFinished(patience));
    QCOMPARE(found(), QStringList());
}

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    const QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == u"--visit")
        return visitAs(arguments.value(2), QUrl(arguments.value(3)));
    TestPortalCanaries test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_portalcanaries.moc"
