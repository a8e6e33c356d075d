#include "app/FreshnessWiring.h"

#include "app/core/auth/Session.h"
#include "app/core/billing/BillingState.h"
#include "app/core/billing/Freshness.h"
#include "app/core/Clock.h"
#include "ui/MainWindow.h"

namespace portico {

FreshnessWiring::FreshnessWiring(Parts parts, BillingCache cache, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_cache(std::move(cache))
{
    connect(&parts.session, &Session::stateChanged, this, &FreshnessWiring::onSessionState);
    connect(&parts.session, &Session::accountChanged, this, [this] { m_cache.wipe(); });
    connect(&parts.billing, &BillingState::changed, this, &FreshnessWiring::keep);
    connect(&parts.window, &MainWindow::activated, &parts.freshness, &Freshness::windowActivated);
}

void FreshnessWiring::onSessionState()
{
    switch (m_parts.session.state()) {
    case Session::State::Starting:
        return;
    case Session::State::SignedIn:
        m_parts.freshness.start();
        if (const auto known = m_cache.load(m_parts.session.account(), m_parts.clock.utcNow()))
            m_parts.billing.restore(known->billing, known->checkedAt);
        return;
    case Session::State::SignedOut:
    case Session::State::Expired:
        m_parts.freshness.stop();
        m_cache.wipe();
        return;
    }
}

void FreshnessWiring::keep()
{
    const auto& snapshot = m_parts.billing.snapshot();
    const bool isNews = snapshot.checkedAt.isValid() && snapshot.checkedAt != m_kept;
    if (!isNews || !snapshot.billing || m_parts.session.state() != Session::State::SignedIn)
        return;
    m_kept = snapshot.checkedAt;
    m_cache.save(m_parts.session.account(), {*snapshot.billing, snapshot.checkedAt});
}

} // namespace portico
