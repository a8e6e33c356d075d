#include "app/core/portal/PortalVisit.h"
#include "app/Place.h"
#include "app/SingleInstance.h"
#include "tests/app/AppBench.h"
#include "tests/app/PorticoProcess.h"
#include "ui/MainWindow.h"

#include <QApplication>
#include <QDir>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTest>

using namespace portico;
using namespace Qt::StringLiterals;

// A second start hands over its link and is gone, whatever became of the first before.
class tst_SingleInstance : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void links_data();
    void links();
    void secondStartHandsOverItsLink();
    void linkOpensThePortalOnceSignedIn();
    void flowThatIsNotOfferedOpensTheHome();
    void killedOneIsReplaced();
    void backendsAreApart();
    void nonsenseIsNotListenedTo();
    void onlyTheUserMayConnect();

private:
    void startSecond(
        PorticoProcess& second, const ScriptedServer& backend, const QString& link = {}) const;
    QStringList sockets() const;

    QTemporaryDir m_runtime;
};

void tst_SingleInstance::initTestCase() { qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8()); }

void tst_SingleInstance::startSecond(
    PorticoProcess& second, const ScriptedServer& backend, const QString& link) const
{
    second.setEnvironment(u"XDG_RUNTIME_DIR"_s, m_runtime.path());
    QStringList arguments{u"--backend"_s, backend.url().toString()};
    if (!link.isEmpty())
        arguments += link;
    second.start(arguments);
}

QStringList tst_SingleInstance::sockets() const
{
    return QDir(m_runtime.path()).entryList({u"portico-*"_s}, QDir::System);
}

void tst_SingleInstance::links_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<Place>("place");
    QTest::newRow("billing") << u"portico://billing"_s << Place::Billing;
    QTest::newRow("with a slash") << u"portico://billing/"_s << Place::Billing;
    QTest::newRow("payment method")
        << u"portico://billing/payment-method"_s << Place::PaymentMethod;
    for (const char* unknown :
        {"", "portico://", "portico:billing", "portico:///billing", "portico://billing/cancel",
            "portico://billing/payment-method/", "portico://billing//payment-method",
            "portico://billing/../payment-method", "portico://billing/payment-method?confirm=1",
            "portico://billing/payment-method#x", "portico://billing?", "portico://user@billing",
            "portico://billing:80", "portico://billing.example/payment-method",
            "portico://billing/payment%2Dmethods", "https://billing/payment-method",
            "javascript:alert(1)", "billing", "portico://bill ing"})
        QTest::newRow(qPrintable("unknown: "_L1 + QLatin1String(unknown)))
            << QString::fromLatin1(unknown) << Place::Window;
}

void tst_SingleInstance::links()
{
    QFETCH(QString, link);
    QTEST(placeOf(link), "place");
}

void tst_SingleInstance::secondStartHandsOverItsLink()
{
    AppBench bench;
    SingleInstance first(bench.settings.backend);
    QCOMPARE(first.start({}), SingleInstance::Start::First);
    const QSignalSpy opened(&first, &SingleInstance::opened);
    for (const QString& link : {QString(), u"portico://billing"_s}) {
        PorticoProcess second;
        startSecond(second, bench.server, link);
        QTRY_VERIFY_WITH_TIMEOUT(!second.isRunning(), PorticoProcess::patience);
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(opened.last().first().toString(), link);
    }
    QCOMPARE(opened.size(), 2);
    QCOMPARE(bench.server.requests().size(), 0); // it never became an app of its own
}

void tst_SingleInstance::linkOpensThePortalOnceSignedIn()
{
    AppBench bench;
    bench.start().open(Place::PaymentMethod);
    QVERIFY(bench.signIn());
    QTRY_COMPARE(bench.opened.size(), 1);
    QCOMPARE(bench.server.last("/api/billing/portal").json()[u"flow"].toString(),
        u"payment_method_update"_s);
    QTRY_COMPARE(bench.app().portalVisit().state(), PortalVisit::State::InBrowser);
    bench.app().portalVisit().end(PortalEnding::Closed);
    QTRY_COMPARE(bench.app().portalVisit().state(), PortalVisit::State::Idle);

    bench.window().showMinimized();
    bench.app().open(Place::Billing); // comes to the front, and nothing else
    QVERIFY(!bench.window().isMinimized());
    bench.app().open(Place::PaymentMethod); // signed in already
    QTRY_COMPARE(bench.opened.size(), 2);
}

void tst_SingleInstance::flowThatIsNotOfferedOpensTheHome()
{
    AppBench bench;
    bench.setPortalFlows({});
    bench.start().open(Place::PaymentMethod);
    QVERIFY(bench.signIn());
    QTRY_COMPARE(bench.opened.size(), 1);
    QVERIFY(!bench.server.last("/api/billing/portal").json().contains(u"flow"));
}

void tst_SingleInstance::killedOneIsReplaced()
{
    ScriptedServer backend;
    {
        PorticoProcess killed;
        startSecond(killed, backend);
        QTRY_COMPARE_WITH_TIMEOUT(backend.count("/api/client-config"), 1, PorticoProcess::patience);
    } // SIGKILL: its socket and its lock stay behind
    QCOMPARE(sockets().size(), 1);

    PorticoProcess next;
    startSecond(next, backend);
    QTRY_COMPARE_WITH_TIMEOUT(backend.count("/api/client-config"), 2, PorticoProcess::patience);
    PorticoProcess second;
    startSecond(second, backend);
    QTRY_VERIFY_WITH_TIMEOUT(!second.isRunning(), PorticoProcess::patience);
    QCOMPARE(second.exitCode(), 0);
    QVERIFY(next.isRunning());
}

void tst_SingleInstance::backendsAreApart()
{
    const ScriptedServer one;
    ScriptedServer other;
    SingleInstance first(one.url());
    QCOMPARE(first.start({}), SingleInstance::Start::First);
    PorticoProcess process;
    startSecond(process, other);
    QTRY_COMPARE_WITH_TIMEOUT(other.count("/api/client-config"), 1, PorticoProcess::patience);
}

void tst_SingleInstance::nonsenseIsNotListenedTo()
{
    const ScriptedServer backend;
    const QStringList before = sockets();
    SingleInstance first(backend.url());
    QCOMPARE(first.start({}), SingleInstance::Start::First);
    QStringList added = sockets();
    added.removeIf([&before](const QString& name) { return before.contains(name); });
    QCOMPARE(added.size(), 1);
    const QSignalSpy opened(&first, &SingleInstance::opened);

    for (const QByteArray& nonsense : {QByteArray("not json\n"), QByteArray("[]\n"),
             QByteArray("\n"), QByteArray(100'000, 'x'), QByteArray(100'000, '{') + '\n'}) {
        QLocalSocket socket;
        socket.connectToServer(m_runtime.filePath(added.first()));
        QVERIFY(socket.waitForConnected());
        socket.write(nonsense);
        // At once: whoever is only silent is cut off after 5 s.
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, 3'000);
        QCOMPARE(socket.readAll(), QByteArray());
    }
    QCOMPARE(opened.size(), 0);
}

void tst_SingleInstance::onlyTheUserMayConnect()
{
    SingleInstance first(QUrl(u"https://permissions.example"_s));
    QCOMPARE(first.start({}), SingleInstance::Start::First);
    for (const QFileInfo& file : QDir(m_runtime.path())
             .entryInfoList({u"portico-*"_s}, QDir::System | QDir::Files | QDir::Hidden)) {
        if (!file.fileName().endsWith(".lock"_L1))
            QVERIFY(!(file.permissions() & (QFile::WriteGroup | QFile::WriteOther)));
    }
}

QTEST_MAIN(tst_SingleInstance)
#include "tst_singleinstance.moc"
