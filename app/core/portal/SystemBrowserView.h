#pragma once

#include "app/core/Completion.h"
#include "app/core/portal/OneTimeLink.h"
#include "app/core/portal/PortalView.h"

#include <functional>
#include <memory>
#include <optional>

namespace portico {

// The portal in the user's own browser: what is left when there is no engine, and what a user may
// choose. There is no way to see the return from here, so coming back to the window ends it. The
// session's URL is a secret: the browser gets it by a OneTimeLink.
class SystemBrowserView final : public PortalView {
public:
    using Opener = std::function<bool(const QUrl& url)>; // false: nothing to open it with

    explicit SystemBrowserView(Opener open);

    void prepare() override { }
    QCoro::Task<PortalEnding> show(PortalSession session, PortalPolicy policy) override;
    void end(PortalEnding ending) override;
    void windowActivated();

private:
    Opener m_open;
    std::unique_ptr<OneTimeLink> m_link; // outlives the showing: a browser may start slowly
    std::optional<Completion<PortalEnding>> m_showing;
};

} // namespace portico
