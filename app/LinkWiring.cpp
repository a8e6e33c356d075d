#include "app/LinkWiring.h"

#include "app/core/billing/BillingState.h"
#include "ui/MainWindow.h"

#include <utility>

namespace portico {

LinkWiring::LinkWiring(MainWindow& window, BillingState& billing, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_billing(billing)
{
    connect(&billing, &BillingState::changed, this, &LinkWiring::goOn);
}

void LinkWiring::open(Place place)
{
    m_window.raiseAndActivate();
    if (place == Place::PaymentMethod)
        m_waiting = PortalFlow::PaymentMethodUpdate;
    goOn();
}

void LinkWiring::goOn()
{
    const auto& billing = m_billing.snapshot().billing;
    if (!m_waiting || !billing)
        return;
    const PortalFlow flow = *std::exchange(m_waiting, std::nullopt);
    emit portalRequested(billing->portalFlows.contains(flow) ? flow : PortalFlow::Home);
}

} // namespace portico
