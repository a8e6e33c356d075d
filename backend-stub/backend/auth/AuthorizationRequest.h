#pragma once

#include "backend-stub/backend/auth/Clients.h"
#include "backend-stub/backend/auth/Form.h"
#include "backend-stub/backend/auth/OAuthError.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <expected>
#include <optional>

namespace backend::auth {

// A checked request to the authorization endpoint: RFC 6749 §4.1.1, RFC 7636 §4.3, OpenID Core
// §3.1.2.1.
struct AuthorizationRequest {
    enum class Prompt { AsNeeded, None, SelectAccount, Login };

    QString clientId;
    QString clientName;
    QByteArray redirectUri;
    QString scope;
    QString state;
    QString nonce;
    QByteArray codeChallenge;
    QString loginHint;
    Prompt prompt = Prompt::AsNeeded;
    std::optional<std::chrono::seconds> maxAge;
};

struct AuthorizationRefusal {
    OAuthError error;
    QByteArray redirectUri; // where to say so; empty: to the person only (RFC 6749 §4.1.2.1)
    QString state;
};

// Decides alone what is good: nothing is looked up, nothing remembered.
std::expected<AuthorizationRequest, AuthorizationRefusal> readAuthorizationRequest(
    const Form& form, const QList<Client>& clients);

// The address to send the browser to, with `iss` (RFC 9207 §2) and the state as it came.
QByteArray successRedirect(
    const AuthorizationRequest& request, const QByteArray& issuer, const QByteArray& code);
QByteArray errorRedirect(const AuthorizationRefusal& refusal, const QByteArray& issuer);

} // namespace backend::auth
