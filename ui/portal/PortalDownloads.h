#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QTemporaryDir>

class QWebEngineDownloadRequest;
class QWebEngineProfile;
class QWidget;

namespace portico {

class PortalHost;

// Documents a portal hands out: PDFs, and nothing else. A file arrives in a folder of the visit's
// own, then the user says where it goes; what is not wanted is gone with the visit.
class PortalDownloads final : public QObject {
    Q_OBJECT
public:
    PortalDownloads(QWebEngineProfile& profile, QWidget& window, PortalHost& host);

private:
    void take(QWebEngineDownloadRequest* download);
    void onState(const QWebEngineDownloadRequest& download, const QString& name);
    void askWhere(const QString& file, const QString& suggestedName);
    void save(const QString& file, const QString& chosen, const QString& suggestedName);

    QWidget& m_window;
    PortalHost& m_host;
    QHash<quint32, QString> m_names; // by the download's id: what the server called it
    QTemporaryDir m_folder; // readable by this user only
};

} // namespace portico
