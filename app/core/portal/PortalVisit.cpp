#include "app/core/portal/PortalVisit.h"

#include "app/core/billing/BillingState.h"

#include <QLoggingCategory>
#include <QPointer>

#include <utility>

namespace portico {

namespace {

Q_LOGGING_CATEGORY(lcPortal, "portico.portal")

bool wantsAnotherSession(PortalEnding ending)
{
    return ending == PortalEnding::FreshSessionWanted || ending == PortalEnding::OpenedInBrowser
        || ending == PortalEnding::EngineFailed;
}

bool goesOnInBrowser(PortalEnding ending)
{
    return ending == PortalEnding::OpenedInBrowser || ending == PortalEnding::EngineFailed;
}

} // namespace

PortalVisit::PortalVisit(BillingApi& api, BillingState& billing, PortalView& embedded,
    PortalView& browser, QUrl backend, QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_billing(billing)
    , m_embedded(embedded)
    , m_browser(browser)
    , m_backend(std::move(backend))
{
}

PortalVisit::~PortalVisit() = default;

QCoro::Task<> PortalVisit::run(PortalFlow flow)
{
    if (m_state == State::InBrowser) { // pressed again: the browser's page may be closed by now
        m_flow = flow;
        end(PortalEnding::FreshSessionWanted);
    }
    if (m_state != State::Idle)
        co_return;
    m_flow = flow;
    const auto isCurrent = [self = QPointer(this), visit = ++m_visit] {
        return self && self->m_visit == visit;
    };
    bool wasShown = false;
    auto ending = PortalEnding::Closed;
    m_view = m_prefersBrowser ? &m_browser : &m_embedded;
    do {
        setState(State::Asking);
        auto asked = m_api.createPortalSession(m_flow, m_locale);
        m_view->prepare(); // loads the engine while the request travels
        const auto session = co_await asked;
        if (!isCurrent())
            co_return;
        if (!session) {
            emit failed(session.error());
            break;
        }
        const PortalPolicy policy = policyFor(*session);
        if (!policy.mayStart(session->url)) {
            qCWarning(
                lcPortal, "The portal's URL may not be shown: it is not https on a listed host.");
            emit ended(PortalEnding::Refused);
            break;
        }
        wasShown = true;
        setState(m_view == &m_browser ? State::InBrowser : State::Embedded);
        ending = co_await m_view->show(*session, policy);
        if (!isCurrent())
            co_return;
        emit ended(ending);
        if (goesOnInBrowser(ending))
            m_view = &m_browser;
    } while (wantsAnotherSession(ending));

    if (wasShown) {
        setState(State::Settling);
        co_await m_billing.settle();
    }
    if (isCurrent())
        setState(State::Idle);
}

void PortalVisit::end(PortalEnding ending)
{
    if (isShowing())
        m_view->end(ending);
}

void PortalVisit::cancel()
{
    ++m_visit;
    end(PortalEnding::Cancelled);
    setState(State::Idle);
}

void PortalVisit::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged(state);
}

PortalPolicy PortalVisit::policyFor(const PortalSession& session) const
{
    const QUrl& returnUrl = session.returnUrl.isEmpty() ? m_config.returnUrl : session.returnUrl;
    return PortalPolicy(m_backend, m_config.hosts, returnUrl);
}

bool PortalVisit::isShowing() const
{
    return m_state == State::Embedded || m_state == State::InBrowser;
}

} // namespace portico
