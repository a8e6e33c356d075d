#include "tests/stub/support/BackendFixture.h"

#include <QFile>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;

// The command line: what it refuses, in one clear line on standard error and with an exit code.
class tst_Program : public QObject {
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
    void portInUse();
    void dataFolderInUse();
    void dataFolderThatIsAFile();
    void secretsStayOutOfTheProcessList();

private:
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

QTEST_GUILESS_MAIN(tst_Program)
#include "tst_program.moc"
