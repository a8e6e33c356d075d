#include "backend-stub/DataFolder.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QTemporaryDir>

DataFolder::DataFolder() = default;
DataFolder::DataFolder(DataFolder&&) noexcept = default;
DataFolder::~DataFolder() = default;

std::expected<DataFolder, QString> DataFolder::open(const QString& dir)
{
    DataFolder folder;
    folder.m_path = dir;
    if (dir.isEmpty()) {
        folder.m_temporary = std::make_unique<QTemporaryDir>();
        if (!folder.m_temporary->isValid())
            return std::unexpected(
                QStringLiteral("no temporary folder: %1").arg(folder.m_temporary->errorString()));
        folder.m_path = folder.m_temporary->path();
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
    folder.m_lock = std::make_unique<QLockFile>(QDir(dir).filePath(QStringLiteral("lock")));
    folder.m_lock->setStaleLockTime(0); // held until its process is gone
    if (folder.m_lock->tryLock(0))
        return folder;
    if (folder.m_lock->error() == QLockFile::LockFailedError)
        return std::unexpected(
            QStringLiteral("the data folder %1 is in use by another stub").arg(dir));
    return std::unexpected(readOnly);
}
