#include "backend-stub/stripe/api/endpoints/Endpoints.h"
#include "backend-stub/stripe/api/Lists.h"
#include "backend-stub/stripe/domain/Domain.h"
#include "backend-stub/stripe/domain/Shapes.h"

using namespace Qt::StringLiterals;

// What works alike for every resource.

namespace stripe {

namespace {

struct Resource {
    QString path;
    QString type;
    bool listed = true;
    bool searched = false;
};

Result<QJsonObject> retrieve(Domain& domain, const QString& type, const QString& id)
{
    auto object = domain.store.get(type, id);
    if (object || type != "customer"_L1)
        return object;
    // A deleted customer is still known by its id.
    const auto marker = domain.store.get(u"deleted"_s, id);
    const auto was = marker ? (*marker)["_was"_L1].toObject() : QJsonObject();
    return was["object"_L1] == type ? was : object;
}

Result<QJsonObject> list(Domain& domain, const Resource& resource, const QJsonObject& params)
{
    const auto query = filtered(resource.type, params);
    if (!query)
        return std::unexpected(query.error());
    const auto page = domain.store.list(*query);
    if (!page)
        return std::unexpected(page.error());
    return listObject(resource.path, *page);
}

Result<QJsonObject> search(Domain& domain, const Resource& resource, const QJsonObject& params)
{
    const auto query = searched(resource.type, params);
    if (!query)
        return std::unexpected(query.error());
    const auto page = domain.store.list(*query);
    if (!page)
        return std::unexpected(page.error());
    return searchResult(resource.path + u"/search"_s, *page);
}

} // namespace

void addResources(Router& router, Domain& domain)
{
    const QList<Resource> resources{
        {u"/v1/customers"_s, u"customer"_s, true, true},
        {u"/v1/products"_s, u"product"_s, true, true},
        {u"/v1/prices"_s, u"price"_s, true, true},
        {u"/v1/coupons"_s, u"coupon"_s},
        {u"/v1/promotion_codes"_s, u"promotion_code"_s},
        {u"/v1/tax_rates"_s, u"tax_rate"_s},
        {u"/v1/subscriptions"_s, u"subscription"_s, false, true},
        {u"/v1/subscription_schedules"_s, u"subscription_schedule"_s},
        {u"/v1/invoices"_s, u"invoice"_s, true, true},
        {u"/v1/invoiceitems"_s, u"invoiceitem"_s, false},
        {u"/v1/invoice_payments"_s, u"invoice_payment"_s},
        {u"/v1/payment_methods"_s, u"payment_method"_s},
        {u"/v1/payment_intents"_s, u"payment_intent"_s},
        {u"/v1/setup_intents"_s, u"setup_intent"_s},
        {u"/v1/charges"_s, u"charge"_s},
        {u"/v1/events"_s, u"event"_s, false},
        {u"/v1/webhook_endpoints"_s, u"webhook_endpoint"_s},
        {u"/v1/billing_portal/configurations"_s, u"billing_portal.configuration"_s},
        {u"/v1/test_helpers/test_clocks"_s, u"test_helpers.test_clock"_s},
    };
    for (const auto& resource : resources) {
        router.on(u"GET "_s + resource.path + u"/:id"_s, [&domain, resource](const Call& call) {
            return retrieve(domain, resource.type, call.id());
        });
        if (resource.listed) {
            router.on(u"GET "_s + resource.path, [&domain, resource](const Call& call) {
                return list(domain, resource, call.params);
            });
        }
        if (resource.searched) {
            router.on(
                u"GET "_s + resource.path + u"/search"_s, [&domain, resource](const Call& call) {
                    return search(domain, resource, call.params);
                });
        }
    }
}

void addEndpoints(Router& router, Domain& domain)
{
    addResources(router, domain);
    addCatalog(router, domain);
    addCustomers(router, domain);
    addBilling(router, domain);
    addPortal(router, domain);
    addWebhooks(router, domain);
}

} // namespace stripe
