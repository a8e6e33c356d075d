#include "backend-stub/stripe/portal/State.h"

#include "backend-stub/stripe/portal/Shapes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

constexpr int invoicesAPage = 10;

QJsonObject sessionShape(const Visit& visit)
{
    return {{u"id"_s, visit.session["id"_L1]}, {u"return_url"_s, visit.session["return_url"_L1]},
        {u"flow"_s, flowShape(visit)}};
}

QJsonObject businessShape(const QJsonObject& configuration)
{
    const auto profile = configuration["business_profile"_L1];
    const auto name = PortalConfigurations::extension(configuration).value("business_name"_L1);
    return {{u"name"_s, name.toString(u"Acme Cloud"_s)}, {u"headline"_s, profile["headline"_L1]},
        {u"terms_url"_s, profile["terms_of_service_url"_L1]},
        {u"privacy_url"_s, profile["privacy_policy_url"_L1]}};
}

Outcome<QJsonObject> customerShape(const Visit& visit)
{
    const auto taxIds = visit.belongings(u"tax_id"_s);
    if (!taxIds)
        return std::unexpected(taxIds.error());
    QJsonArray shown;
    for (const auto& each : *taxIds)
        shown.append(QJsonObject{{u"id"_s, each["id"_L1]}, {u"type"_s, each["type"_L1]},
            {u"value"_s, each["value"_L1]}});
    const auto& customer = visit.customer;
    return QJsonObject{{u"name"_s, customer["name"_L1]}, {u"email"_s, customer["email"_L1]},
        {u"phone"_s, customer["phone"_L1]}, {u"address"_s, customer["address"_L1]},
        {u"tax_ids"_s, shown}};
}

Outcome<QJsonArray> subscriptionsShape(const Visit& visit, const QList<QJsonObject>& live)
{
    QJsonArray shown;
    for (const auto& each : live) {
        auto shape = subscriptionShape(visit, each);
        if (!shape)
            return std::unexpected(shape.error());
        shown.append(*shape);
    }
    return shown;
}

// A card may go unless an active subscription would be left without any.
Outcome<QJsonArray> methodsShape(const Visit& visit, bool needsOne)
{
    const auto methods = visit.belongings(u"payment_method"_s);
    if (!methods)
        return std::unexpected(methods.error());
    const auto preferred = idOf(visit.customer["invoice_settings"_L1]["default_payment_method"_L1]);
    QJsonArray shown;
    for (const auto& each : *methods) {
        auto shape = methodShape(each, visit.now);
        shape["default"_L1] = each["id"_L1].toString() == preferred;
        shape["removable"_L1] = !needsOne || methods->size() > 1;
        shown.append(shape);
    }
    return shown;
}

} // namespace

Outcome<QJsonObject> state(const Visit& visit)
{
    const auto live = visit.liveSubscriptions();
    if (!live)
        return std::unexpected(live.error());
    const auto subscriptions = subscriptionsShape(visit, *live);
    if (!subscriptions)
        return std::unexpected(subscriptions.error());
    const auto methods = methodsShape(visit, !live->isEmpty());
    if (!methods)
        return std::unexpected(methods.error());
    const auto customer = customerShape(visit);
    if (!customer)
        return std::unexpected(customer.error());
    QJsonObject history{{u"data"_s, QJsonArray()}, {u"has_more"_s, false}};
    if (visit.offers(u"invoice_history"_s)) {
        const auto page = invoices(visit, {});
        if (!page)
            return std::unexpected(page.error());
        history = *page;
    }
    return QJsonObject{{u"session"_s, sessionShape(visit)},
        {u"business"_s, businessShape(visit.configuration)}, {u"features"_s, featuresShape(visit)},
        {u"customer"_s, *customer}, {u"subscriptions"_s, *subscriptions},
        {u"payment_methods"_s, *methods}, {u"invoices"_s, history}, {u"now"_s, visit.now}};
}

Outcome<QJsonObject> invoices(const Visit& visit, const QString& startingAfter)
{
    if (!visit.offers(u"invoice_history"_s))
        return refuse(u"not_offered"_s);
    Query query{.type = u"invoice"_s};
    query.equals = {{u"customer"_s, visit.customerId()}};
    query.limit = invoicesAPage;
    query.startingAfter = startingAfter;
    const auto page = visit.domain.store.list(query);
    if (!page)
        return refuse(page.error());
    QJsonArray shown;
    for (const auto& each : page->data) {
        if (each["status"_L1].toString() != "draft"_L1)
            shown.append(invoiceShape(each));
    }
    return QJsonObject{{u"data"_s, shown}, {u"has_more"_s, page->hasMore}};
}

} // namespace stripe::portal
