#pragma once

#include "backend-stub/serving/HttpServer.h"

#include <QByteArray>
#include <QString>

// What protects the pages: response headers, the session's cookie and the CSRF token.

namespace stripe::portal {

inline constexpr char sessionCookie[] = "portico_portal";

// No inline script or style and no framing; the address with its secret goes to no other origin
// (not "no-referrer", with which a browser sends "Origin: null" from a form). `frames` is the one
// origin that may be shown in an iframe (the bank's), empty for none.
serving::Response guarded(serving::Response response, const QByteArray& frames = {});

// The Host header names loopback: a page elsewhere cannot reach the portal by a name that it made
// resolve to 127.0.0.1.
bool isLocalHost(const serving::Request& request);

// The Origin header, when there is one, is the host that was asked.
bool isSameOrigin(const serving::Request& request);

QByteArray cookie(const serving::Request& request, QByteArrayView name);
QByteArray sessionCookieFor(const QString& session, const QString& token); // Set-Cookie's value

// Follows from the session's secret, so that it needs no memory and outlives a restart.
QByteArray csrfToken(const QString& sessionToken);
bool sameSecret(QByteArrayView left, QByteArrayView right); // constant time

} // namespace stripe::portal
