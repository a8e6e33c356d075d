#include "ui/portal/PortalWidget.h"

#include "ui/portal/PortalProfile.h"
#include "ui/portal/PortalWebPage.h"
#include "ui/portal/UserGesture.h"
#include "ui/PortalHost.h"

#include <QVBoxLayout>
#include <QWebEngineLoadingInfo>
#include <QWebEngineProfile>
#include <QWebEngineView>

#include <chrono>
#include <utility>

namespace portico {

using namespace std::chrono_literals;

PortalWidget::PortalWidget(PortalHost& host, const QString& locale)
    : m_host(host)
    , m_profile(createPortalProfile(locale))
    , m_gesture(std::make_unique<UserGesture>(*this))
    , m_page(std::make_unique<PortalWebPage>(m_profile.get(), *m_gesture))
    , m_view(std::make_unique<QWebEngineView>(this))
{
    setObjectName(QStringLiteral("portalView"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view.get());
    m_view->setPage(m_page.get());
    m_view->setContextMenuPolicy(Qt::NoContextMenu); // not a browser: no "back", no "view source"
    m_watchdog.setSingleShot(true);
    m_watchdog.setInterval(10s);
    watchPage();
}

PortalWidget::~PortalWidget() = default;

void PortalWidget::start(const QUrl& url, PortalPolicy policy)
{
    m_page->setPolicy(std::move(policy));
    m_host.clearProblem();
    m_host.setProgress(0);
    m_watchdog.start();
    m_page->load(url);
    m_view->setFocus();
}

void PortalWidget::watchPage()
{
    connect(m_page.get(), &PortalWebPage::returned, this,
        [this] { emit ended(PortalEnding::Returned); });
    connect(m_page.get(), &PortalWebPage::refused, this, &PortalWidget::onRefused);
    connect(
        m_page.get(), &PortalWebPage::certificateRefused, this,
        [this] { m_host.showProblem(PortalProblem::TlsRefused); }, Qt::QueuedConnection);
    connect(m_page.get(), &QWebEnginePage::urlChanged, this, &PortalWidget::onUrlChanged);
    connect(m_page.get(), &QWebEnginePage::loadProgress, this,
        [this](int percent) { m_host.setProgress(percent); });
    connect(m_page.get(), &QWebEnginePage::loadingChanged, this, &PortalWidget::onLoadingChanged);
    connect(
        m_page.get(), &QWebEnginePage::renderProcessTerminated, this,
        [this] { m_host.showProblem(PortalProblem::PageCrashed); }, Qt::QueuedConnection);
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
        break;
    }
}

// A page that stays where it is needs no words; an empty view does.
void PortalWidget::onRefused()
{
    if (!m_hasContent) {
        m_watchdog.stop();
        m_host.showProblem(PortalProblem::Blocked);
    }
}

} // namespace portico
