#include "app/core/portal/SystemBrowserView.h"

#include <utility>

namespace portico {

SystemBrowserView::SystemBrowserView(Opener open) : m_open(std::move(open)) { }

QCoro::Task<PortalEnding> SystemBrowserView::show(PortalSession session, PortalPolicy)
{
    const Completion<PortalEnding> showing;
    m_showing = showing;
    if (!m_open(session.url)) {
        m_showing.reset();
        co_return PortalEnding::BrowserFailed;
    }
    co_return co_await showing;
}

void SystemBrowserView::end(PortalEnding ending)
{
    if (auto showing = std::exchange(m_showing, std::nullopt))
        showing->complete(ending);
}

void SystemBrowserView::windowActivated() { end(PortalEnding::Closed); }

} // namespace portico
