#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace backend {

// The flow_data.type values that lead somewhere for this subscription: what the portal
// configuration enables, less what Stripe would refuse (cancelling twice, pausing what is paused).
QJsonArray portalFlows(const QJsonObject& features, const QJsonObject& subscription);

// subscription_update and the like need to be told which subscription.
bool concernsSubscription(const QString& flow);

// One of Stripe's portal locales for a client's "de", "pt_BR" or "en-GB"; empty when it has none,
// so that the browser's language decides.
QString portalLocale(const QString& requested);

} // namespace backend
