#include "ui/portal/EngineTrial.h"

#include "app/core/Completion.h"
#include "ui/portal/EngineFiles.h"

#include <QProcess>
#include <QTimer>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <sched.h>
#include <unistd.h>
#endif

namespace portico {

using namespace Qt::StringLiterals;

namespace {

constexpr int noSandbox = 71; // EX_OSERR of sysexits.h

#ifdef Q_OS_LINUX
// What Chromium asks of the kernel first (CanCreateProcessInNewUserNS in sandbox/linux/services/
// credentials.cc), and goes on with less of a sandbox where it is refused. Some desktops allow it
// to programs they know only; Ubuntu's lets any have a namespace, but no user in it.
class Namespaces {
public:
    void enter() const
    {
        const bool entered = ::unshare(CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET) == 0
            && write("/proc/self/setgroups", "deny") && write("/proc/self/gid_map", m_group)
            && write("/proc/self/uid_map", m_user)
            && ::unshare(CLONE_NEWUSER) == 0; // Debian's refused this only
        if (!entered)
            ::_exit(noSandbox);
    }

private:
    // Between fork and exec: nothing here may allocate, or wait for a lock.
    static bool write(const char* file, QByteArrayView text)
    {
        const int to = ::open(file, O_WRONLY | O_CLOEXEC);
        const bool written = to >= 0 && ::write(to, text.data(), text.size()) == text.size();
        if (to >= 0)
            ::close(to);
        return written;
    }

    static QByteArray itself(uint id)
    {
        const QByteArray number = QByteArray::number(id);
        return number + ' ' + number + " 1";
    }

    // Read in the parent, as nobody has an id in a new namespace.
    QByteArray m_user = itself(::getuid());
    QByteArray m_group = itself(::getgid());
};
#endif

// In the child, before the program.
void isolate(QProcess& process)
{
#ifdef Q_OS_LINUX
    process.setChildProcessModifier([namespaces = Namespaces()] { namespaces.enter(); });
#else
    Q_UNUSED(process)
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
    isolate(*process);
    process->setProgram(engineProcess()); // without arguments, it says its version and ends
    co_await run(*process, patience);
    if (process->state() == QProcess::NotRunning)
        co_return obstacleIn(*process);
    process->kill();
    process->waitForFinished();
    co_return u"its process does not answer"_s;
}

} // namespace portico
