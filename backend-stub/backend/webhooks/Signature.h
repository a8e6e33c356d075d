#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <chrono>

namespace backend {

// Whether `header` (Stripe-Signature: t=<unix>,v1=<hex>[,v1=…]) signs this raw body with one of the
// secrets, within 300 s of `now` either way. Several secrets and several v1 are what a roll of the
// secret looks like. https://docs.stripe.com/webhooks#verify-manually
bool isSigned(const QByteArray& header, const QByteArray& rawBody, const QByteArrayList& secrets,
    std::chrono::sys_seconds now);

} // namespace backend
