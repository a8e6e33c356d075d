#include "backend-stub/stripe/api/endpoints/Endpoints.h"
#include "backend-stub/stripe/api/Lists.h"
#include "backend-stub/stripe/domain/Domain.h"
#include "backend-stub/stripe/domain/Settings.h"

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

Result<QJsonObject> events(Domain& domain, QJsonObject params)
{
    // An event's type is what it is looked up by; "invoice.*" stands for all that begin so.
    const auto type = params.take("type"_L1).toString();
    const auto types = params.take("types"_L1).toArray();
    auto query = filtered(u"event"_s, params);
    if (!query)
        return std::unexpected(query.error());
    if (type.endsWith(".*"_L1))
        query->compares.append({u"type"_s, u" LIKE "_s, type.chopped(1) + u'%'});
    else if (!type.isEmpty())
        query->equals.append({u"_lookup"_s, type});
    if (!types.isEmpty())
        query->anyOf.append({u"_lookup"_s, types});
    const auto page = domain.store.list(*query);
    if (!page)
        return std::unexpected(page.error());
    return listObject(u"/v1/events"_s, *page);
}

} // namespace

void addWebhooks(Router& router, Domain& domain)
{
    auto& endpoints = domain.webhookEndpoints;
    router.on(u"GET /v1/events"_s, [&](const Call& call) { return events(domain, call.params); });
    router.on(u"POST /v1/webhook_endpoints"_s,
        [&](const Call& call) { return endpoints.create(call.params); });
    router.on(u"POST /v1/webhook_endpoints/:id"_s,
        [&](const Call& call) { return endpoints.update(call.id(), call.params); });
    router.on(u"DELETE /v1/webhook_endpoints/:id"_s,
        [&](const Call& call) { return endpoints.remove(call.id()); });

    router.on(u"POST /v1/test_helpers/test_clocks"_s,
        [&](const Call& call) { return domain.life.createClock(call.params); });
    router.on(u"POST /v1/test_helpers/test_clocks/:id/advance"_s, [&](const Call& call) {
        return domain.life.advanceClock(call.id(), call.params["frozen_time"_L1].toInteger());
    });
    router.on(u"DELETE /v1/test_helpers/test_clocks/:id"_s,
        [&](const Call& call) { return domain.life.removeClock(call.id()); });

    // What Stripe has in its dashboard only: the stand-in's own calls.
    router.on(u"POST /v1/portico/webhook_endpoints/:id/roll_secret"_s, [&](const Call& call) {
        return endpoints.rollSecret(call.id(), call.params["overlap"_L1].toInteger());
    });
    router.on(u"GET /v1/portico/deliveries"_s, [&](const Call& call) {
        return domain.webhookSender.log(int(call.params["limit"_L1].toInteger(100)));
    });
    router.on(u"POST /v1/portico/events/:id/resend"_s,
        [&](const Call& call) { return domain.webhookSender.resend(call.id()); });
    router.on(u"POST /v1/portico/deliveries/advance"_s, [&](const Call& call) {
        return domain.webhookSender.advance(call.params["seconds"_L1].toInteger());
    });
    router.on(u"GET /v1/portico/settings"_s, [&](const Call&) { return settings(domain.store); });
    router.on(u"POST /v1/portico/settings"_s,
        [&](const Call& call) { return changeSettings(domain.store, call.params); });
}

} // namespace stripe
