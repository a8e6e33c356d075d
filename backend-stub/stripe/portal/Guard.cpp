#include "backend-stub/stripe/portal/Guard.h"

#include <QMessageAuthenticationCode>
#include <QUrl>

namespace stripe::portal {

serving::Response guarded(serving::Response response, const QByteArray& frames)
{
    const QByteArray frameSource = frames.isEmpty() ? QByteArray("'none'") : frames;
    return std::move(response)
        .with("Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
            "frame-src "
                + frameSource)
        .with("X-Frame-Options", "DENY")
        .with("X-Content-Type-Options", "nosniff")
        .with("Referrer-Policy", "same-origin");
}

bool isLocalHost(const serving::Request& request)
{
    const auto host = QUrl(QStringLiteral("http://") + QString::fromLatin1(request.header("Host")));
    return host.host() == QLatin1StringView("127.0.0.1")
        || host.host() == QLatin1StringView("localhost");
}

bool isSameOrigin(const serving::Request& request)
{
    const auto origin = request.header("Origin");
    return origin.isEmpty() || origin == "http://" + request.header("Host");
}

QByteArray cookie(const serving::Request& request, QByteArrayView name)
{
    for (const auto& pair : request.header("Cookie").split(';')) {
        const auto trimmed = pair.trimmed();
        const auto equals = trimmed.indexOf('=');
        if (equals > 0 && trimmed.left(equals) == name)
            return trimmed.mid(equals + 1);
    }
    return {};
}

QByteArray sessionCookieFor(const QString& session, const QString& token)
{
    return QByteArray(sessionCookie) + '=' + token.toUtf8() + "; Path=/p/api/" + session.toUtf8()
        + "; HttpOnly; SameSite=Strict";
}

QByteArray csrfToken(const QString& sessionToken)
{
    return QMessageAuthenticationCode::hash(
        "portal csrf", sessionToken.toUtf8(), QCryptographicHash::Sha256)
        .toHex();
}

bool sameSecret(QByteArrayView left, QByteArrayView right)
{
    if (left.size() != right.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= left[i] ^ right[i];
    return difference == 0;
}

} // namespace stripe::portal
