#include "ui/portal/EngineFiles.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibraryInfo>

#include <algorithm>

namespace portico {

using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_WIN
constexpr auto processName = "QtWebEngineProcess.exe"_L1;
#else
constexpr auto processName = "QtWebEngineProcess"_L1;
#endif

bool hasResource(const QString& name)
{
    const QString data = QLibraryInfo::path(QLibraryInfo::DataPath);
    const QStringList folders{qEnvironmentVariable("QTWEBENGINE_RESOURCES_PATH"),
        data + "/resources"_L1, data, QCoreApplication::applicationDirPath()};
    return std::ranges::any_of(folders, [&name](const QString& folder) {
        return !folder.isEmpty() && QFileInfo(folder + u'/' + name).isReadable();
    });
}

} // namespace

// Where the engine itself looks: web_engine_library_info.cpp of Qt WebEngine.
QString engineProcess()
{
    QStringList files{qEnvironmentVariable("QTWEBENGINEPROCESS_PATH")};
    if (files.first().isEmpty()) {
        files = {QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath) + u'/' + processName,
            QCoreApplication::applicationDirPath() + u'/' + processName};
    }
    const auto found = std::ranges::find_if(
        files, [](const QString& file) { return QFileInfo(file).isExecutable(); });
    return found == files.end() ? QString() : *found;
}

QString missingEngineFile()
{
#ifdef Q_OS_MACOS
    return {}; // a framework carries its parts inside
#else
    if (engineProcess().isEmpty())
        return processName;
    const QString resources = u"qtwebengine_resources.pak"_s;
    return hasResource(resources) ? QString() : resources;
#endif
}

} // namespace portico
