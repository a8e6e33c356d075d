#pragma once

#include <QWidget>

#include <memory>

namespace portico {

class PortalWebPage;
struct PageInView;

// A window that a page of the portal opened. Its title is the host it shows and nothing else: what
// a page calls itself is no help to anyone. Closes when its page asks, or with its parent.
class PopupWindow final : public QWidget {
    Q_OBJECT
public:
    PopupWindow(QWidget& portal, const PageInView& opener);
    ~PopupWindow() override;

    PortalWebPage& page();

private:
    std::shared_ptr<PageInView> m_shown;
};

} // namespace portico
