#pragma once

#include "app/core/portal/PortalPolicy.h"

#include <QWebEnginePage>

class QWebEngineNewWindowRequest;

namespace portico {

class UserGesture;

// A page that asks the policy before every navigation and grants nothing it is not asked to.
class PortalWebPage final : public QWebEnginePage {
    Q_OBJECT
public:
    PortalWebPage(QWebEngineProfile* profile, UserGesture& gesture);

    void setPolicy(PortalPolicy policy) { m_policy = std::move(policy); }

signals:
    // All of these may be emitted inside a hook of the engine: act on them later.
    void returned(); // once; the request is not sent
    void refused(); // the main frame stays where it is
    void certificateRefused();

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    void javaScriptConsoleMessage(
        JavaScriptConsoleMessageLevel, const QString&, int, const QString&) override
    {
        // What a page says on its console is its own, and may hold what must not be logged.
    }

private:
    Verdict judge(const QUrl& url, NavigationType type, bool isMainFrame);
    void openWindow(QWebEngineNewWindowRequest& request);
    void denyPermissions();
    void openInSystemBrowser(const QUrl& url);

    PortalPolicy m_policy; // refuses everything until one is set
    UserGesture& m_gesture;
    bool m_hasReturned = false;
};

} // namespace portico
