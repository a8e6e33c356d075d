#pragma once

#include "backend-stub/serving/HttpServer.h"

#include <QByteArray>

namespace backend::auth {

// The cookie by which a browser is known. Its name holds the port, since browsers keep cookies per
// host only and several stubs may run on one machine.
class BrowserCookie {
public:
    explicit BrowserCookie(const QByteArray& issuer);

    QByteArray from(const serving::Request& request) const; // empty when absent

    // HttpOnly; SameSite=Lax, so that it comes along when an app opens the page, and with no form
    // of another site.
    QByteArray toHeader(const QByteArray& value) const;

private:
    QByteArray name() const;

    const QByteArray& m_issuer;
};

} // namespace backend::auth
