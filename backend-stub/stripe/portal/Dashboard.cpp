#include "backend-stub/stripe/portal/Dashboard.h"

#include "backend-stub/stripe/domain/Ids.h"
#include "backend-stub/stripe/portal/Assets.h"
#include "backend-stub/stripe/portal/Body.h"
#include "backend-stub/stripe/portal/Guard.h"
#include "backend-stub/stripe/portal/Shapes.h"
#include "backend-stub/stripe/portal/Words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

constexpr int mostListed = 100;

Outcome<QList<QJsonObject>> listed(
    Domain& domain, const QString& type, const QList<std::pair<QString, QJsonValue>>& equals)
{
    Query query{.type = type};
    query.equals = equals;
    query.limit = mostListed;
    auto page = domain.store.list(query);
    if (!page)
        return refuse(page.error());
    return std::move(page->data);
}

Outcome<QJsonArray> productsShape(Domain& domain)
{
    const auto products = listed(domain, u"product"_s, {{u"active"_s, true}});
    if (!products)
        return std::unexpected(products.error());
    QJsonArray shown;
    for (const auto& product : *products) {
        const auto prices = listed(domain, u"price"_s, {{u"product"_s, product["id"_L1]}});
        if (!prices)
            return std::unexpected(prices.error());
        QJsonArray recurring;
        for (const auto& price : *prices) {
            if (price["recurring"_L1].isObject() && price["active"_L1].toBool())
                recurring.append(priceShape(price));
        }
        if (recurring.isEmpty())
            continue;
        auto shape = productShape(domain, product["id"_L1].toString());
        shape["prices"_L1] = recurring;
        shown.append(shape);
    }
    return shown;
}

Outcome<QJsonArray> couponsShape(Domain& domain)
{
    const auto coupons = listed(domain, u"coupon"_s, {});
    if (!coupons)
        return std::unexpected(coupons.error());
    QJsonArray shown;
    for (const auto& coupon : *coupons)
        shown.append(QJsonObject{{u"id"_s, coupon["id"_L1]}, {u"name"_s, coupon["name"_L1]}});
    return shown;
}

QJsonObject configurationShape(const QJsonObject& configuration)
{
    return {{u"id"_s, configuration["id"_L1]}, {u"name"_s, configuration["name"_L1]},
        {u"is_default"_s, configuration["is_default"_L1]},
        {u"features"_s, configuration["features"_L1]},
        {u"business_profile"_s, configuration["business_profile"_L1]},
        {u"default_return_url"_s, configuration["default_return_url"_L1]},
        {u"extension"_s, PortalConfigurations::extension(configuration)}};
}

// Of the stand-in's own settings only those that exist, each of its type.
Outcome<QJsonObject> extensionOf(const QJsonObject& asked)
{
    const Body body(asked);
    const auto name = body.text(u"business_name"_s, 60);
    const auto coupon = body.text(u"retention_coupon"_s, 100);
    if (!name || !coupon)
        return refuse(u"bad_request"_s, u"extension"_s);
    QJsonObject extension{
        {u"cancellation_reason_required"_s, body.flag(u"cancellation_reason_required"_s)},
        {u"pause_instead_of_cancel"_s, body.flag(u"pause_instead_of_cancel"_s)},
        {u"retention_coupon"_s, *coupon}};
    extension["business_name"_L1] =
        name->isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(*name);
    return extension;
}

// As the API's form would carry it: every leaf a text, an empty list an empty text.
QJsonValue asForm(const QJsonValue& value)
{
    if (value.isArray()) {
        QJsonArray list;
        for (const auto& each : value.toArray())
            list.append(asForm(each));
        return list.isEmpty() ? QJsonValue(QString()) : QJsonValue(list);
    }
    if (value.isObject()) {
        QJsonObject form;
        const auto object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            form[it.key()] = asForm(*it);
        return form;
    }
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString();
}

serving::Response answered(const Outcome<QJsonObject>& outcome)
{
    return outcome ? serving::Response::json(*outcome).with("Cache-Control", "no-store")
                   : serving::Response::json(outcome.error().envelope(), outcome.error().status);
}

} // namespace

Dashboard::Dashboard(Domain& domain) : m_domain(domain), m_csrf(newSecret(40).toLatin1()) { }

serving::Response Dashboard::page(const serving::Request& request)
{
    const Words words(languageFor({}, request.header("Accept-Language")));
    Values values;
    values.set(u"lang"_s, words.language())
        .set(u"title"_s, words(u"settings.title"_s))
        .set(u"loading"_s, words(u"page.loading"_s))
        .set(u"csrf"_s, QString::fromLatin1(m_csrf));
    return portal::page(u"dashboard.html"_s, values);
}

serving::Response Dashboard::answer(const serving::Request& request, const QString& call)
{
    if (call != "settings"_L1)
        return answered(refuse(u"not_found"_s, {}, 404));
    if (request.method == "GET") {
        const auto wanted = request.query().queryItemValue(u"configuration"_s, QUrl::FullyDecoded);
        return answered(settings(wanted));
    }
    if (request.method != "POST" || !isSameOrigin(request)
        || !sameSecret(request.header("X-Portal-Csrf"), m_csrf))
        return answered(refuse(u"session_foreign"_s, {}, 403));
    if (request.mediaType() != "application/json")
        return answered(refuse(u"bad_request"_s));
    return answered(save(request.body));
}

Outcome<QJsonObject> Dashboard::settings(const QString& configuration)
{
    const auto object = configuration.isEmpty()
        ? m_domain.portalConfigurations.defaultConfiguration()
        : m_domain.store.get(u"billing_portal.configuration"_s, configuration);
    if (!object)
        return refuse(object.error());
    const auto all = listed(m_domain, u"billing_portal.configuration"_s, {});
    const auto products = productsShape(m_domain);
    const auto coupons = couponsShape(m_domain);
    if (!all || !products || !coupons)
        return refuse(u"server"_s, {}, 500);
    QJsonArray names;
    for (const auto& each : *all)
        names.append(QJsonObject{{u"id"_s, each["id"_L1]}, {u"name"_s, each["name"_L1]},
            {u"is_default"_s, each["is_default"_L1]}});
    return QJsonObject{{u"configuration"_s, configurationShape(*object)},
        {u"configurations"_s, names}, {u"products"_s, *products}, {u"coupons"_s, *coupons}};
}

Outcome<QJsonObject> Dashboard::save(const QByteArray& json)
{
    const auto body = Body::parse(json);
    if (!body)
        return std::unexpected(body.error());
    const auto id = body->id(u"configuration"_s);
    if (!id)
        return std::unexpected(id.error());
    const auto extension = extensionOf(body->object(u"extension"_s));
    if (!extension)
        return extension;
    // The API's own tables say what a configuration may hold; the page's JSON has the same shape.
    const QJsonObject form{{u"features"_s, body->object(u"features"_s)},
        {u"business_profile"_s, body->object(u"business_profile"_s)}};
    auto checked =
        m_params.check(u"POST /v1/billing_portal/configurations/:id"_s, asForm(form).toObject());
    if (!checked)
        return refuse(checked.error());
    const auto saved = m_domain.store.change([&]() -> Result<QJsonObject> {
        if (auto updated = m_domain.portalConfigurations.update(*id, *checked); !updated)
            return updated;
        return m_domain.portalConfigurations.setExtension(*id, *extension);
    });
    if (!saved)
        return refuse(saved.error());
    return QJsonObject{{u"configuration"_s, configurationShape(*saved)}};
}

} // namespace stripe::portal
