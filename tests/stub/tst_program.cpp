#include "tests/stub/support/BackendFixture.h"

#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

// The program: what it refuses, in one clear line on standard error and with an exit code, what it
// says, and what it leaves behind.
class tst_Program : public QObject {
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
    void portInUse();
    void dataFolderInUse();
    void dataFolderThatIsAFile();
    void secretsStayOutOfTheProcessList();
    void leavesNothing_data();
    void leavesNothing();
    void endsWhileStarting();
    void ignoresWhatItIsToldToIgnore();
    void sweepsWhatAKilledOneLeft();

private:
    static QStringList foldersIn(const QTemporaryDir& dir);
    static void verifyRefused(StubProcess& stub, const QByteArray& line);
};

void tst_Program::verifyRefused(StubProcess& stub, const QByteArray& line)
{
    QVERIFY(stub.waitForExit());
    QVERIFY(stub.exitCode() != 0);
    const auto error = stub.standardError();
    QVERIFY2(error.contains(line), error.constData());
    QCOMPARE(error.count('\n'), 1);
}

void tst_Program::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("port is a word")
        << QStringList{u"--port"_s, u"http"_s} << QByteArray("--port takes");
    QTest::newRow("port too high")
        << QStringList{u"--port"_s, u"70000"_s} << QByteArray("--port takes");
    QTest::newRow("unknown option") << QStringList{u"--prot"_s} << QByteArray("prot");
    QTest::newRow("stray word") << QStringList{u"demo"_s} << QByteArray("unexpected argument");
    QTest::newRow("no URL") << QStringList{u"--stripe-api-base"_s, u"stripe"_s}
                            << QByteArray("--stripe-api-base takes a URL");
    QTest::newRow("no key") << QStringList{u"--stripe-api-base"_s, u"https://api.stripe.com"_s}
                            << QByteArray("PORTICO_STUB_STRIPE_KEY");
    QTest::newRow("no plans") << QStringList{u"--plans"_s, u"/nonexistent.json"_s}
                              << QByteArray("/nonexistent.json");
}

void tst_Program::refuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, line);
    StubProcess stub;
    QVERIFY(!stub.start(arguments));
    verifyRefused(stub, line);
}

void tst_Program::portInUse()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    BackendFixture backend;
    QVERIFY(!backend.start({u"--port"_s, QString::number(taken.serverPort())}));
    verifyRefused(backend.stub, "cannot listen on 127.0.0.1:");
}

void tst_Program::dataFolderInUse()
{
    BackendFixture first;
    QVERIFY2(first.start(), qPrintable(first.stub.lastError()));
    BackendFixture second;
    second.stub.setDataDir(first.stub.dataDir());
    QVERIFY(!second.start());
    verifyRefused(second.stub, "is in use by another stub");
}

void tst_Program::dataFolderThatIsAFile()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"data"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    BackendFixture backend;
    backend.stub.setDataDir(file.fileName());
    QVERIFY(!backend.start());
    verifyRefused(backend.stub, "is no folder");
}

void tst_Program::secretsStayOutOfTheProcessList()
{
    BackendFixture backend;
    QVERIFY2(backend.start(), qPrintable(backend.stub.lastError()));
    QFile commandLine(u"/proc/%1/cmdline"_s.arg(backend.stub.processId()));
    if (!commandLine.open(QIODevice::ReadOnly))
        QSKIP("no /proc here");
    const auto seen = commandLine.readAll();
    QVERIFY(!seen.contains("whsec") && !seen.contains("sk_test"));
}

QStringList tst_Program::foldersIn(const QTemporaryDir& dir)
{
    return QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

void tst_Program::leavesNothing_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void tst_Program::leavesNothing()
{
    QFETCH(const int, signal);
    std::signal(signal, SIG_DFL); // inherited; a shell's background job ignores SIGINT
    QTemporaryDir temp;
    StubProcess stub;
    stub.keepNothing();
    stub.setEnvironment(u"TMPDIR"_s, temp.path());
    QVERIFY2(stub.start({u"--no-demo"_s}), qPrintable(stub.lastError()));
    QCOMPARE(foldersIn(temp).size(), 1);
    stub.signal(signal);
    QVERIFY(stub.waitForExit());
    QCOMPARE(stub.exitCode(), 0);
    QCOMPARE(stub.standardError(), QByteArray());
    QCOMPARE(foldersIn(temp), QStringList());
}

// While the demo accounts' passwords are hashed: who waits for them is not resumed among ruins.
void tst_Program::endsWhileStarting()
{
    QTemporaryDir temp;
    StubProcess stub;
    stub.keepNothing();
    stub.setEnvironment(u"TMPDIR"_s, temp.path());
    stub.setCommandPrefix({u"sh"_s, u"-c"_s,
        u"\"$@\" & until grep -q pooled /proc/$!/task/*/comm; do :; done; kill $!; wait $!"_s,
        u"sh"_s});
    QVERIFY(!stub.start());
    QVERIFY(stub.waitForExit());
    QCOMPARE(stub.exitCode(), 0);
    QCOMPARE(foldersIn(temp), QStringList());
}

void tst_Program::ignoresWhatItIsToldToIgnore()
{
    QTemporaryDir temp;
    StubProcess stub;
    stub.keepNothing();
    stub.setEnvironment(u"TMPDIR"_s, temp.path());
    stub.setCommandPrefix({u"nohup"_s});
    QVERIFY2(stub.start({u"--no-demo"_s}), qPrintable(stub.lastError()));
    stub.signal(SIGHUP);
    Http http;
    QCOMPARE(http.send(Call::json("GET", stub.backend(u"/qa/state"_s), {})).status, 200);
    QCOMPARE(foldersIn(temp).size(), 1);
}

void tst_Program::sweepsWhatAKilledOneLeft()
{
    QTemporaryDir temp;
    StubProcess inUse;
    StubProcess killed;
    StubProcess next;
    for (auto* stub : {&inUse, &killed, &next}) {
        stub->keepNothing();
        stub->setEnvironment(u"TMPDIR"_s, temp.path());
    }
    QVERIFY2(inUse.start({u"--no-demo"_s}), qPrintable(inUse.lastError()));
    const auto kept = foldersIn(temp);
    QVERIFY2(killed.start({u"--no-demo"_s}), qPrintable(killed.lastError()));
    killed.kill();
    auto before = foldersIn(temp);
    QCOMPARE(before.size(), 2);
    before.removeAll(kept.constFirst());
    QVERIFY2(next.start({u"--no-demo"_s}), qPrintable(next.lastError()));
    QCOMPARE(foldersIn(temp).size(), 2);
    QVERIFY(foldersIn(temp).contains(kept.constFirst()));
    QVERIFY(!foldersIn(temp).contains(before.constFirst()));
}

QTEST_GUILESS_MAIN(tst_Program)
#include "tst_program.moc"
