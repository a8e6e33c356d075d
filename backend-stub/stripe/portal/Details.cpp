#include "backend-stub/stripe/portal/Details.h"

#include "backend-stub/stripe/domain/TaxIds.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

bool allows(const Visit& visit, const QString& what)
{
    const auto feature = visit.feature(u"customer_update"_s);
    return feature["enabled"_L1].toBool() && feature["allowed_updates"_L1].toArray().contains(what);
}

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

Outcome<void> readText(
    const Visit& visit, const Body& body, const QString& name, QJsonObject& params)
{
    if (!body.has(name))
        return {};
    if (!allows(visit, name))
        return refuse(u"not_offered"_s, name);
    const auto text = body.text(name, 200);
    if (!text)
        return std::unexpected(text.error());
    if (name == "email"_L1 && !isEmail(*text))
        return refuse(u"invalid_email"_s, name);
    params[name] = orNull(*text);
    return {};
}

Outcome<void> readAddress(const Visit& visit, const Body& body, QJsonObject& params)
{
    if (!body.has(u"address"_s))
        return {};
    if (!allows(visit, u"address"_s))
        return refuse(u"not_offered"_s, u"address"_s);
    static const QRegularExpression code(u"^[A-Z]{2}$"_s);
    QJsonObject address;
    const Body parts(body.object(u"address"_s));
    for (const auto& name :
        {u"line1"_s, u"line2"_s, u"city"_s, u"state"_s, u"postal_code"_s, u"country"_s}) {
        const auto text = parts.text(name, 200);
        if (!text)
            return std::unexpected(text.error());
        if (name == "country"_L1 && !text->isEmpty() && !code.match(*text).hasMatch())
            return refuse(u"bad_request"_s, name);
        address[name] = orNull(*text);
    }
    params["address"_L1] = address;
    return {};
}

} // namespace

Outcome<QJsonObject> updateDetails(const Visit& visit, const Body& body)
{
    QJsonObject params;
    for (const auto& name : {u"email"_s, u"name"_s, u"phone"_s}) {
        if (const auto read = readText(visit, body, name, params); !read)
            return std::unexpected(read.error());
    }
    if (const auto read = readAddress(visit, body, params); !read)
        return std::unexpected(read.error());
    const auto updated = visit.domain.customers.update(visit.customerId(), params);
    if (!updated)
        return refuse(updated.error());
    return QJsonObject{{u"done"_s, true}};
}

Outcome<QJsonObject> addTaxId(const Visit& visit, const Body& body)
{
    if (!allows(visit, u"tax_id"_s))
        return refuse(u"not_offered"_s);
    const auto type = body.id(u"type"_s);
    const auto value = body.text(u"value"_s, 50);
    if (!type || !value || taxIdVerdict(*type, *value) != TaxIdVerdict::Fits)
        return refuse(u"tax_id_invalid"_s, u"value"_s);
    const auto known = visit.belongings(u"tax_id"_s);
    if (!known)
        return std::unexpected(known.error());
    if (known->size() >= 5) // as many as Stripe's portal keeps
        return refuse(u"tax_id_too_many"_s, u"value"_s);
    const auto made = visit.domain.customers.createTaxId(
        visit.customerId(), {{u"type"_s, *type}, {u"value"_s, *value}});
    if (!made)
        return refuse(made.error());
    return QJsonObject{{u"done"_s, true}};
}

Outcome<QJsonObject> removeTaxId(const Visit& visit, const Body& body)
{
    if (!allows(visit, u"tax_id"_s))
        return refuse(u"not_offered"_s);
    const auto id = body.id(u"id"_s);
    if (!id)
        return std::unexpected(id.error());
    const auto gone = visit.domain.customers.removeTaxId(visit.customerId(), *id);
    if (!gone)
        return refuse(gone.error());
    return QJsonObject{{u"done"_s, true}};
}

bool isEmail(const QString& text)
{
    static const QRegularExpression form(
        u"^[^\\s@<>\"(),:;\\[\\]\\\\]+@[^\\s@<>]+\\.[^\\s@.<>]+$"_s);
    return form.match(text).hasMatch();
}

} // namespace stripe::portal
