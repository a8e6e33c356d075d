#include "backend-stub/stripe/api/endpoints/Endpoints.h"
#include "backend-stub/stripe/domain/Domain.h"

using namespace Qt::StringLiterals;

namespace stripe {

void addPortal(Router& router, Domain& domain)
{
    auto& configurations = domain.portalConfigurations;
    router.on(u"POST /v1/billing_portal/configurations"_s,
        [&](const Call& call) { return configurations.create(call.params); });
    router.on(u"POST /v1/billing_portal/configurations/:id"_s,
        [&](const Call& call) { return configurations.update(call.id(), call.params); });
    router.on(u"POST /v1/billing_portal/sessions"_s,
        [&](const Call& call) { return domain.portalSessions.create(call.params); });
}

} // namespace stripe
