#pragma once

#include <QString>

#include <expected>
#include <memory>

class QLockFile;
class QTemporaryDir;

// The folder that holds everything, for this process alone: --data DIR, made when it is missing, or
// one that goes at exit. One that a killed stub could not take along goes at the next start of any.
class DataFolder {
public:
    static std::expected<DataFolder, QString> open(const QString& dir); // the error is one line
    DataFolder(DataFolder&&) noexcept;
    ~DataFolder();

    QString path() const { return m_path; }

private:
    DataFolder();

    QString m_path;
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<QLockFile> m_lock; // in it, so let go of before it goes
};
