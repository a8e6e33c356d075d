#pragma once

#include <QByteArray>
#include <QList>

namespace stripe {

// The value of Stripe-Signature: "t=<unix>,v1=<hex>[,v1=…]", each v1 being HMAC-SHA256 of
// "{t}.{body}" with one secret, https://docs.stripe.com/webhooks/signatures.
QByteArray signature(const QList<QByteArray>& secrets, qint64 time, const QByteArray& body);

} // namespace stripe
