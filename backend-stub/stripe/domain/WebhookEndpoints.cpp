#include "backend-stub/stripe/domain/WebhookEndpoints.h"

#include "backend-stub/stripe/domain/Clock.h"
#include "backend-stub/stripe/domain/Ids.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

constexpr qint64 longestOverlap = 24 * 3600;

Result<void> checkUrl(const QJsonObject& params)
{
    const auto text = params["url"_L1].toString();
    const QUrl url(text, QUrl::StrictMode);
    if (!params.contains("url"_L1)
        || (url.isValid() && !url.host().isEmpty() && url.scheme().startsWith("http"_L1)))
        return {};
    return std::unexpected(Error::invalid(u"url"_s,
        u"Invalid URL: An explicit scheme (such as https) must be provided."_s, u"url_invalid"_s));
}

} // namespace

WebhookEndpoints::WebhookEndpoints(Store& store, Clock& clock) : m_store(store), m_clock(clock) { }

Result<QJsonObject> WebhookEndpoints::create(const QJsonObject& params)
{
    if (auto valid = checkUrl(params); !valid)
        return std::unexpected(valid.error());
    return m_store.change([&]() -> Result<QJsonObject> {
        auto endpoint = newObject(u"webhook_endpoint"_s, u"we_"_s, m_clock.now());
        take(endpoint, params,
            {"api_version"_L1, "description"_L1, "enabled_events"_L1, "metadata"_L1, "url"_L1});
        const auto secret = u"whsec_"_s + newSecret(32);
        endpoint["_secret"_L1] = secret;
        if (auto stored = m_store.create(endpoint); !stored)
            return std::unexpected(stored.error());
        endpoint["secret"_L1] = secret;
        return endpoint;
    });
}

Result<QJsonObject> WebhookEndpoints::update(const QString& id, const QJsonObject& params)
{
    if (auto valid = checkUrl(params); !valid)
        return std::unexpected(valid.error());
    return m_store.change([&]() -> Result<QJsonObject> {
        auto endpoint = m_store.get(u"webhook_endpoint"_s, id);
        if (!endpoint)
            return endpoint;
        take(*endpoint, params, {"description"_L1, "enabled_events"_L1, "metadata"_L1, "url"_L1});
        if (params.contains("disabled"_L1)) {
            (*endpoint)["status"_L1] =
                params["disabled"_L1].toBool() ? u"disabled"_s : u"enabled"_s;
        }
        if (auto stored = m_store.update(*endpoint); !stored)
            return std::unexpected(stored.error());
        return endpoint;
    });
}

Result<QJsonObject> WebhookEndpoints::remove(const QString& id)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        const auto endpoint = m_store.get(u"webhook_endpoint"_s, id);
        if (!endpoint)
            return endpoint;
        if (auto gone = m_store.remove(*endpoint); !gone)
            return std::unexpected(gone.error());
        return QJsonObject{
            {u"id"_s, id}, {u"object"_s, u"webhook_endpoint"_s}, {u"deleted"_s, true}};
    });
}

Result<QJsonObject> WebhookEndpoints::rollSecret(const QString& id, qint64 overlap)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto endpoint = m_store.get(u"webhook_endpoint"_s, id);
        if (!endpoint)
            return endpoint;
        const auto secret = u"whsec_"_s + newSecret(32);
        const QJsonValue old =
            (*endpoint)["_secret"_L1]; // by value: adding a member moves the others
        (*endpoint)["_old_secret"_L1] = old;
        (*endpoint)["_old_until"_L1] =
            m_clock.now() + std::clamp<qint64>(overlap, 0, longestOverlap);
        (*endpoint)["_secret"_L1] = secret;
        if (auto stored = m_store.update(*endpoint); !stored)
            return std::unexpected(stored.error());
        (*endpoint)["secret"_L1] = secret;
        return endpoint;
    });
}

QList<QByteArray> WebhookEndpoints::secretsOf(const QJsonObject& endpoint, qint64 now)
{
    QList<QByteArray> secrets{endpoint["_secret"_L1].toString().toUtf8()};
    if (now < endpoint["_old_until"_L1].toInteger())
        secrets.append(endpoint["_old_secret"_L1].toString().toUtf8());
    return secrets;
}

} // namespace stripe
