#include "tests/portal/EngineProcesses.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>

namespace portico::testing {

using namespace Qt::StringLiterals;

namespace {

QByteArray read(int pid, const char* file)
{
    QFile source(u"/proc/%1/%2"_s.arg(pid).arg(QLatin1String(file)));
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

// 0 for a process that is gone, or that nobody has noticed the end of yet.
int parentOf(int pid)
{
    const QByteArray stat = read(pid, "stat");
    const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.value(0) == "Z" ? 0 : fields.value(1).toInt();
}

bool isDescendant(int pid, const QHash<int, int>& parents)
{
    const int self = static_cast<int>(QCoreApplication::applicationPid());
    while (pid > 1 && pid != self)
        pid = parents.value(pid);
    return pid == self;
}

qint64 privateMemoryOf(int pid)
{
    qint64 sum = 0;
    for (const QByteArray& line : read(pid, "smaps_rollup").split('\n')) {
        if (line.startsWith("Private_"))
            sum += line.simplified().split(' ').value(1).toLongLong();
    }
    return sum;
}

} // namespace

QList<int> processFamily()
{
    QHash<int, int> parents;
    for (const QString& name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        if (const int pid = name.toInt())
            parents.insert(pid, parentOf(pid));
    }
    QList<int> members;
    for (const int pid : parents.keys()) {
        if (isDescendant(pid, parents))
            members.append(pid);
    }
    return members;
}

qint64 privateMemory()
{
    qint64 sum = 0;
    for (const int pid : processFamily())
        sum += privateMemoryOf(pid);
    return sum;
}

} // namespace portico::testing
