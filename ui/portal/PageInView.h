#pragma once

#include "ui/portal/PortalWebPage.h"
#include "ui/portal/UserGesture.h"

#include <QWebEngineProfile>
#include <QWebEngineView>

#include <memory>

namespace portico {

// A page, its view and what they stand on, destroyed from the last to the first: a page must go
// before its profile. Held by the window that shows it, and by the page itself while it waits for
// the answer to a dialog: the engine is further up the stack then, and does not survive its end.
struct PageInView {
    std::shared_ptr<QWebEngineProfile> profile;
    std::shared_ptr<UserGesture> gesture;
    std::unique_ptr<PortalWebPage> page;
    std::unique_ptr<QWebEngineView> view;

    static std::shared_ptr<PageInView> make(std::shared_ptr<QWebEngineProfile> profile,
        std::shared_ptr<UserGesture> gesture, Navigation::Frame frame, QWidget& window);
    // The window goes: nothing moves from here on.
    void leaveWindow();
};

} // namespace portico
