// An engine that would end the program at its start is told from one that works.
#include "ui/portal/EngineTrial.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace portico;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestEngineTrial : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { qunsetenv("QTWEBENGINEPROCESS_PATH"); }
    void theEngineHereWorks();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void asksForTheSandbox_data();
    void asksForTheSandbox();

private:
    QTemporaryDir m_folder;
};

void TestEngineTrial::theEngineHereWorks()
{
    QElapsedTimer took;
    took.start();
    QCOMPARE(QCoro::waitFor(tryEngineProcess()), QString());
    qInfo("Tried in %lld ms", took.elapsed());
}

void TestEngineTrial::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<bool>("isExecutable");
    QTest::addColumn<QString>("obstacle");
    QTest::newRow("a library is missing") << QByteArray("#!/bin/sh\nexit 127\n") << true
                                          << u"its process ends with code 127 at its start"_s;
    QTest::newRow("crashes") << QByteArray("#!/bin/sh\nkill -SEGV $$\n") << true
                             << u"its process crashes at its start"_s;
    QTest::newRow("hangs") << QByteArray("#!/bin/sh\nexec sleep 60\n") << true
                           << u"its process does not answer"_s;
    QTest::newRow("no program") << QByteArray("\177ELF and nothing more") << true
                                << u"its process does not start"_s;
    QTest::newRow("not to be run")
        << QByteArray("#!/bin/sh\n") << false << u"its process does not start"_s;
}

void TestEngineTrial::saysWhatIsWrong()
{
    QFETCH(const QByteArray, program);
    QFETCH(const bool, isExecutable);
    QFile file(m_folder.filePath(u"process"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(program) == program.size());
    file.close();
    const auto readable = QFile::ReadOwner | QFile::WriteOwner;
    QVERIFY(file.setPermissions(isExecutable ? readable | QFile::ExeOwner : readable));
    qputenv("QTWEBENGINEPROCESS_PATH", QFile::encodeName(file.fileName()));
    QTEST(QCoro::waitFor(tryEngineProcess(2s)), "obstacle");
}

// As desktops have it that allow namespaces to programs they know only: none at all, or one in
// which a program has no right to name its user (Ubuntu's AppArmor).
void TestEngineTrial::asksForTheSandbox_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QByteArray>("obstacle");
    const QByteArray refused = "its sandbox is not allowed here\n";
    QTest::newRow("allowed") << u"true"_s << QByteArray("\n");
    QTest::newRow("no namespace") << u"echo 0 >/proc/sys/user/max_user_namespaces"_s << refused;
    QTest::newRow("none inside another")
        << u"echo 1 >/proc/sys/user/max_user_namespaces"_s << refused;
    QTest::newRow("one without a user")
        << u"mount --rbind /proc /proc && mount -o remount,bind,ro /proc"_s << refused;
}

void TestEngineTrial::asksForTheSandbox()
{
    QFETCH(const QString, condition);
    QProcess inside;
    inside.start(u"unshare"_s,
        {u"--user"_s, u"--map-root-user"_s, u"--mount"_s, u"sh"_s, u"-c"_s,
            condition + u" && exec \"$0\" --try"_s, QCoreApplication::applicationFilePath()});
    QVERIFY(inside.waitForFinished());
    QTEST(inside.readAllStandardOutput(), "obstacle");
}

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    if (QCoreApplication::arguments().value(1) == u"--try") {
        std::printf("%s\n", qPrintable(QCoro::waitFor(tryEngineProcess())));
        return 0;
    }
    TestEngineTrial test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_enginetrial.moc"
