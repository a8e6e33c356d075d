#include "backend-stub/backend/billing/PortalFlows.h"

#include "backend-stub/backend/billing/Snapshot.h"

#include <QStringList>

namespace backend {

bool concernsSubscription(const QString& flow)
{
    return flow.startsWith(QStringLiteral("subscription_"));
}

QJsonArray portalFlows(const QJsonObject& features, const QJsonObject& subscription)
{
    const bool living = !subscription.isEmpty() && !isOver(subscription);
    const bool paused = subscription.value(u"status") == QStringLiteral("paused")
        || subscription.value(u"pause_collection").isObject();
    const bool ending = subscription.value(u"cancel_at").isDouble()
        || subscription.value(u"cancel_at_period_end").toBool();
    QJsonArray flows;
    const auto offer = [&](const QString& flow, bool fits) {
        if (fits && features.value(flow)[u"enabled"].toBool())
            flows.append(flow);
    };
    offer(QStringLiteral("payment_method_update"), true);
    offer(QStringLiteral("subscription_update"), living && !paused);
    offer(QStringLiteral("subscription_cancel"), living && !ending);
    offer(QStringLiteral("subscription_pause"), living && !paused && !ending);
    offer(QStringLiteral("customer_update"), true);
    return flows;
}

QString portalLocale(const QString& requested)
{
    // https://docs.stripe.com/api/customer_portal/sessions/create#create_portal_session-locale
    static const auto known = QStringLiteral(
        "bg cs da de el en en-AU en-CA en-GB en-IE en-IN en-NZ en-SG es es-419 et fi "
        "fil fr fr-CA hr hu id it ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl sv "
        "th tr vi zh zh-HK zh-TW")
                                  .split(u' ');
    auto locale = requested;
    locale.replace(u'_', u'-');
    if (known.contains(locale))
        return locale;
    const auto language = locale.section(u'-', 0, 0);
    return known.contains(language) ? language : QString();
}

} // namespace backend
