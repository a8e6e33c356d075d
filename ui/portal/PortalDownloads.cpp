#include "ui/portal/PortalDownloads.h"

#include "ui/PortalHost.h"

#include <QDesktopServices>
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

// Where the server does not say how much there is, something is better than nothing.
int percentOf(const QWebEngineDownloadRequest& download)
{
    constexpr int unknown = 50;
    const qint64 all = download.totalBytes();
    return all > 0 ? static_cast<int>(download.receivedBytes() * 100 / all) : unknown;
}

QString saveFolder()
{
    const QString downloads = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    return QDir(downloads).exists() ? downloads : QDir::homePath();
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
    // One that is cut off and tried again is asked about again, by the name it is arriving under.
    if (!m_names.contains(download->id()))
        m_names.insert(download->id(), safeName(download->suggestedFileName()));
    const QString name = m_names.value(download->id());
    const QString arriving = QStringLiteral("%1.pdf").arg(download->id());
    download->setDownloadDirectory(m_folder.path());
    download->setDownloadFileName(arriving);
    connect(download, &QWebEngineDownloadRequest::receivedBytesChanged, this, [this, download] {
        if (download->state() == QWebEngineDownloadRequest::DownloadInProgress)
            m_host.setProgress(percentOf(*download));
    });
    connect(download, &QWebEngineDownloadRequest::stateChanged, this,
        [this, download, name] { onState(*download, name); });
    m_host.setProgress(0);
    download->accept();
}

void PortalDownloads::onState(const QWebEngineDownloadRequest& download, const QString& name)
{
    if (download.state() != QWebEngineDownloadRequest::DownloadInProgress)
        m_host.setProgress(100);
    if (download.state() == QWebEngineDownloadRequest::DownloadCompleted)
        askWhere(m_folder.filePath(download.downloadFileName()), name);
    else if (download.state() == QWebEngineDownloadRequest::DownloadInterrupted)
        m_host.showDownloadProblem(name);
}

void PortalDownloads::askWhere(const QString& file, const QString& suggestedName)
{
    auto* dialog = new QFileDialog(&m_window, {}, saveFolder());
    dialog->setObjectName(QStringLiteral("portalSaveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(suggestedName);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, file, suggestedName](const QString& chosen) { save(file, chosen, suggestedName); });
    dialog->open();
}

void PortalDownloads::save(const QString& file, const QString& chosen, const QString& suggestedName)
{
    const QString name = QFileInfo(chosen).fileName();
    if (copyOver(file, chosen))
        m_host.showSaved(
            name, [chosen] { QDesktopServices::openUrl(QUrl::fromLocalFile(chosen)); });
    else
        m_host.showSaveProblem(
            name, [this, file, suggestedName] { askWhere(file, suggestedName); });
}

} // namespace portico
