#include "tests/stub/support/BackendFixture.h"
#include "tests/stub/support/EventLog.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

// A disk that is full, a folder that cannot be written, a database that is locked or broken: a
// clear line, no 2xx, and nothing lost that was acknowledged.
class tst_StorageFaults : public QObject {
    Q_OBJECT

private slots:
    void fullDisk_data();
    void fullDisk();
    void readOnlyFolder_data();
    void readOnlyFolder();
    void readOnlyDatabase();
    void lockedDatabase();
    void lockedDatabaseAtStart();
    void corruptDatabase_data();
    void corruptDatabase();
    void corruptPage();
};

namespace {

bool link(BackendFixture& backend)
{
    const auto answer = backend.http.send(Call::json("POST",
        backend.stub.backend(u"/qa/customers"_s), {{u"customer_ids"_s, QJsonArray{u"cus_0"_s}}}));
    return answer.status == 200;
}

Answer deliver(BackendFixture& backend, const QString& event)
{
    return backend.http.send(backend.webhook(stripeEvent(event, u"cus_0"_s)));
}

qint64 events(BackendFixture& backend)
{
    const auto state = backend.http.send({.url = backend.stub.backend(u"/qa/state"_s)});
    return state.json()[u"events"].toInteger();
}

bool mayWriteEverywhere()
{
#ifdef Q_OS_UNIX
    return ::geteuid() == 0;
#else
    return false;
#endif
}

// Runs what follows in a shell that has set something up first.
QStringList shell(const QString& setUp)
{
    return {u"sh"_s, u"-c"_s, setUp + u" && exec \"$@\""_s, u"sh"_s};
}

} // namespace

void tst_StorageFaults::fullDisk_data()
{
    QTest::addColumn<QString>("setUp"); // %1: the data folder
    QTest::addColumn<bool>("ownMounts");
    QTest::addColumn<QByteArray>("line");
    // What a quota does: writes past 1 MiB of a file fail.
    QTest::newRow("file size limit")
        << u"trap '' XFSZ && ulimit -f 2048"_s << false << QByteArray("backend.db");
    QTest::newRow("full file system")
        << u"mount -t tmpfs -o size=640k none %1"_s << true << QByteArray("full");
}

void tst_StorageFaults::fullDisk()
{
    QFETCH(const QString, setUp);
    QFETCH(const bool, ownMounts);
    QTemporaryDir dir;
    auto prefix = shell(setUp.contains(u"%1"_s) ? setUp.arg(dir.path()) : setUp);
    if (ownMounts) {
        const QStringList unshare{u"unshare"_s, u"--user"_s, u"--map-root-user"_s, u"--mount"_s};
        if (QProcess::execute(u"unshare"_s, unshare.mid(1) + QStringList{u"true"_s}) != 0)
            QSKIP("this machine gives no mounts of one's own");
        prefix = unshare + prefix;
    }
    BackendFixture backend;
    backend.stub.setDataDir(dir.path());
    backend.stub.setCommandPrefix(prefix);
    QVERIFY2(backend.start(), qPrintable(backend.stub.lastError()));
    QVERIFY(link(backend));
    int acknowledged = 0;
    Answer answer;
    while (acknowledged < 5000) {
        answer = deliver(backend, u"evt_%1"_s.arg(acknowledged));
        if (answer.status != 200)
            break;
        ++acknowledged;
    }
    QCOMPARE(answer.status, 503);
    QVERIFY(acknowledged > 0);
    QFETCH(const QByteArray, line);
    QTRY_VERIFY(backend.stub.standardError().contains(line));
    QCOMPARE(events(backend), acknowledged); // still readable, nothing lost
    if (ownMounts)
        return;
    backend.stub.kill();
    backend.stub.setCommandPrefix({});
    QVERIFY2(backend.start(), qPrintable(backend.stub.lastError()));
    QCOMPARE(events(backend), acknowledged);
    QCOMPARE(deliver(backend, u"evt_%1"_s.arg(acknowledged)).status, 200);
}

void tst_StorageFaults::readOnlyFolder_data()
{
    QTest::addColumn<bool>("used");
    QTest::newRow("empty") << false;
    QTest::newRow("with data in it") << true;
}

void tst_StorageFaults::readOnlyFolder()
{
    if (mayWriteEverywhere())
        QSKIP("root may write everywhere");
    QFETCH(const bool, used);
    QTemporaryDir dir;
    BackendFixture backend;
    backend.stub.setDataDir(dir.path());
    if (used) {
        QVERIFY2(backend.start(), qPrintable(backend.stub.lastError()));
        QVERIFY(link(backend));
        QCOMPARE(deliver(backend, u"evt_1"_s).status, 200);
        backend.stub.kill();
    }
    QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::ExeOwner);
    const bool started = backend.start();
    backend.stub.waitForExit();
    const auto error = backend.stub.standardError();
    QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(!started);
    QVERIFY(backend.stub.exitCode() != 0);
    QVERIFY2(error.contains("cannot be written"), error.constData());
    QCOMPARE(error.count('\n'), 1);
    QVERIFY2(backend.start(), qPrintable(backend.stub.lastError()));
    QCOMPARE(events(backend), used ? 1 : 0);
}

void tst_StorageFaults::readOnlyDatabase()
{
    if (mayWriteEverywhere())
        QSKIP("root may write everywhere");
    BackendFixture backend;
    QVERIFY2(backend.start(), qPrintable(backend.stub.lastError()));
    QVERIFY(link(backend));
    QCOMPARE(deliver(backend, u"evt_1"_s).status, 200);
    backend.stub.kill();
    const auto file = QDir(backend.stub.dataDir()).filePath(u"backend.db"_s);
    QFile::setPermissions(file, QFile::ReadOwner);
    if (backend.start()) // it can still show what is stored
        QCOMPARE(deliver(backend, u"evt_2"_s).status, 503);
    else
        QVERIFY(backend.stub.waitForExit());
    QTRY_VERIFY(backend.stub.standardError().contains("backend.db: attempt to write a readonly"));
    backend.stub.kill();
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY2(backend.start(), qPrintable(backend.stub.lastError()));
    QCOMPARE(deliver(backend, u"evt_2"_s).status, 200);
    QCOMPARE(events(backend), 2);
}

void tst_StorageFaults::lockedDatabase()
{
    BackendFixture backend;
    QVERIFY2(backend.start(), qPrintable(backend.stub.lastError()));
    QVERIFY(link(backend));
    QCOMPARE(deliver(backend, u"evt_1"_s).status, 200);
    EventLog other(backend.stub.dataDir());
    QVERIFY2(other.lock(), qPrintable(other.lastError()));
    QCOMPARE(deliver(backend, u"evt_2"_s).status, 503);
    QTRY_VERIFY(backend.stub.standardError().contains("database is locked"));
    QVERIFY(other.unlock());
    QCOMPARE(deliver(backend, u"evt_2"_s).status, 200);
    QCOMPARE(events(backend), 2);
}

void tst_StorageFaults::lockedDatabaseAtStart()
{
    BackendFixture backend;
    QVERIFY2(backend.start(), qPrintable(backend.stub.lastError()));
    QVERIFY(link(backend));
    QCOMPARE(deliver(backend, u"evt_1"_s).status, 200);
    backend.stub.kill();
    {
        EventLog other(backend.stub.dataDir());
        QVERIFY2(other.lock(), qPrintable(other.lastError()));
        if (!backend.start()) { // refusing is as good as waiting
            QVERIFY(backend.stub.waitForExit());
            QVERIFY(backend.stub.standardError().contains("backend.db: database is locked"));
        }
    }
    QVERIFY2(backend.start(), qPrintable(backend.stub.lastError()));
    QCOMPARE(events(backend), 1);
}

void tst_StorageFaults::corruptDatabase_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("billing") << u"backend.db"_s;
    QTest::newRow("sign-in") << u"auth.db"_s;
}

void tst_StorageFaults::corruptDatabase()
{
    QFETCH(const QString, file);
    BackendFixture backend;
    QVERIFY2(backend.start(), qPrintable(backend.stub.lastError()));
    backend.stub.kill();
    const QDir dir(backend.stub.dataDir());
    QFile::remove(dir.filePath(file + u"-wal"_s));
    QFile garbled(dir.filePath(file));
    QVERIFY(garbled.open(QIODevice::WriteOnly));
    garbled.write(QByteArray(8192, 'x'));
    garbled.close();
    QVERIFY(!backend.start());
    QVERIFY(backend.stub.waitForExit());
    QVERIFY(backend.stub.exitCode() != 0);
    const auto error = backend.stub.standardError();
    QVERIFY2(error.contains(file.toUtf8() + ": file is not a database"), error.constData());
    QCOMPARE(error.count('\n'), 1);
}

// Found out only when it is read: the program is up, and says so for each event.
void tst_StorageFaults::corruptPage()
{
    BackendFixture backend;
    QVERIFY2(backend.start(), qPrintable(backend.stub.lastError()));
    QVERIFY(link(backend));
    QCOMPARE(deliver(backend, u"evt_1"_s).status, 200);
    backend.stub.kill();
    QVERIFY(EventLog(backend.stub.dataDir()).garbleEvents());
    QVERIFY2(backend.start(), qPrintable(backend.stub.lastError()));
    const auto answer = deliver(backend, u"evt_2"_s);
    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.errorCode(), u"storage_unavailable"_s);
    QTRY_VERIFY(backend.stub.standardError().contains("backend.db: database disk image is mal"));
}

QTEST_GUILESS_MAIN(tst_StorageFaults)
#include "tst_storagefaults.moc"
