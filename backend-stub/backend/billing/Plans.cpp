#include "backend-stub/backend/billing/Plans.h"

#include <QJsonDocument>

namespace backend {

namespace {

QJsonValue priceOf(const QJsonObject& price)
{
    // Tiered and sub-cent prices have no unit_amount: there is no one number to show.
    const auto amount = price.value(u"unit_amount");
    if (!amount.isDouble())
        return QJsonValue::Null;
    const auto recurring = price.value(u"recurring").toObject();
    return QJsonObject{{QStringLiteral("amount"), amount},
        {QStringLiteral("currency"), price.value(u"currency").toString().toUpper()},
        {QStringLiteral("interval"), recurring.value(u"interval").toString()},
        {QStringLiteral("interval_count"), recurring.value(u"interval_count").toInt(1)}};
}

PlanName namedByProduct(const QJsonValue& product)
{
    const auto id = product.isObject() ? product[u"id"].toString() : product.toString();
    return {id, product[u"name"].toString(id)};
}

} // namespace

QJsonObject Plans::plan(const QJsonObject& price) const
{
    const auto known = m_byPrice.constFind(price.value(u"id").toString());
    const auto named = known != m_byPrice.constEnd() ? *known : namedByProduct(price[u"product"]);
    return {{QStringLiteral("id"), named.id}, {QStringLiteral("name"), named.name},
        {QStringLiteral("price"), priceOf(price)}};
}

QJsonObject Plans::free()
{
    return {{QStringLiteral("id"), QStringLiteral("free")},
        {QStringLiteral("name"), QStringLiteral("Free")},
        {QStringLiteral("price"), QJsonValue::Null}};
}

std::expected<Plans, QString> Plans::fromJson(const QByteArray& json)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return std::unexpected(
            QStringLiteral("the plans are no JSON: %1").arg(problem.errorString()));
    if (!document.isObject())
        return std::unexpected(
            QStringLiteral("the plans are no JSON object of price ids, such as {\"price_…\": …}"));
    Plans plans;
    const auto entries = document.object();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        const auto id = entry.value()[u"id"].toString();
        const auto name = entry.value()[u"name"].toString();
        if (id.isEmpty() || name.isEmpty())
            return std::unexpected(
                QStringLiteral("the plan of %1 needs an id and a name").arg(entry.key()));
        plans.add(entry.key(), {id, name});
    }
    return plans;
}

QJsonObject Plans::toJson() const
{
    QJsonObject json;
    for (auto entry = m_byPrice.begin(); entry != m_byPrice.end(); ++entry) {
        json.insert(entry.key(),
            QJsonObject{{QStringLiteral("id"), entry->id}, {QStringLiteral("name"), entry->name}});
    }
    return json;
}

} // namespace backend
