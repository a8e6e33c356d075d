#include "backend-stub/stripe/domain/PortalConfigurations.h"

#include "backend-stub/stripe/domain/Clock.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"

#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

const auto extensionMember = "_portico"_L1;

QJsonObject overlaid(QJsonObject current, const QJsonObject& change)
{
    for (auto it = change.begin(); it != change.end(); ++it) {
        current[it.key()] = it->isObject()
            ? QJsonValue(overlaid(current.value(it.key()).toObject(), it->toObject()))
            : it.value();
    }
    return current;
}

// Products show the adjustable quantity whole; unset lists are empty ones.
QJsonObject normalized(QJsonObject features)
{
    auto update = features["subscription_update"_L1].toObject();
    QJsonArray products;
    for (const auto& value : update["products"_L1].toArray()) {
        auto product = value.toObject();
        product["adjustable_quantity"_L1] = overlaid(
            QJsonObject{{u"enabled"_s, false}, {u"maximum"_s, QJsonValue::Null}, {u"minimum"_s, 0}},
            product["adjustable_quantity"_L1].toObject());
        products.append(product);
    }
    update["products"_L1] = products;
    if (update["default_allowed_updates"_L1].isNull())
        update["default_allowed_updates"_L1] = QJsonArray();
    features["subscription_update"_L1] = update;
    auto customer = features["customer_update"_L1].toObject();
    if (customer["allowed_updates"_L1].isNull())
        customer["allowed_updates"_L1] = QJsonArray();
    features["customer_update"_L1] = customer;
    return features;
}

Result<void> checkProducts(Store& store, const QJsonObject& features)
{
    const auto update = features["subscription_update"_L1];
    const auto products = update["products"_L1].toArray();
    const auto name = u"features[subscription_update][products]"_s;
    if (products.size() > 10) {
        return std::unexpected(Error::invalid(name, u"You can only specify up to 10 products."_s));
    }
    const bool prices = update["default_allowed_updates"_L1].toArray().contains(u"price"_s);
    if (update["enabled"_L1].toBool() && prices && products.isEmpty())
        return std::unexpected(Error::missing(name));
    for (const auto& product : products) {
        const auto adjustable = product["adjustable_quantity"_L1];
        const auto most = adjustable["maximum"_L1];
        if (most.isDouble() && most.toInteger() < adjustable["minimum"_L1].toInteger()) {
            return std::unexpected(
                Error::invalid(name, u"The maximum quantity is less than the minimum."_s));
        }
        for (const auto& id : product["prices"_L1].toArray()) {
            const auto price = store.get(u"price"_s, id.toString(), name);
            if (!price)
                return std::unexpected(price.error());
            if ((*price)["recurring"_L1].isNull()) {
                return std::unexpected(Error::invalid(
                    name, u"Price %1 is not a recurring price."_s.arg(id.toString())));
            }
            if ((*price)["product"_L1] != product["product"_L1]) {
                return std::unexpected(Error::invalid(name,
                    u"Price %1 does not belong to product %2."_s.arg(
                        id.toString(), product["product"_L1].toString())));
            }
        }
    }
    return {};
}

// They become links on the pages.
Result<void> checkLinks(const QJsonObject& configuration)
{
    const auto profile = configuration["business_profile"_L1];
    const QList<std::pair<QString, QJsonValue>> links{
        {u"default_return_url"_s, configuration["default_return_url"_L1]},
        {u"business_profile[privacy_policy_url]"_s, profile["privacy_policy_url"_L1]},
        {u"business_profile[terms_of_service_url]"_s, profile["terms_of_service_url"_L1]}};
    for (const auto& [name, link] : links) {
        const QUrl url(link.toString(), QUrl::StrictMode);
        const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
        if (link.isString() && (!url.isValid() || url.host().isEmpty() || !web))
            return std::unexpected(Error::invalid(name, u"Not a valid URL"_s, u"url_invalid"_s));
    }
    return {};
}

Result<void> checkPause(const QJsonObject& features)
{
    const auto duration = features["subscription_pause"_L1]["duration"_L1];
    if (duration["type"_L1].toString() != "interval_options"_L1
        || !duration["interval_options"_L1].toArray().isEmpty())
        return {};
    return std::unexpected(
        Error::missing(u"features[subscription_pause][duration][interval_options]"_s));
}

Result<void> checkAll(Store& store, const QJsonObject& configuration)
{
    const auto features = configuration["features"_L1].toObject();
    if (auto links = checkLinks(configuration); !links)
        return links;
    if (auto pause = checkPause(features); !pause)
        return pause;
    return checkProducts(store, features);
}

QJsonObject applied(QJsonObject configuration, const QJsonObject& params, qint64 now)
{
    take(configuration, params, {"active"_L1, "default_return_url"_L1, "metadata"_L1, "name"_L1});
    configuration["business_profile"_L1] = overlaid(
        configuration["business_profile"_L1].toObject(), params["business_profile"_L1].toObject());
    configuration["features"_L1] = normalized(
        overlaid(configuration["features"_L1].toObject(), params["features"_L1].toObject()));
    auto login = configuration["login_page"_L1].toObject();
    take(login, params["login_page"_L1].toObject(), {"enabled"_L1});
    configuration["login_page"_L1] = login;
    configuration["updated"_L1] = now;
    return configuration;
}

QJsonObject everyday()
{
    const QJsonObject on{{u"enabled"_s, true}};
    const QJsonArray reasons{u"too_expensive"_s, u"missing_features"_s, u"switched_service"_s,
        u"unused"_s, u"customer_service"_s, u"too_complex"_s, u"low_quality"_s, u"other"_s};
    return {{u"customer_update"_s,
                QJsonObject{{u"enabled"_s, true},
                    {u"allowed_updates"_s,
                        QJsonArray{u"email"_s, u"name"_s, u"address"_s, u"tax_id"_s}}}},
        {u"invoice_history"_s, on}, {u"payment_method_update"_s, on},
        {u"subscription_cancel"_s,
            QJsonObject{{u"enabled"_s, true}, {u"mode"_s, u"at_period_end"_s},
                {u"cancellation_reason"_s,
                    QJsonObject{{u"enabled"_s, true}, {u"options"_s, reasons}}}}}};
}

} // namespace

PortalConfigurations::PortalConfigurations(Store& store, Clock& clock)
    : m_store(store)
    , m_clock(clock)
{
}

Result<QJsonObject> PortalConfigurations::create(const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto made = newObject(u"billing_portal.configuration"_s, u"bpc_"_s, m_clock.now());
        made["active"_L1] = true;
        made["metadata"_L1] = QJsonObject();
        made = applied(made, params, m_clock.now());
        if (auto valid = checkAll(m_store, made); !valid)
            return std::unexpected(valid.error());
        const auto other =
            m_store.first(u"billing_portal.configuration"_s, {{u"_lookup"_s, u"default"_s}});
        if (!other)
            return std::unexpected(other.error());
        if (!*other) {
            made["is_default"_L1] = true;
            made["_lookup"_L1] = u"default"_s;
        }
        if (auto stored = m_store.create(made, u"billing_portal.configuration.created"_s); !stored)
            return std::unexpected(stored.error());
        return made;
    });
}

Result<QJsonObject> PortalConfigurations::update(const QString& id, const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        const auto current = m_store.get(u"billing_portal.configuration"_s, id);
        if (!current)
            return current;
        if (params.contains("active"_L1) && !params["active"_L1].toBool()
            && (*current)["is_default"_L1].toBool()) {
            return std::unexpected(
                Error::invalid(u"active"_s, u"You cannot deactivate the default configuration."_s));
        }
        const auto changed = applied(*current, params, m_clock.now());
        if (auto valid = checkAll(m_store, changed); !valid)
            return std::unexpected(valid.error());
        if (auto stored = m_store.update(changed, u"billing_portal.configuration.updated"_s);
            !stored)
            return std::unexpected(stored.error());
        return changed;
    });
}

Result<QJsonObject> PortalConfigurations::defaultConfiguration()
{
    const auto known =
        m_store.first(u"billing_portal.configuration"_s, {{u"_lookup"_s, u"default"_s}});
    if (!known)
        return std::unexpected(known.error());
    if (*known)
        return **known;
    return create({{u"features"_s, everyday()}});
}

QJsonObject PortalConfigurations::extension(const QJsonObject& configuration)
{
    return overlaid(
        {{u"cancellation_reason_required"_s, false}, {u"pause_instead_of_cancel"_s, false}},
        configuration[extensionMember].toObject());
}

Result<QJsonObject> PortalConfigurations::setExtension(
    const QString& id, const QJsonObject& extension)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto configuration = m_store.get(u"billing_portal.configuration"_s, id);
        if (!configuration)
            return configuration;
        (*configuration)[extensionMember] =
            overlaid((*configuration)[extensionMember].toObject(), extension);
        if (auto stored = m_store.update(*configuration); !stored)
            return std::unexpected(stored.error());
        return configuration;
    });
}

} // namespace stripe
