#include "ui/portal/PortalWidget.h"

#include "ui/portal/PageInView.h"
#include "ui/portal/PopupWindow.h"
#include "ui/portal/PortalDownloads.h"
#include "ui/portal/PortalProfile.h"
#include "ui/PortalHost.h"

#include <QWebEngineLoadingInfo>
#include <QWebEngineNewWindowRequest>

#include <utility>

namespace portico {

namespace {

// net_error_list.h
namespace netError {
constexpr int aborted = -3; // refused, replaced by another navigation or became a download
constexpr int blockedByClient = -20;
constexpr int sslProtocol = -107;
constexpr int sslVersionOrCipherMismatch = -113;
} // namespace netError

bool isTlsRefusal(const QWebEngineLoadingInfo& info)
{
    return info.errorDomain() == QWebEngineLoadingInfo::CertificateErrorDomain
        || info.errorCode() == netError::sslProtocol
        || info.errorCode() == netError::sslVersionOrCipherMismatch;
}

} // namespace

PortalWidget::PortalWidget(
    PortalHost& host, const QString& locale, std::chrono::milliseconds patience)
    : m_host(host)
    , m_shown(PageInView::make(createPortalProfile(locale, host.look()),
          std::make_shared<UserGesture>(*this), Navigation::Frame::Main, *this))
    , m_downloads(std::make_unique<PortalDownloads>(*m_shown->profile, *this, host))
{
    setObjectName(QStringLiteral("portalView"));
    setFocusProxy(m_shown->view.get());
    m_watchdog.setSingleShot(true);
    m_watchdog.setInterval(patience);
    watchPage();
}

PortalWidget::~PortalWidget()
{
    qDeleteAll(findChildren<PopupWindow*>(Qt::FindDirectChildrenOnly));
    m_shown->leaveWindow();
}

void PortalWidget::start(const QUrl& url, PortalPolicy policy)
{
    m_shown->page->setPolicy(std::move(policy));
    m_host.clearProblem();
    m_host.setProgress(0);
    m_watchdog.start();
    m_shown->page->load(url);
    m_shown->view->setFocus();
}

void PortalWidget::watchPage()
{
    connect(m_shown->page.get(), &PortalWebPage::returned, this,
        [this] { emit ended(PortalEnding::Returned); });
    connect(m_shown->page.get(), &PortalWebPage::refused, this, &PortalWidget::onRefused);
    connect(m_shown->page.get(), &PortalWebPage::windowWanted, this, &PortalWidget::openWindow);
    connect(m_shown->page.get(), &QWebEnginePage::urlChanged, this, &PortalWidget::onUrlChanged);
    connect(m_shown->page.get(), &QWebEnginePage::loadProgress, this,
        [this](int percent) { m_host.setProgress(percent); });
    connect(m_shown->page.get(), &QWebEnginePage::loadingChanged, this,
        &PortalWidget::onLoadingChanged);
    connect(
        m_shown->page.get(), &QWebEnginePage::renderProcessTerminated, this,
        [this](QWebEnginePage::RenderProcessTerminationStatus status) {
            m_watchdog.stop();
            if (status != QWebEnginePage::NormalTerminationStatus)
                m_host.showProblem(PortalProblem::PageCrashed);
        },
        Qt::QueuedConnection);
    connect(
        &m_watchdog, &QTimer::timeout, this, [this] { m_host.showProblem(PortalProblem::Slow); });
}

// The address as the engine holds it, so that what is shown is where the page is from.
void PortalWidget::onUrlChanged(const QUrl& url)
{
    if (const auto origin = Origin::of(url))
        m_host.setHost(origin->host, origin->isSecure());
}

void PortalWidget::onLoadingChanged(const QWebEngineLoadingInfo& info)
{
    switch (info.status()) {
    case QWebEngineLoadingInfo::LoadStartedStatus:
        m_watchdog.start();
        break;
    case QWebEngineLoadingInfo::LoadStoppedStatus:
        m_watchdog.stop();
        break;
    case QWebEngineLoadingInfo::LoadSucceededStatus:
        m_watchdog.stop();
        m_hasContent = true;
        m_host.clearProblem();
        break;
    case QWebEngineLoadingInfo::LoadFailedStatus:
        m_watchdog.stop();
        onLoadFailed(info);
        break;
    }
}

void PortalWidget::onLoadFailed(const QWebEngineLoadingInfo& info)
{
    if (info.errorCode() == netError::aborted || info.errorCode() == netError::blockedByClient)
        return;
    if (info.errorDomain() == QWebEngineLoadingInfo::HttpStatusCodeDomain)
        onHttpError(info.errorCode());
    else
        m_host.showProblem(
            isTlsRefusal(info) ? PortalProblem::TlsRefused : PortalProblem::LoadFailed);
}

// A link to a portal works once and for a short time. Later on, a page that comes with an error of
// the customer's is the portal's own answer, to a form for instance, and is left to say so.
void PortalWidget::onHttpError(int status)
{
    if (status >= 500)
        m_host.showProblem(PortalProblem::Trouble);
    else if (!m_hasContent)
        m_host.showProblem(PortalProblem::SessionEnded);
    else
        m_host.clearProblem(); // it may have been slow
}

// A page that stays where it is needs no words; an empty view does.
void PortalWidget::onRefused()
{
    if (!m_hasContent) {
        m_watchdog.stop();
        m_host.showProblem(PortalProblem::Blocked);
    }
}

// A bank's window, say. It shares the profile and the policy, and closes with the visit.
void PortalWidget::openWindow(QWebEngineNewWindowRequest& request)
{
    static constexpr int most = 3;
    if (findChildren<PopupWindow*>(Qt::FindDirectChildrenOnly).size() >= most)
        return;
    auto* popup = new PopupWindow(*this, *m_shown);
    connect(&popup->page(), &PortalWebPage::returned, this,
        [this] { emit ended(PortalEnding::Returned); });
    connect(&popup->page(), &PortalWebPage::windowWanted, this, &PortalWidget::openWindow);
    request.openIn(&popup->page());
    popup->show();
}

} // namespace portico
