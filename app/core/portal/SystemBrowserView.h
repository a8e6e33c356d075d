#pragma once

#include "app/core/Completion.h"
#include "app/core/portal/PortalView.h"

#include <functional>
#include <optional>

namespace portico {

// The portal in the user's own browser: what is left when there is no engine, and what a user may
// choose. There is no way to see the return from here, so coming back to the window ends it.
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
    std::optional<Completion<PortalEnding>> m_showing;
};

} // namespace portico
