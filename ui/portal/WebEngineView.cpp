#include "ui/portal/WebEngineView.h"

#include "ui/portal/PortalWidget.h"
#include "ui/PortalHost.h"

#include <utility>

namespace portico {

WebEngineView::WebEngineView(PortalHost& host, QString locale, std::chrono::milliseconds patience)
    : m_host(host)
    , m_locale(std::move(locale))
    , m_patience(patience)
{
}

WebEngineView::~WebEngineView() { delete m_prepared; }

void WebEngineView::prepare()
{
    if (!m_prepared)
        m_prepared = new PortalWidget(m_host, m_locale, m_patience);
}

QCoro::Task<PortalEnding> WebEngineView::show(PortalSession session, PortalPolicy policy)
{
    end(PortalEnding::Cancelled);
    prepare();
    const QPointer<PortalWidget> widget = std::exchange(m_prepared, nullptr);
    m_host.setView(widget);
    // Queued: the page decides inside a hook of the engine, in which nothing may be deleted.
    QObject::connect(
        widget, &PortalWidget::ended, &m_context, [this](PortalEnding ending) { end(ending); },
        Qt::QueuedConnection);

    const Completion<PortalEnding> showing;
    m_showing = showing;
    widget->start(session.url, std::move(policy));
    co_return co_await showing;
}

void WebEngineView::end(PortalEnding ending)
{
    auto showing = std::exchange(m_showing, std::nullopt);
    if (!showing)
        return;
    m_host.clearProblem();
    m_host.setView(nullptr);
    showing->complete(ending);
}

} // namespace portico
