#include "backend-stub/DataFolder.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QTemporaryDir>

#include <unistd.h>

namespace {

const QString lockName = QStringLiteral("lock");
const QString temporaryName = QStringLiteral("portico-backend-stub-");

std::unique_ptr<QLockFile> lockOf(const QString& dir)
{
    auto lock = std::make_unique<QLockFile>(QDir(dir).filePath(lockName));
    lock->setStaleLockTime(0); // held until its process is gone
    return lock;
}

// Only what can be locked goes: it belongs to nobody any more.
void removeAbandoned(const QString& dir)
{
    const auto lock = lockOf(dir);
    if (!lock->tryLock(0))
        return;
    auto files = QDir(dir).entryList(QDir::Files | QDir::Hidden | QDir::System);
    files.removeAll(lockName);
    for (const auto& file : files)
        QFile::remove(QDir(dir).filePath(file));
    lock->unlock();
    QDir().rmdir(dir);
}

// A stub that was killed leaves its temporary folder. One without a lock is just being made.
void sweepTemporary()
{
    const auto folders = QDir::temp().entryInfoList(
        {temporaryName + QStringLiteral("??????")}, QDir::Dirs | QDir::NoSymLinks);
    for (const auto& folder : folders) {
        const auto dir = folder.absoluteFilePath();
        if (folder.ownerId() == getuid() && QFileInfo::exists(QDir(dir).filePath(lockName)))
            removeAbandoned(dir);
    }
}

} // namespace

DataFolder::DataFolder() = default;
DataFolder::DataFolder(DataFolder&&) noexcept = default;
DataFolder::~DataFolder() = default;

std::expected<DataFolder, QString> DataFolder::open(const QString& dir)
{
    DataFolder folder;
    folder.m_path = dir;
    sweepTemporary();
    if (dir.isEmpty()) {
        folder.m_temporary = std::make_unique<QTemporaryDir>(
            QDir::temp().filePath(temporaryName + QStringLiteral("XXXXXX")));
        if (!folder.m_temporary->isValid())
            return std::unexpected(
                QStringLiteral("no temporary folder: %1").arg(folder.m_temporary->errorString()));
        folder.m_path = folder.m_temporary->path();
        folder.m_lock = lockOf(folder.m_path);
        if (!folder.m_lock->tryLock(0))
            return std::unexpected(
                QStringLiteral("the temporary folder %1 cannot be written").arg(folder.m_path));
        return folder;
    }
    // Opened to nobody else: it holds password hashes and the webhook's secret.
    const auto onlyMine = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QFileInfo::exists(dir) && QDir().mkpath(dir))
        QFile::setPermissions(dir, onlyMine);
    const QFileInfo info(dir);
    if (!info.isDir())
        return std::unexpected(
            QStringLiteral("the data folder %1 is no folder and cannot be made").arg(dir));
    if (!info.isReadable() || !info.isExecutable())
        return std::unexpected(QStringLiteral("the data folder %1 cannot be read").arg(dir));
    const auto readOnly = QStringLiteral("the data folder %1 cannot be written").arg(dir);
    if (!info.isWritable()) // before the lock: one left behind by a crash would look held
        return std::unexpected(readOnly);
    folder.m_lock = lockOf(dir);
    if (folder.m_lock->tryLock(0))
        return folder;
    if (folder.m_lock->error() == QLockFile::LockFailedError)
        return std::unexpected(
            QStringLiteral("the data folder %1 is in use by another stub").arg(dir));
    return std::unexpected(readOnly);
}
