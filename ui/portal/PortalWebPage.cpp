#include "ui/portal/PortalWebPage.h"

#include "ui/portal/UserGesture.h"

#include <QAuthenticator>
#include <QDesktopServices>
#include <QTimer>
#include <QWebEngineCertificateError>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>

namespace portico {

PortalWebPage::PortalWebPage(QWebEngineProfile* profile, UserGesture& gesture)
    : QWebEnginePage(profile)
    , m_gesture(gesture)
{
    denyPermissions();
    connect(
        this, &QWebEnginePage::certificateError, this, [this](QWebEngineCertificateError error) {
            error.rejectCertificate();
            emit certificateRefused();
        });
    // An empty authenticator; left as it is, Chromium asks again and again.
    connect(this, &QWebEnginePage::authenticationRequired, this,
        [](const QUrl&, QAuthenticator* authenticator) { *authenticator = QAuthenticator(); });
    connect(this, &QWebEnginePage::proxyAuthenticationRequired, this,
        [](const QUrl&, QAuthenticator* authenticator) { *authenticator = QAuthenticator(); });
    connect(this, &QWebEnginePage::newWindowRequested, this,
        [this](QWebEngineNewWindowRequest& request) { openWindow(request); });
}

void PortalWebPage::denyPermissions()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    connect(this, &QWebEnginePage::permissionRequested, this,
        [](QWebEnginePermission permission) { permission.deny(); });
#else
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
        [this](const QUrl& origin, Feature feature) {
            setFeaturePermission(origin, feature, PermissionDeniedByUser);
        });
#endif
    connect(this, &QWebEnginePage::fullScreenRequested, this,
        [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
        [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
}

bool PortalWebPage::acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame)
{
    switch (judge(url, type, isMainFrame)) {
    case Verdict::Allow:
        return true;
    case Verdict::Return:
        if (!std::exchange(m_hasReturned, true))
            emit returned();
        return false;
    case Verdict::SystemBrowser:
        openInSystemBrowser(url);
        return false;
    case Verdict::Refuse:
        break;
    }
    if (isMainFrame)
        emit refused();
    return false;
}

Verdict PortalWebPage::judge(const QUrl& url, NavigationType type, bool isMainFrame)
{
    if (m_hasReturned)
        return isMainFrame ? Verdict::Return : Verdict::Refuse; // nothing moves after the return
    return m_policy.judge({.url = url,
        .frame = isMainFrame ? Navigation::Frame::Main : Navigation::Frame::Sub,
        .clickedLink = type == NavigationTypeLinkClicked && m_gesture.isRecent()});
}

// Links that ask for a window of their own: the user's browser has windows.
void PortalWebPage::openWindow(QWebEngineNewWindowRequest& request)
{
    const auto verdict = m_policy.judge({.url = request.requestedUrl(),
        .clickedLink = request.isUserInitiated() && m_gesture.isRecent()});
    if (verdict == Verdict::SystemBrowser)
        openInSystemBrowser(request.requestedUrl());
}

void PortalWebPage::openInSystemBrowser(const QUrl& url)
{
    m_gesture.consume();
    QTimer::singleShot(0, this, [url] { QDesktopServices::openUrl(url); });
}

} // namespace portico
