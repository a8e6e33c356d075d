#include "backend-stub/stripe/portal/Pausing.h"
#include "backend-stub/stripe/portal/Shapes.h"
#include "backend-stub/stripe/portal/State.h"

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

QJsonObject switched(const Visit& visit, const QString& name)
{
    return {{u"enabled"_s, visit.offers(name)}};
}

QJsonObject cancelShape(const Visit& visit)
{
    const auto cancel = visit.feature(u"subscription_cancel"_s);
    const auto reasons = cancel["cancellation_reason"_L1];
    const auto extension = PortalConfigurations::extension(visit.configuration);
    const bool pauseOffer =
        extension["pause_instead_of_cancel"_L1].toBool() && visit.offers(u"subscription_pause"_s);
    return {{u"enabled"_s, cancel["enabled"_L1].toBool()}, {u"mode"_s, cancel["mode"_L1]},
        {u"reasons"_s,
            QJsonObject{{u"enabled"_s, reasons["enabled"_L1].toBool()},
                {u"required"_s, extension["cancellation_reason_required"_L1].toBool()},
                {u"options"_s, reasons["options"_L1].toArray()}}},
        {u"pause_offer"_s, pauseOffer}};
}

QJsonObject customerUpdateShape(const Visit& visit)
{
    const auto update = visit.feature(u"customer_update"_s);
    const auto allowed = update["allowed_updates"_L1].toArray();
    return {{u"enabled"_s, update["enabled"_L1].toBool() && !allowed.isEmpty()},
        {u"allowed"_s, allowed}};
}

// Prices may be changed only among the products that the configuration names.
QJsonObject updateShape(const Visit& visit)
{
    const auto update = visit.feature(u"subscription_update"_s);
    return {
        {u"enabled"_s, update["enabled"_L1].toBool() && !update["products"_L1].toArray().isEmpty()},
        {u"allowed"_s, update["default_allowed_updates"_L1].toArray()}};
}

} // namespace

QJsonObject featuresShape(const Visit& visit)
{
    return {{u"subscription_update"_s, updateShape(visit)},
        {u"subscription_cancel"_s, cancelShape(visit)},
        {u"subscription_pause"_s, pauseShape(visit)},
        {u"payment_method_update"_s, switched(visit, u"payment_method_update"_s)},
        {u"customer_update"_s, customerUpdateShape(visit)},
        {u"invoice_history"_s, switched(visit, u"invoice_history"_s)}};
}

QJsonValue flowShape(const Visit& visit)
{
    const auto flow = visit.session["flow"_L1];
    if (!flow.isObject())
        return QJsonValue::Null;
    const auto type = flow["type"_L1].toString();
    const auto part = flow[type];
    const auto item = part["items"_L1][0];
    const auto after = flow["after_completion"_L1];
    return QJsonObject{{u"type"_s, type}, {u"subscription"_s, part["subscription"_L1]},
        {u"price"_s, item["price"_L1]}, {u"quantity"_s, item["quantity"_L1].toInteger(1)},
        {u"after_completion"_s,
            QJsonObject{{u"type"_s, after["type"_L1].toString(u"portal_homepage"_s)},
                {u"return_url"_s, after["redirect"_L1]["return_url"_L1]},
                {u"custom_message"_s, after["hosted_confirmation"_L1]["custom_message"_L1]}}}};
}

} // namespace stripe::portal
