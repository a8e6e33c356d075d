#include "app/core/auth/AuthorizationRequest.h"

#include "app/core/auth/Pkce.h"

#include <QUrlQuery>

namespace portico {
namespace {

void add(QUrlQuery& query, const char* name, const QString& value)
{
    // Encoded here: QUrlQuery would leave '+' alone, which a server reads as a space.
    query.addQueryItem(
        QString::fromLatin1(name), QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

} // namespace

AuthorizationRequest AuthorizationRequest::create()
{
    return {.state = randomToken(), .nonce = randomToken(), .codeVerifier = randomToken()};
}

QUrl AuthorizationRequest::url(const QUrl& authorizationEndpoint, const QString& clientId,
    const QStringList& scopes, const QString& loginHint) const
{
    QUrlQuery query(authorizationEndpoint);
    add(query, "response_type", QStringLiteral("code"));
    add(query, "client_id", clientId);
    add(query, "redirect_uri", redirectUri.toString(QUrl::FullyEncoded));
    add(query, "state", state);
    add(query, "code_challenge", codeChallenge(codeVerifier));
    add(query, "code_challenge_method", QStringLiteral("S256"));
    if (!scopes.isEmpty())
        add(query, "scope", scopes.join(QLatin1Char(' ')));
    if (scopes.contains(QLatin1String("openid")))
        add(query, "nonce", nonce);
    // OpenID Connect Core §11: a refresh token is given only where consent is asked for.
    if (scopes.contains(QLatin1String("offline_access")))
        add(query, "prompt", QStringLiteral("consent"));
    if (!loginHint.isEmpty())
        add(query, "login_hint", loginHint);
    auto url = authorizationEndpoint;
    url.setQuery(query);
    return url;
}

} // namespace portico
