#include "app/core/portal/SystemBrowserView.h"

#include <utility>

namespace portico {

SystemBrowserView::SystemBrowserView(Opener open) : m_open(std::move(open)) { }

QCoro::Task<PortalEnding> SystemBrowserView::show(PortalSession session, PortalPolicy)
{
    const Completion<PortalEnding> showing;
    m_showing = showing;
    m_link = std::make_unique<OneTimeLink>(session.url);
    if (!m_link->listen() || !m_open(m_link->url())) {
        m_link.reset();
        m_showing.reset();
        co_return PortalEnding::BrowserFailed;
    }
    co_return co_await showing;
}

void SystemBrowserView::end(PortalEnding ending)
{
    if (ending == PortalEnding::Cancelled)
        m_link.reset();
    if (auto showing = std::exchange(m_showing, std::nullopt))
        showing->complete(ending);
}

void SystemBrowserView::windowActivated() { end(PortalEnding::Closed); }

} // namespace portico
