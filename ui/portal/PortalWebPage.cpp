#include "ui/portal/PortalWebPage.h"

#include "ui/portal/UserGesture.h"

#include <QAuthenticator>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QTimer>
#include <QWebEngineCertificateError>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>

#include <utility>

namespace portico {

PortalWebPage::PortalWebPage(
    QWebEngineProfile* profile, UserGesture& gesture, Navigation::Frame frame)
    : QWebEnginePage(profile)
    , m_gesture(gesture)
    , m_dialogs(*this, gesture)
    , m_files(*this)
    , m_frame(frame)
{
    denyPermissions();
    connect(this, &QWebEnginePage::certificateError, this,
        [](QWebEngineCertificateError error) { error.rejectCertificate(); });
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
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this,
        [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
}

bool PortalWebPage::acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame)
{
    switch (judge(url, type, isMainFrame)) {
    case Verdict::Allow:
        return true;
    case Verdict::Return:
        emitReturnedOnce();
        return false;
    case Verdict::SystemBrowser:
        openInSystemBrowser(url);
        return false;
    case Verdict::Refuse:
        break;
    }
    if (isMainFrame)
        emit refused(url);
    return false;
}

void PortalWebPage::javaScriptAlert(const QUrl& origin, const QString& message)
{
    ask(origin, message, QMessageBox::Ok);
}

bool PortalWebPage::javaScriptConfirm(const QUrl& origin, const QString& message)
{
    return ask(origin, message, QMessageBox::Ok | QMessageBox::Cancel);
}

// A question has an event loop of its own, in which the visit may end; the engine waits for the
// answer further up the stack.
template <class Question> auto PortalWebPage::whileKept(Question question) const
{
    const auto owner = m_owner.lock();
    auto answer = question();
    QTimer::singleShot(0, QCoreApplication::instance(), [owner] { }); // after the engine is done
    return answer;
}

void PortalWebPage::dismissDialogs()
{
    m_dialogs.dismiss();
    m_files.dismiss();
}

bool PortalWebPage::ask(
    const QUrl& origin, const QString& message, QMessageBox::StandardButtons buttons)
{
    return whileKept([&] { return m_dialogs.ask(origin, message, buttons); });
}

QStringList PortalWebPage::chooseFiles(
    FileSelectionMode mode, const QStringList&, const QStringList& acceptedMimeTypes)
{
    return whileKept([&] { return m_files.ask(mode, acceptedMimeTypes); });
}

Verdict PortalWebPage::judge(const QUrl& url, NavigationType type, bool isMainFrame)
{
    if (m_hasReturned)
        return isMainFrame ? Verdict::Return : Verdict::Refuse; // nothing moves after the return
    return m_policy.judge({.url = url,
        .frame = isMainFrame ? m_frame : Navigation::Frame::Sub,
        .clickedLink = type == NavigationTypeLinkClicked && m_gesture.isRecent()});
}

// A link that asks for a window or tab goes to the user's browser, which has them. A window that a
// script opens may need its opener, as a bank's 3-D Secure page does, so it opens here.
void PortalWebPage::openWindow(QWebEngineNewWindowRequest& request)
{
    const QUrl url = request.requestedUrl();
    const bool isDialog = request.destination() == QWebEngineNewWindowRequest::InNewDialog;
    const bool isBlank = url.isEmpty() || url.scheme() == QLatin1String("about"); // filled in later
    const auto verdict = m_policy.judge({.url = url,
        .frame = isDialog ? Navigation::Frame::Window : Navigation::Frame::Main,
        .clickedLink = !isDialog && request.isUserInitiated() && m_gesture.isRecent()});
    if (verdict == Verdict::Return)
        emitReturnedOnce();
    else if (verdict == Verdict::SystemBrowser)
        openInSystemBrowser(url);
    else if (request.isUserInitiated() && (verdict == Verdict::Allow || (isDialog && isBlank)))
        emit windowWanted(request);
}

void PortalWebPage::emitReturnedOnce()
{
    if (!std::exchange(m_hasReturned, true))
        emit returned();
}

void PortalWebPage::openInSystemBrowser(const QUrl& url)
{
    m_gesture.consume();
    QTimer::singleShot(0, this, [url] { QDesktopServices::openUrl(url); });
}

} // namespace portico
