#include "ui/portal/EngineTrial.h"

#include "app/core/Completion.h"
#include "ui/portal/EngineFiles.h"

#include <QProcess>
#include <QTimer>

#ifdef Q_OS_LINUX
#include <sched.h>
#include <unistd.h>
#endif

namespace portico {

using namespace Qt::StringLiterals;

namespace {

constexpr int noSandbox = 71; // EX_OSERR of sysexits.h

// In the child, before the program. What Chromium asks of the kernel first (sandbox/linux/services/
// credentials.cc); some desktops allow it to programs they know only.
void enterNamespaces()
{
#ifdef Q_OS_LINUX
    if (::unshare(CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET) != 0)
        ::_exit(noSandbox);
#endif
}

QString obstacleIn(const QProcess& process)
{
    if (process.error() == QProcess::FailedToStart)
        return u"its process does not start"_s;
    if (process.exitStatus() == QProcess::CrashExit)
        return u"its process crashes at its start"_s;
    if (process.exitCode() == noSandbox)
        return u"its sandbox is not allowed here"_s;
    return process.exitCode() == 0
        ? QString()
        : u"its process ends with code %1 at its start"_s.arg(process.exitCode());
}

// Until it is over, or has not ended in time.
QCoro::Task<> run(QProcess& process, std::chrono::milliseconds patience)
{
    Completion<bool> over;
    const auto end = [over]() mutable { over.complete(true); };
    QObject::connect(&process, &QProcess::finished, &process, end);
    QObject::connect(&process, &QProcess::errorOccurred, &process, end); // "finished" may not come
    QTimer::singleShot(patience, &process, end);
    process.start();
    co_await over;
}

} // namespace

QCoro::Task<QString> tryEngineProcess(std::chrono::milliseconds patience)
{
    const QScopedPointer<QProcess, QScopedPointerDeleteLater> process(new QProcess);
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
    process->setChildProcessModifier(enterNamespaces);
    process->setProgram(engineProcess()); // without arguments, it says its version and ends
    co_await run(*process, patience);
    if (process->state() == QProcess::NotRunning)
        co_return obstacleIn(*process);
    process->kill();
    process->waitForFinished();
    co_return u"its process does not answer"_s;
}

} // namespace portico
