#include "backend-stub/stripe/api/endpoints/Endpoints.h"
#include "backend-stub/stripe/api/Lists.h"
#include "backend-stub/stripe/domain/Domain.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Taxes.h"

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

// Coupons, promotion codes and products change only by what their parameters name.
Result<QJsonObject> change(Domain& domain, const QString& type, const Call& call)
{
    return domain.store.change([&]() -> Result<QJsonObject> {
        auto object = domain.store.get(type, call.id());
        if (!object)
            return object;
        take(*object, call.params, {"active"_L1, "metadata"_L1, "name"_L1});
        if (auto stored = domain.store.update(*object, type + u".updated"_s); !stored)
            return std::unexpected(stored.error());
        return object;
    });
}

Result<QJsonObject> remove(Domain& domain, const QString& type, const QString& id)
{
    return domain.store.change([&]() -> Result<QJsonObject> {
        const auto object = domain.store.get(type, id);
        if (!object)
            return object;
        if (type == "product"_L1) {
            const auto price = domain.store.first(u"price"_s, {{u"product"_s, id}});
            if (!price)
                return std::unexpected(price.error());
            if (*price) {
                return std::unexpected(Error(Error::Kind::InvalidRequest,
                    u"This product cannot be deleted because it has one or more user-created "
                    "prices."_s));
            }
        }
        if (auto gone = domain.store.remove(*object, type + u".deleted"_s); !gone)
            return std::unexpected(gone.error());
        // Who has a coupon keeps it, and may still look it up there.
        const QJsonObject marker{
            {u"id"_s, id}, {u"object"_s, u"deleted"_s}, {u"_was"_s, visible(*object)}};
        if (auto stored = domain.store.create(marker); !stored)
            return std::unexpected(stored.error());
        return QJsonObject{{u"id"_s, id}, {u"object"_s, type}, {u"deleted"_s, true}};
    });
}

Result<QJsonObject> plan(Domain& domain, const QString& id)
{
    const auto price = domain.store.get(u"price"_s, id);
    if (!price || (*price)["recurring"_L1].isNull())
        return std::unexpected(Error::noSuch(u"plan"_s, id));
    return Catalog::planOf(*price);
}

Result<QJsonObject> plans(Domain& domain, const QJsonObject& params)
{
    auto query = filtered(u"price"_s, params);
    if (!query)
        return std::unexpected(query.error());
    query->equals.append({u"type"_s, u"recurring"_s});
    auto page = domain.store.list(*query);
    if (!page)
        return std::unexpected(page.error());
    for (auto& price : page->data)
        price = Catalog::planOf(price);
    return listObject(u"/v1/plans"_s, *page);
}

Result<QJsonObject> removePlan(Domain& domain, const QString& id)
{
    const auto object = plan(domain, id);
    if (!object)
        return object;
    const auto done = domain.store.change([&]() -> Result<void> {
        if (auto gone = domain.store.remove({{u"id"_s, id}}); !gone)
            return gone;
        return domain.store.emitEvent(u"plan.deleted"_s, *object);
    });
    if (!done)
        return std::unexpected(done.error());
    return QJsonObject{{u"id"_s, id}, {u"object"_s, u"plan"_s}, {u"deleted"_s, true}};
}

} // namespace

void addCatalog(Router& router, Domain& domain)
{
    auto& catalog = domain.catalog;
    router.on(u"POST /v1/tax_rates"_s,
        [&](const Call& call) { return createTaxRate(domain.store, domain.clock, call.params); });
    router.on(u"POST /v1/tax_rates/:id"_s,
        [&](const Call& call) { return updateTaxRate(domain.store, call.id(), call.params); });
    router.on(u"POST /v1/products"_s,
        [&](const Call& call) { return catalog.createProduct(call.params); });
    router.on(u"POST /v1/products/:id"_s,
        [&](const Call& call) { return catalog.updateProduct(call.id(), call.params); });
    router.on(u"DELETE /v1/products/:id"_s,
        [&](const Call& call) { return remove(domain, u"product"_s, call.id()); });
    router.on(
        u"POST /v1/prices"_s, [&](const Call& call) { return catalog.createPrice(call.params); });
    router.on(u"POST /v1/prices/:id"_s,
        [&](const Call& call) { return catalog.updatePrice(call.id(), call.params); });
    router.on(u"GET /v1/plans"_s, [&](const Call& call) { return plans(domain, call.params); });
    router.on(u"GET /v1/plans/:id"_s, [&](const Call& call) { return plan(domain, call.id()); });
    router.on(
        u"POST /v1/plans"_s, [&](const Call& call) { return catalog.createPlan(call.params); });
    router.on(u"POST /v1/plans/:id"_s,
        [&](const Call& call) { return catalog.updatePlan(call.id(), call.params); });
    router.on(
        u"DELETE /v1/plans/:id"_s, [&](const Call& call) { return removePlan(domain, call.id()); });
    router.on(
        u"POST /v1/coupons"_s, [&](const Call& call) { return catalog.createCoupon(call.params); });
    router.on(u"POST /v1/coupons/:id"_s,
        [&](const Call& call) { return change(domain, u"coupon"_s, call); });
    router.on(u"DELETE /v1/coupons/:id"_s,
        [&](const Call& call) { return remove(domain, u"coupon"_s, call.id()); });
    router.on(u"POST /v1/promotion_codes"_s,
        [&](const Call& call) { return catalog.createPromotionCode(call.params); });
    router.on(u"POST /v1/promotion_codes/:id"_s,
        [&](const Call& call) { return change(domain, u"promotion_code"_s, call); });
}

} // namespace stripe
