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
    void refusesAtStripe_data();
    void refusesAtStripe();
    void warns_data();
    void warns();
    void refusesPlans_data();
    void refusesPlans();
    void helps();
    void tellsPeople();
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
    QTest::newRow("data folder without a name")
        << QStringList{u"--data"_s, u""_s} << QByteArray("--data takes a DIR");
    QTest::newRow("Stripe without an address") << QStringList{u"--stripe-api-base"_s, u""_s}
                                               << QByteArray("--stripe-api-base takes a URL");
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

void tst_Program::refusesAtStripe_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QByteArray>("line");
    const auto good = u"sk_test_fake"_s;
    QTest::newRow("publishable key")
        << u"pk_test_fake"_s << u"whsec_a"_s << QByteArray("publishable");
    QTest::newRow("no key") << u"fake_key"_s << u"whsec_a"_s << QByteArray("neither sk_ nor rk_");
    QTest::newRow("a key as secret") << good << good << QByteArray("whsec_");
    QTest::newRow("one of two secrets") << good << u"whsec_a, we_1fake"_s << QByteArray("whsec_");
}

void tst_Program::refusesAtStripe()
{
    QFETCH(const QString, key);
    QFETCH(const QString, secret);
    QFETCH(const QByteArray, line);
    StubProcess stub;
    stub.setEnvironment(u"PORTICO_STUB_STRIPE_KEY"_s, key);
    stub.setEnvironment(u"PORTICO_STUB_WEBHOOK_SECRET"_s, secret);
    QVERIFY(!stub.start({u"--no-demo"_s, u"--stripe-api-base"_s, u"http://127.0.0.1:1"_s}));
    verifyRefused(stub, line);
    QVERIFY(!stub.standardError().contains("fake"));
}

void tst_Program::warns_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QByteArray>("warning"); // empty: none
    const auto base = u"http://127.0.0.1:1"_s;
    QTest::newRow("all") << base << u"sk_test_fake"_s << u"whsec_fake"_s << QByteArray();
    QTest::newRow("restricted key") << base << u"rk_test_fake"_s << u"whsec_fake"_s << QByteArray();
    QTest::newRow("stand-in") << u""_s << u""_s << u""_s << QByteArray();
    QTest::newRow("no secret") << base << u"sk_test_fake"_s << u""_s
                               << QByteArray("set PORTICO_STUB_WEBHOOK_SECRET");
    QTest::newRow("key alone") << u""_s << u"sk_test_fake_of_full_length"_s << u""_s
                               << QByteArray("add --stripe-api-base");
    QTest::newRow("secret alone") << u""_s << u""_s << u"whsec_fake"_s
                                  << QByteArray("add --stripe-api-base");
}

void tst_Program::warns()
{
    QFETCH(const QString, base);
    QFETCH(const QString, key);
    QFETCH(const QString, secret);
    QFETCH(const QByteArray, warning);
    StubProcess stub;
    stub.setEnvironment(u"PORTICO_STUB_STRIPE_KEY"_s, key);
    stub.setEnvironment(u"PORTICO_STUB_WEBHOOK_SECRET"_s, secret);
    QStringList arguments{u"--no-demo"_s};
    if (!base.isEmpty())
        arguments << u"--stripe-api-base"_s << base;
    QVERIFY2(stub.start(arguments), qPrintable(stub.lastError()));
    stub.signal(SIGTERM);
    QVERIFY(stub.waitForExit());
    const auto error = stub.standardError();
    QVERIFY2(error.contains(warning), error.constData());
    QCOMPARE(error.count('\n'), warning.isEmpty() ? 0 : 1);
    QVERIFY(!error.contains("fake"));
}

void tst_Program::refusesPlans_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("list") << QByteArray("[]") << QByteArray("no JSON object of price ids");
    QTest::newRow("empty") << QByteArray() << QByteArray("no JSON:");
    QTest::newRow("cut off") << QByteArray("{\"price_1\": ") << QByteArray("no JSON:");
    QTest::newRow("no name") << QByteArray(R"({"price_1": {"id": "pro"}})")
                             << QByteArray("price_1");
}

void tst_Program::refusesPlans()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, line);
    QTemporaryDir dir;
    QFile file(dir.filePath(u"plans.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json);
    file.close();
    StubProcess stub;
    QVERIFY(!stub.start({u"--plans"_s, file.fileName()}));
    verifyRefused(stub, line);
    const auto error = stub.standardError();
    QVERIFY(error.contains("plans.json"));
    QVERIFY2(!error.contains("no error"), error.constData());
}

void tst_Program::helps()
{
    StubProcess stub;
    QVERIFY(!stub.start({u"--help"_s}));
    const auto help = stub.lastError().toUtf8() + stub.standardOutput();
    for (const auto* said :
        {"whsec_…", "sk_…", "8787", "8788", "pro@example.com", "portico-demo", "/qa"})
        QVERIFY2(help.contains(said), said);
}

// On a terminal; the ready line is first there too.
void tst_Program::tellsPeople()
{
    StubProcess stub;
    stub.setCommandPrefix({u"python3"_s, u"-c"_s, u"import pty, sys; pty.spawn(sys.argv[1:])"_s,
        u"sh"_s, u"-c"_s, u"stty -onlcr; exec \"$@\""_s, u"sh"_s});
    QVERIFY2(stub.start(), qPrintable(stub.lastError()));
    QByteArray said;
    QTRY_VERIFY(said.append(stub.standardOutput()).contains("/qa"));
    QVERIFY(said.contains("pro@example.com") && said.contains("portico-demo"));
    QVERIFY(said.contains(stub.backend().toEncoded()));
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
