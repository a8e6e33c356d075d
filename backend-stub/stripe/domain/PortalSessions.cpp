#include "backend-stub/stripe/domain/PortalSessions.h"

#include "backend-stub/stripe/domain/Clock.h"
#include "backend-stub/stripe/domain/Ids.h"
#include "backend-stub/stripe/domain/PortalConfigurations.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

constexpr qint64 unusedFor = 5 * 60;
constexpr qint64 idleFor = 60 * 60;

Error notValid(const QString& param, const QString& url)
{
    return Error::invalid(param, u"Not a valid URL: %1"_s.arg(url.left(40)), u"url_invalid"_s);
}

bool isWebUrl(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

// The flow with all its members, those of other flows being null.
QJsonValue wholeFlow(const QJsonObject& asked)
{
    if (asked.isEmpty())
        return QJsonValue::Null;
    auto flow = asked;
    for (const auto name : {"customer_update"_L1, "subscription_cancel"_L1, "subscription_pause"_L1,
             "subscription_update"_L1, "subscription_update_confirm"_L1}) {
        if (!flow.contains(name))
            flow[name] = QJsonValue::Null;
    }
    auto cancel = flow["subscription_cancel"_L1].toObject();
    if (!cancel.isEmpty() && !cancel.contains("retention"_L1)) {
        cancel["retention"_L1] = QJsonValue::Null;
        flow["subscription_cancel"_L1] = cancel;
    }
    auto confirm = flow["subscription_update_confirm"_L1].toObject();
    if (!confirm.isEmpty() && !confirm.contains("discounts"_L1)) {
        confirm["discounts"_L1] = QJsonValue::Null;
        flow["subscription_update_confirm"_L1] = confirm;
    }
    auto after = flow["after_completion"_L1].toObject();
    if (!after.contains("type"_L1))
        after["type"_L1] = u"portal_homepage"_s;
    for (const auto name : {"hosted_confirmation"_L1, "redirect"_L1}) {
        if (!after.contains(name))
            after[name] = QJsonValue::Null;
    }
    flow["after_completion"_L1] = after;
    return flow;
}

bool enabled(const QJsonObject& configuration, QLatin1StringView feature)
{
    return configuration["features"_L1][feature]["enabled"_L1].toBool();
}

Error disabled(const QString& what)
{
    return Error::invalid(u"flow_data[type]"_s,
        u"This functionality is disabled in the portal configuration: %1."_s.arg(what));
}

// One item of this subscription, to a price that the configuration offers.
Result<void> checkConfirm(
    const QJsonObject& asked, const QJsonObject& subscription, const QJsonObject& configuration)
{
    const auto param = u"flow_data[subscription_update_confirm][items]"_s;
    const auto items = asked["items"_L1].toArray();
    if (items.size() != 1) {
        return std::unexpected(
            Error::invalid(param, u"You must pass exactly one subscription item."_s));
    }
    const auto own = [&](const QJsonValue& item) { return item["id"_L1] == items[0]["id"_L1]; };
    const auto current = subscription["items"_L1]["data"_L1].toArray();
    if (!std::ranges::any_of(current, own)) {
        return std::unexpected(Error::noSuch(
            u"subscription_item"_s, items[0]["id"_L1].toString(), param + u"[0][id]"_s));
    }
    const auto price = items[0]["price"_L1];
    const auto offers = [&](const QJsonValue& product) {
        return product["prices"_L1].toArray().contains(price);
    };
    const auto products =
        configuration["features"_L1]["subscription_update"_L1]["products"_L1].toArray();
    if (price.isUndefined() || std::ranges::any_of(products, offers))
        return {};
    return std::unexpected(Error::invalid(param + u"[0][price]"_s,
        u"The price %1 is not among the products of the portal configuration."_s.arg(
            price.toString())));
}

Result<void> checkFlow(Store& store, const QJsonObject& flow, const QJsonObject& configuration,
    const QString& customer)
{
    const auto type = flow["type"_L1].toString();
    if (type.isEmpty())
        return {};
    const auto feature = type == "subscription_update_confirm"_L1 ? u"subscription_update"_s : type;
    if (!enabled(configuration, QLatin1StringView(feature.toLatin1())))
        return std::unexpected(disabled(feature));
    if (!type.startsWith("subscription_"_L1))
        return {};
    const auto param = u"flow_data[%1][subscription]"_s.arg(type);
    const auto id = flow[type]["subscription"_L1].toString();
    if (id.isEmpty())
        return std::unexpected(Error::missing(param));
    const auto subscription = store.get(u"subscription"_s, id, param);
    if (!subscription)
        return std::unexpected(subscription.error());
    if ((*subscription)["customer"_L1].toString() != customer)
        return std::unexpected(Error::noSuch(u"subscription"_s, id, param));
    const bool over = (*subscription)["status"_L1].toString() == "canceled"_L1;
    const bool ending = !(*subscription)["cancel_at"_L1].isNull();
    if (over || (ending && type == "subscription_cancel"_L1)) {
        return std::unexpected(Error::invalid(param,
            u"The subscription is already canceled or set to cancel, so this flow cannot be "
            "used."_s));
    }
    if (type == "subscription_update_confirm"_L1)
        return checkConfirm(flow[type].toObject(), *subscription, configuration);
    const auto coupon = flow[type]["retention"_L1]["coupon_offer"_L1]["coupon"_L1].toString();
    if (coupon.isEmpty())
        return {};
    const auto known = store.get(
        u"coupon"_s, coupon, u"flow_data[subscription_cancel][retention][coupon_offer][coupon]"_s);
    return known ? Result<void>() : std::unexpected(known.error());
}

Result<void> checkUrls(const QJsonObject& params)
{
    const auto url = params["return_url"_L1].toString();
    if (!url.isEmpty() && !isWebUrl(url))
        return std::unexpected(notValid(u"return_url"_s, url));
    const auto param = u"flow_data[after_completion][redirect][return_url]"_s;
    const auto completion = params["flow_data"_L1]["after_completion"_L1];
    const auto after = completion["redirect"_L1]["return_url"_L1];
    if (after.isString() && !isWebUrl(after.toString()))
        return std::unexpected(notValid(param, after.toString()));
    if (completion["type"_L1].toString() == "redirect"_L1 && !after.isString())
        return std::unexpected(Error::missing(param));
    return {};
}

} // namespace

PortalSessions::PortalSessions(Store& store, Clock& clock, PortalConfigurations& configurations)
    : m_store(store)
    , m_clock(clock)
    , m_configurations(configurations)
{
}

Result<QJsonObject> PortalSessions::create(const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        const auto customer = params["customer"_L1].toString();
        if (customer.isEmpty())
            return std::unexpected(Error::missing(u"customer"_s));
        const auto known = m_store.exists(u"customer"_s, customer);
        if (!known)
            return std::unexpected(known.error());
        if (!*known)
            return std::unexpected(Error::noSuch(u"customer"_s, customer, u"customer"_s));
        const auto wanted = params["configuration"_L1].toString();
        const auto configuration = wanted.isEmpty()
            ? m_configurations.defaultConfiguration()
            : m_store.get(u"billing_portal.configuration"_s, wanted, u"configuration"_s);
        if (!configuration)
            return configuration;
        if (!(*configuration)["active"_L1].toBool()) {
            return std::unexpected(Error::invalid(u"configuration"_s,
                u"The configuration %1 is inactive and cannot be used."_s.arg(wanted)));
        }
        if (auto valid = checkUrls(params); !valid)
            return std::unexpected(valid.error());
        const auto flow = params["flow_data"_L1].toObject();
        if (auto valid = checkFlow(m_store, flow, *configuration, customer); !valid)
            return std::unexpected(valid.error());
        auto session = newObject(u"billing_portal.session"_s, u"bps_"_s, m_clock.now());
        const auto token = u"test_"_s + newSecret(48);
        session["customer"_L1] = customer;
        session["configuration"_L1] = (*configuration)["id"_L1];
        session["flow"_L1] = wholeFlow(flow);
        take(session, params, {"locale"_L1, "on_behalf_of"_L1, "return_url"_L1});
        if (!params.contains("return_url"_L1))
            session["return_url"_L1] = (*configuration)["default_return_url"_L1];
        session["url"_L1] = m_baseUrl + u"/p/session/"_s + token;
        session["_token"_L1] = token;
        if (auto stored = m_store.create(session, u"billing_portal.session.created"_s); !stored)
            return std::unexpected(stored.error());
        return session;
    });
}

Result<QJsonObject> PortalSessions::open(const QString& token)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto session = m_store.first(u"billing_portal.session"_s, {{u"_token"_s, token}});
        if (!session)
            return std::unexpected(session.error());
        const auto now = m_clock.now();
        const auto over = [&](const QJsonObject& found) {
            const auto used = found["_used"_L1];
            return used.isDouble() ? now > used.toInteger() + idleFor
                                   : now > found["created"_L1].toInteger() + unusedFor;
        };
        const auto customer = *session ? (**session)["customer"_L1].toString() : QString();
        const auto known = m_store.exists(u"customer"_s, customer);
        if (!known)
            return std::unexpected(known.error());
        if (!*known || over(**session)) {
            return std::unexpected(Error(
                Error::Kind::NotFound, u"This portal session has ended."_s, u"session_expired"_s));
        }
        auto used = **session;
        used["_used"_L1] = now;
        if (auto stored = m_store.update(used); !stored)
            return std::unexpected(stored.error());
        return used;
    });
}

} // namespace stripe
