#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

namespace portico {

// The address the browser is sent to (RFC 6749 §4.1.1, RFC 7636 §4.3, OpenID Connect Core
// §3.1.2.1). Fresh state, nonce and verifier each time.
struct AuthorizationRequest {
    QString state;
    QString nonce;
    QString codeVerifier;
    QUrl redirectUri{};

    static AuthorizationRequest create();

    // `loginHint`: whom the user is expected to sign in as, or empty.
    QUrl url(const QUrl& authorizationEndpoint, const QString& clientId, const QStringList& scopes,
        const QString& loginHint) const;
};

} // namespace portico
