#include "ui/portal/PopupWindow.h"

#include "ui/portal/PagePrinting.h"
#include "ui/portal/PortalWebPage.h"

#include <QVBoxLayout>
#include <QWebEngineView>

#include <utility>

namespace portico {

PopupWindow::PopupWindow(
    QWidget& portal, QWebEngineProfile& profile, UserGesture& gesture, PortalPolicy policy)
    : QWidget(&portal, Qt::Dialog)
    , m_page(std::make_unique<PortalWebPage>(&profile, gesture, Navigation::Frame::Window))
    , m_view(std::make_unique<QWebEngineView>(this))
{
    setObjectName(QStringLiteral("portalPopup"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view.get());
    m_page->setPolicy(std::move(policy));
    m_view->setPage(m_page.get());
    new PagePrinting(*m_view);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    connect(m_page.get(), &QWebEnginePage::urlChanged, this,
        [this](const QUrl& url) { setWindowTitle(url.host(QUrl::FullyEncoded)); });
    connect(m_page.get(), &QWebEnginePage::windowCloseRequested, this, &QWidget::close,
        Qt::QueuedConnection);
    resize(480, 640);
}

PopupWindow::~PopupWindow() = default;

} // namespace portico
