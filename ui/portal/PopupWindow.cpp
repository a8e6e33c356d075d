#include "ui/portal/PopupWindow.h"

#include "ui/portal/PageInView.h"

namespace portico {

PopupWindow::PopupWindow(QWidget& portal, const PageInView& opener)
    : QWidget(&portal, Qt::Dialog)
    , m_shown(PageInView::make(opener.profile, opener.gesture, Navigation::Frame::Window, *this))
{
    setObjectName(QStringLiteral("portalPopup"));
    setAttribute(Qt::WA_DeleteOnClose);
    page().setPolicy(opener.page->policy());
    connect(&page(), &QWebEnginePage::urlChanged, this,
        [this](const QUrl& url) { setWindowTitle(url.host(QUrl::FullyEncoded)); });
    connect(&page(), &QWebEnginePage::windowCloseRequested, this, &QWidget::close,
        Qt::QueuedConnection);
    resize(480, 640);
}

PopupWindow::~PopupWindow() { m_shown->leaveWindow(); }

PortalWebPage& PopupWindow::page() { return *m_shown->page; }

} // namespace portico
