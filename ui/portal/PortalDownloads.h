#pragma once

#include <QObject>
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
    void askWhere(const QString& file, const QString& suggestedName);
    void save(const QString& file, const QString& chosen, const QString& suggestedName);

    QWidget& m_window;
    PortalHost& m_host;
    QTemporaryDir m_folder; // readable by this user only
};

} // namespace portico
