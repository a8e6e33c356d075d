#include "backend-stub/stripe/portal/Visit.h"

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

Outcome<QJsonObject> owned(const Visit& visit, const QString& type, const QString& id)
{
    auto object = visit.domain.store.get(type, id);
    if (!object)
        return refuse(object.error());
    if (object->value("customer"_L1).toString() != visit.customerId())
        return refuse(u"not_found"_s, {}, 404);
    return *object;
}

} // namespace

QString Visit::customerId() const { return customer["id"_L1].toString(); }

QJsonObject Visit::feature(const QString& name) const
{
    return configuration["features"_L1][name].toObject();
}

bool Visit::offers(const QString& name) const { return feature(name)["enabled"_L1].toBool(); }

Outcome<QJsonObject> Visit::subscription(const QString& id) const
{
    auto object = owned(*this, u"subscription"_s, id);
    if (object && Subscriptions::isOver(*object))
        return refuse(u"not_found"_s, {}, 404);
    return object;
}

Outcome<QJsonObject> Visit::paymentMethod(const QString& id) const
{
    return owned(*this, u"payment_method"_s, id);
}

Outcome<QList<QJsonObject>> Visit::belongings(const QString& type) const
{
    Query query{.type = type};
    query.equals = {{u"customer"_s, customerId()}};
    query.limit = 0;
    auto page = domain.store.list(query);
    if (!page)
        return refuse(page.error());
    return std::move(page->data);
}

Outcome<QList<QJsonObject>> Visit::liveSubscriptions() const
{
    auto all = belongings(u"subscription"_s);
    if (all)
        all->removeIf([](const QJsonObject& each) { return Subscriptions::isOver(each); });
    return all;
}

Outcome<Visit> visit(Domain& domain, const QJsonObject& session, const QString& language)
{
    const auto configuration =
        domain.store.get(u"billing_portal.configuration"_s, session["configuration"_L1].toString());
    if (!configuration)
        return refuse(configuration.error());
    const auto customer = domain.store.get(u"customer"_s, session["customer"_L1].toString());
    if (!customer)
        return refuse(customer.error());
    const auto now = domain.clock.nowFor(*customer);
    if (!now)
        return refuse(now.error());
    return Visit{domain, session, *configuration, *customer, *now, language};
}

} // namespace stripe::portal
