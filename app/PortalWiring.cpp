#include "app/PortalWiring.h"

#include "ui/BillingPage.h"
#include "ui/MainWindow.h"
#include "ui/PortalPage.h"

#include <QSettings>

namespace portico {

const QString PortalWiring::stateKey = QStringLiteral("portico/portal");

PortalWiring::PortalWiring(
    MainWindow& window, PortalVisit& visit, QSettings& state, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_visit(visit)
    , m_state(state)
{
    const auto endWith = [&visit](PortalEnding ending) {
        return [&visit, ending] { visit.end(ending); };
    };
    PortalPage& portal = window.portalPage();
    connect(&portal, &PortalPage::closeRequested, &visit, endWith(PortalEnding::Closed));
    connect(&portal, &PortalPage::openInBrowserRequested, &visit,
        endWith(PortalEnding::OpenedInBrowser));
    connect(
        &portal, &PortalPage::retryRequested, &visit, endWith(PortalEnding::FreshSessionWanted));

    BillingPage& billing = window.billingPage();
    connect(&visit, &PortalVisit::stateChanged, this, &PortalWiring::onState);
    connect(&visit, &PortalVisit::failed, &billing, &BillingPage::showPortalError);
    connect(&visit, &PortalVisit::ended, &billing, &BillingPage::showPortalEnding);
    connect(&billing, &BillingPage::portalDone, &visit, endWith(PortalEnding::Closed));
    connect(&billing, &BillingPage::portalInBrowserRequested, this, &PortalWiring::choose);
}

void PortalWiring::start(bool inBrowser, bool canChoose)
{
    m_visit.setPrefersBrowser(inBrowser);
    m_window.billingPage().setPortalChoice(canChoose ? std::optional(inBrowser) : std::nullopt);
}

void PortalWiring::choose(bool inBrowser)
{
    m_visit.setPrefersBrowser(inBrowser);
    m_state.setValue(stateKey, inBrowser ? QStringLiteral("browser") : QStringLiteral("embedded"));
}

void PortalWiring::onState(PortalVisit::State state)
{
    using State = PortalVisit::State;
    m_window.billingPage().setPortalBusy(state == State::Asking || state == State::Settling);
    if (state == State::InBrowser)
        m_window.billingPage().showPortalInBrowser();
    if (state == State::Embedded)
        m_window.showPortal();
    else if (state != State::Asking) // asking again from the portal page: it stays up meanwhile
        m_window.closePortal();
}

} // namespace portico
