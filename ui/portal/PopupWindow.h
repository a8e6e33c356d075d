#pragma once

#include "app/core/portal/PortalPolicy.h"

#include <QWidget>

#include <memory>

class QWebEngineProfile;
class QWebEngineView;

namespace portico {

class PortalWebPage;
class UserGesture;

// A window that a page of the portal opened. Its title is the host it shows and nothing else: what
// a page calls itself is no help to anyone. Closes when its page asks, or with its parent.
class PopupWindow final : public QWidget {
    Q_OBJECT
public:
    PopupWindow(
        QWidget& portal, QWebEngineProfile& profile, UserGesture& gesture, PortalPolicy policy);
    ~PopupWindow() override;

    PortalWebPage& page() { return *m_page; }

private:
    std::unique_ptr<PortalWebPage> m_page;
    std::unique_ptr<QWebEngineView> m_view;
};

} // namespace portico
