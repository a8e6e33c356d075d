#include "ui/portal/PageInView.h"

#include "ui/portal/PagePrinting.h"

#include <QVBoxLayout>

#include <utility>

namespace portico {

std::shared_ptr<PageInView> PageInView::make(std::shared_ptr<QWebEngineProfile> profile,
    std::shared_ptr<UserGesture> gesture, Navigation::Frame frame, QWidget& window)
{
    auto shown = std::make_shared<PageInView>();
    shown->page = std::make_unique<PortalWebPage>(profile.get(), *gesture, frame);
    shown->profile = std::move(profile);
    shown->gesture = std::move(gesture);
    shown->page->setOwner(shown);
    shown->view = std::make_unique<QWebEngineView>(&window);
    shown->view->setPage(shown->page.get());
    shown->view->setContextMenuPolicy(
        Qt::NoContextMenu); // not a browser: no "back", no "view source"
    new PagePrinting(*shown->view);
    auto* layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(shown->view.get());
    return shown;
}

void PageInView::leaveWindow()
{
    page->setPolicy({});
    view->hide();
    view->setParent(nullptr);
    page->dismissDialogs();
}

} // namespace portico
