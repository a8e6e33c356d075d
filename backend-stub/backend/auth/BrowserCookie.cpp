#include "backend-stub/backend/auth/BrowserCookie.h"

namespace backend::auth {

BrowserCookie::BrowserCookie(const QByteArray& issuer) : m_issuer(issuer) { }

QByteArray BrowserCookie::from(const serving::Request& request) const
{
    const auto wanted = name() + '=';
    for (const auto& part : request.header("Cookie").split(';')) {
        const auto cookie = part.trimmed();
        if (cookie.startsWith(wanted))
            return cookie.mid(wanted.size());
    }
    return {};
}

QByteArray BrowserCookie::toHeader(const QByteArray& value) const
{
    const QByteArray secure = m_issuer.startsWith("https:") ? "; Secure" : "";
    return name() + '=' + value + "; Path=/; HttpOnly; SameSite=Lax" + secure;
}

QByteArray BrowserCookie::name() const
{
    return "portico_sign_in_" + m_issuer.mid(m_issuer.lastIndexOf(':') + 1);
}

} // namespace backend::auth
