#include "backend-stub/stripe/api/endpoints/Endpoints.h"
#include "backend-stub/stripe/domain/Domain.h"

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

// For the portal sessions there are, that many seconds have gone by.
Result<QJsonObject> age(Store& store, qint64 seconds)
{
    return store.change([&]() -> Result<QJsonObject> {
        Query query{.type = u"billing_portal.session"_s};
        query.limit = 0;
        const auto sessions = store.list(query);
        if (!sessions)
            return std::unexpected(sessions.error());
        for (auto session : sessions->data) {
            for (const auto moment : {"created"_L1, "_used"_L1}) {
                if (session[moment].isDouble())
                    session[moment] = session[moment].toInteger() - seconds;
            }
            if (auto stored = store.update(session); !stored)
                return std::unexpected(stored.error());
        }
        return QJsonObject{{u"advanced"_s, sessions->data.size()}};
    });
}

} // namespace

void addPortal(Router& router, Domain& domain)
{
    auto& configurations = domain.portalConfigurations;
    router.on(u"POST /v1/billing_portal/configurations"_s,
        [&](const Call& call) { return configurations.create(call.params); });
    router.on(u"POST /v1/billing_portal/configurations/:id"_s,
        [&](const Call& call) { return configurations.update(call.id(), call.params); });
    router.on(u"POST /v1/billing_portal/sessions"_s,
        [&](const Call& call) { return domain.portalSessions.create(call.params); });
    // The stand-in's own: nobody waits an hour to see a session end.
    router.on(u"POST /v1/portico/portal_sessions/advance"_s,
        [&](const Call& call) { return age(domain.store, call.params["seconds"_L1].toInteger()); });
}

} // namespace stripe
