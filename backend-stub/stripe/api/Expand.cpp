#include "backend-stub/stripe/api/Expand.h"

#include "backend-stub/stripe/api/Lists.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

Error notExpandable(const QString& name)
{
    return Error::invalid(u"expand"_s,
        u"This property cannot be expanded (%1). You may want to try expanding a different "
        "property, or check that it exists on this object."_s.arg(name));
}

// Lists that an object shows only when asked.
Result<QJsonValue> includable(Store& store, const QJsonObject& owner, const QString& name)
{
    const auto id = owner["id"_L1].toString();
    const auto kind = owner["object"_L1].toString();
    Query query{.type = {}, .equals = {{u"customer"_s, id}}};
    QString url = u"/v1/customers/%1/%2"_s.arg(id, name);
    if (kind == "customer"_L1 && name == "subscriptions"_L1)
        query.type = u"subscription"_s;
    else if (kind == "customer"_L1 && name == "tax_ids"_L1)
        query.type = u"tax_id"_s;
    else if (kind == "customer"_L1 && name == "sources"_L1)
        query.type = u"source"_s;
    else if (kind == "invoice"_L1 && name == "payments"_L1) {
        query = {.type = u"invoice_payment"_s, .equals = {{u"invoice"_s, id}}};
        url = u"/v1/invoice_payments"_s;
    } else
        return std::unexpected(notExpandable(name));
    const auto page = store.list(query);
    if (!page)
        return std::unexpected(page.error());
    return QJsonValue(listObject(url, *page));
}

Result<QJsonValue> expand(Store& store, const QJsonValue& value, const QStringList& path);

Result<QJsonValue> expandMember(Store& store, QJsonObject object, const QStringList& path)
{
    const auto& name = path.first();
    auto value = object.value(name);
    if (value.isUndefined()) {
        const auto list = includable(store, object, name);
        if (!list)
            return list;
        value = *list;
    } else if (path.size() == 1 && (value.isBool() || value.isDouble())) {
        return std::unexpected(notExpandable(name));
    }
    const auto replaced = expand(store, value, path.mid(1));
    if (!replaced)
        return replaced;
    object[name] = *replaced;
    return QJsonValue(object);
}

Result<QJsonValue> expand(Store& store, const QJsonValue& value, const QStringList& path)
{
    if (value.isArray()) {
        QJsonArray all;
        for (const auto& element : value.toArray()) {
            const auto replaced = expand(store, element, path);
            if (!replaced)
                return replaced;
            all.append(*replaced);
        }
        return QJsonValue(all);
    }
    if (value.isString()) {
        const auto found = store.find(value.toString());
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return std::unexpected(notExpandable(value.toString()));
        const auto was = (**found)["_was"_L1].toObject();
        return expand(store, was.isEmpty() ? visible(**found) : was, path);
    }
    if (path.isEmpty() || !value.isObject())
        return value;
    return expandMember(store, value.toObject(), path);
}

} // namespace

Result<QJsonObject> expanded(Store& store, QJsonObject object, const QJsonArray& paths)
{
    for (const auto& path : paths) {
        const auto names = path.toString().split(u'.');
        if (names.size() > (names.first() == "data"_L1 ? 5 : 4)) {
            return std::unexpected(Error::invalid(u"expand"_s,
                u"You cannot expand more than 4 levels of a property. Property: %1"_s.arg(
                    path.toString())));
        }
        const auto done = expand(store, object, names);
        if (!done)
            return std::unexpected(done.error());
        object = done->toObject();
    }
    return object;
}

} // namespace stripe
