#pragma once

#include "app/core/portal/PortalPolicy.h"
#include "app/core/portal/PortalView.h"

#include <QTimer>
#include <QWidget>

#include <chrono>
#include <memory>

class QWebEngineLoadingInfo;
class QWebEngineNewWindowRequest;

namespace portico {

class PortalDownloads;
class PortalHost;
struct PageInView;

// One showing of a portal: an engine view with a profile of its own, off the record, gone with it.
//
//   start() ──▶ loading ──▶ shown ──▶ … ──▶ ended(Returned)
//                 │ patience  │ renderer gone, load failed, certificate refused
//                 └───────────┴──▶ a problem over the view; what next is the user's choice
class PortalWidget final : public QWidget {
    Q_OBJECT
public:
    PortalWidget(PortalHost& host, const QString& locale, std::chrono::milliseconds patience);
    ~PortalWidget() override;

    void start(const QUrl& url, PortalPolicy policy);

signals:
    void ended(
        portico::PortalEnding ending); // may be emitted inside a hook of the engine: queue it

private:
    void watchPage();
    void onUrlChanged(const QUrl& url);
    void onLoadingChanged(const QWebEngineLoadingInfo& info);
    void onLoadFailed(const QWebEngineLoadingInfo& info);
    void onHttpError(int status);
    void onRefused();
    void openWindow(QWebEngineNewWindowRequest& request);

    PortalHost& m_host;
    QTimer m_watchdog;
    bool m_hasContent = false; // a page of the portal has been shown
    std::shared_ptr<PageInView> m_shown;
    std::unique_ptr<PortalDownloads> m_downloads; // goes before the profile
};

} // namespace portico
