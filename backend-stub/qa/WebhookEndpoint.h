#pragma once

#include "backend-stub/backend/stripe/StripeClient.h"

#include <QByteArray>
#include <QCoroTask>
#include <QString>

#include <expected>

namespace qa {

struct WebhookSecret {
    QByteArray value; // whsec_…
};

// Registers `url` for every event at Stripe and returns the secret that signs them. Stripe tells
// the secret once, so it is kept in the data folder, readable by its owner only, and an endpoint
// that is there already is only told its new address: events that waited while the stub was down
// still arrive.
QCoro::Task<std::expected<WebhookSecret, QString>> prepareWebhookEndpoint(
    backend::StripeClient& stripe, QString dataDir, QString url);

} // namespace qa
