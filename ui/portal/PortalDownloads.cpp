#include "ui/portal/PortalDownloads.h"

#include "ui/PortalHost.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QWebEngineDownloadRequest>
#include <QWebEngineProfile>

namespace portico {

namespace {

// Never more than a name, whatever the server says.
QString safeName(const QString& suggested)
{
    const QString name = QFileInfo(suggested).fileName();
    const bool isPdf = name.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    return isPdf ? name : name + QStringLiteral(".pdf");
}

// What was at `to` stays until the whole copy is there.
bool copyOver(const QString& from, const QString& to)
{
    QFile source(from);
    QSaveFile target(to);
    return source.open(QIODevice::ReadOnly) && target.open(QIODevice::WriteOnly)
        && target.write(source.readAll()) == source.size() && target.commit();
}

} // namespace

PortalDownloads::PortalDownloads(QWebEngineProfile& profile, QWidget& window, PortalHost& host)
    : m_window(window)
    , m_host(host)
{
    connect(&profile, &QWebEngineProfile::downloadRequested, this, &PortalDownloads::take);
}

void PortalDownloads::take(QWebEngineDownloadRequest* download)
{
    if (download->mimeType() != QLatin1String("application/pdf") || !m_folder.isValid())
        return; // refused, as every download is that nobody accepts
    const QString name = safeName(download->suggestedFileName());
    const QString arriving = QStringLiteral("%1.pdf").arg(download->id());
    download->setDownloadDirectory(m_folder.path());
    download->setDownloadFileName(arriving);
    connect(download, &QWebEngineDownloadRequest::stateChanged, this,
        [this, name, file = m_folder.filePath(arriving)](auto state) {
            if (state == QWebEngineDownloadRequest::DownloadCompleted)
                askWhere(file, name);
        });
    download->accept();
}

void PortalDownloads::askWhere(const QString& file, const QString& suggestedName)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    auto* dialog = new QFileDialog(&m_window, {}, QDir(folder).filePath(suggestedName));
    dialog->setObjectName(QStringLiteral("portalSaveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(QDir(folder).filePath(suggestedName));
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, file, suggestedName](const QString& chosen) { save(file, chosen, suggestedName); });
    dialog->open();
}

void PortalDownloads::save(const QString& file, const QString& chosen, const QString& suggestedName)
{
    if (!copyOver(file, chosen))
        m_host.showSaveProblem(QFileInfo(chosen).fileName(),
            [this, file, suggestedName] { askWhere(file, suggestedName); });
}

} // namespace portico
