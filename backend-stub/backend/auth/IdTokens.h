#pragma once

#include "backend-stub/backend/auth/Accounts.h"
#include "backend-stub/backend/auth/Clock.h"
#include "backend-stub/backend/auth/OAuthError.h"
#include "backend-stub/backend/auth/SigningKey.h"
#include "backend-stub/backend/auth/Tokens.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace backend::auth {

// What an ID token says of one sign-in.
struct SignInFacts {
    Grant grant;
    QString nonce; // empty when the client sent none
    Instant authTime; // when the password was given
};

// The claims about a person that the scope allows: OpenID Connect Core §5.4.
QJsonObject personalClaims(const Account& account, const QString& scope);

// ID tokens of OpenID Connect Core §2, valid for five minutes.
class IdTokens {
public:
    IdTokens(const QByteArray& issuer, Accounts& accounts, SigningKey& key, Clock clock);

    // Empty when the scope does not name openid.
    Result<QByteArray> make(const SignInFacts& facts, const QByteArray& accessToken);

private:
    const QByteArray& m_issuer;
    Accounts& m_accounts;
    SigningKey& m_key;
    Clock m_clock;
};

} // namespace backend::auth
