#include "backend-stub/stripe/api/endpoints/Endpoints.h"
#include "backend-stub/stripe/api/Lists.h"
#include "backend-stub/stripe/domain/Domain.h"

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

Result<QJsonObject> ofCustomer(
    Domain& domain, const QString& type, const QString& name, const Call& call)
{
    if (auto customer = domain.store.get(u"customer"_s, call.id()); !customer)
        return customer;
    auto params = call.params;
    params["customer"_L1] = call.id();
    const auto query = filtered(type, params);
    if (!query)
        return std::unexpected(query.error());
    const auto page = domain.store.list(*query);
    if (!page)
        return std::unexpected(page.error());
    return listObject(u"/v1/customers/%1/%2"_s.arg(call.id(), name), *page);
}

// /v1/customers/:customer/…/:id
Result<QJsonObject> oneOfCustomer(Domain& domain, const QString& type, const Call& call)
{
    const auto id = call.args.value(1);
    auto object = domain.store.get(type, id);
    if (object && (*object)["customer"_L1].toString() != call.id())
        return std::unexpected(Error::noSuch(type, id));
    return object;
}

// DELETE /v1/customers/:id/discount
Result<QJsonObject> removeDiscount(Domain& domain, const QString& id)
{
    const auto customer = domain.store.get(u"customer"_s, id);
    if (!customer)
        return customer;
    const auto discount = (*customer)["discount"_L1].toObject();
    if (discount.isEmpty())
        return std::unexpected(Error::noSuch(u"discount"_s, id));
    if (auto done = domain.customers.update(id, {{u"coupon"_s, QJsonValue::Null}}); !done)
        return done;
    auto gone = discount;
    gone["deleted"_L1] = true;
    return gone;
}

} // namespace

void addCustomers(Router& router, Domain& domain)
{
    auto& customers = domain.customers;
    auto& methods = domain.paymentMethods;
    auto& intents = domain.setupIntents;
    router.on(
        u"POST /v1/customers"_s, [&](const Call& call) { return customers.create(call.params); });
    router.on(u"POST /v1/customers/:id"_s,
        [&](const Call& call) { return customers.update(call.id(), call.params); });
    router.on(u"DELETE /v1/customers/:id"_s,
        [&](const Call& call) { return customers.remove(call.id()); });
    router.on(u"DELETE /v1/customers/:id/discount"_s,
        [&](const Call& call) { return removeDiscount(domain, call.id()); });
    router.on(u"GET /v1/customers/:customer/payment_methods"_s, [&](const Call& call) {
        return ofCustomer(domain, u"payment_method"_s, u"payment_methods"_s, call);
    });
    router.on(u"GET /v1/customers/:customer/payment_methods/:id"_s,
        [&](const Call& call) { return oneOfCustomer(domain, u"payment_method"_s, call); });
    router.on(u"GET /v1/customers/:customer/tax_ids/:id"_s,
        [&](const Call& call) { return oneOfCustomer(domain, u"tax_id"_s, call); });
    router.on(u"GET /v1/customers/:customer/subscriptions"_s, [&](const Call& call) {
        return ofCustomer(domain, u"subscription"_s, u"subscriptions"_s, call);
    });
    router.on(u"GET /v1/customers/:customer/tax_ids"_s,
        [&](const Call& call) { return ofCustomer(domain, u"tax_id"_s, u"tax_ids"_s, call); });
    router.on(u"POST /v1/customers/:customer/tax_ids"_s,
        [&](const Call& call) { return customers.createTaxId(call.id(), call.params); });
    router.on(u"DELETE /v1/customers/:customer/tax_ids/:id"_s,
        [&](const Call& call) { return customers.removeTaxId(call.id(), call.args.value(1)); });

    router.on(u"POST /v1/payment_methods"_s,
        [&](const Call& call) { return methods.create(call.params); });
    router.on(u"POST /v1/payment_methods/:id"_s,
        [&](const Call& call) { return methods.update(call.id(), call.params); });
    router.on(u"POST /v1/payment_methods/:id/attach"_s, [&](const Call& call) {
        return methods.attach(call.id(), call.params["customer"_L1].toString());
    });
    router.on(u"POST /v1/payment_methods/:id/detach"_s,
        [&](const Call& call) { return methods.detach(call.id()); });

    router.on(
        u"POST /v1/setup_intents"_s, [&](const Call& call) { return intents.create(call.params); });
    router.on(u"POST /v1/setup_intents/:id"_s,
        [&](const Call& call) { return intents.update(call.id(), call.params); });
    router.on(u"POST /v1/setup_intents/:id/confirm"_s,
        [&](const Call& call) { return intents.confirm(call.id(), call.params); });
    router.on(u"POST /v1/setup_intents/:id/cancel"_s,
        [&](const Call& call) { return intents.cancel(call.id(), call.params); });
}

} // namespace stripe
