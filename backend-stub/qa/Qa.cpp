#include "backend-stub/qa/Qa.h"

#include "backend-stub/qa/DemoAccounts.h"
#include "backend-stub/qa/WebhookEndpoint.h"

namespace qa {

Qa::Qa(backend::BackendServer& backend, Options options)
    : m_backend(backend)
    , m_options(std::move(options))
    , m_stripe(m_options.stripe, m_options.stripeKey)
    , m_scenarios(m_stripe)
    , m_api(m_backend, m_stripe, m_scenarios, m_faults)
{
    m_api.addRoutes();
    m_backend.setInterceptor(
        [this](const serving::Request& request) { return m_faults.meet(request.path); });
}

QCoro::Task<std::expected<void, QString>> Qa::prepare()
{
    if (m_options.standIn) {
        const auto secret = co_await prepareWebhookEndpoint(
            m_stripe, m_options.dataDir, m_backend.url() + QStringLiteral("/api/webhooks/stripe"));
        if (!secret)
            co_return std::unexpected(secret.error());
        m_backend.setWebhookSecrets({secret->value});
    }
    if (!m_options.demo)
        co_return {};
    if (m_options.standIn) {
        const auto catalog = co_await prepareCatalog(m_stripe);
        if (!catalog)
            co_return std::unexpected(QStringLiteral("demo prices: ") + catalog.error().message);
        m_backend.setPlans(catalog->plans);
        m_scenarios.setCatalog(*catalog);
    }
    const auto ensured =
        co_await ensureDemoAccounts(m_backend, m_stripe, m_scenarios, m_options.standIn);
    co_return ensured;
}

} // namespace qa
