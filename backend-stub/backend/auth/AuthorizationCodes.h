#pragma once

#include "backend-stub/backend/auth/Clock.h"
#include "backend-stub/backend/auth/IdTokens.h"
#include "backend-stub/backend/auth/OAuthError.h"
#include "backend-stub/backend/auth/Tokens.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <chrono>

namespace backend::auth {

struct CodeGrant {
    SignInFacts facts;
    QByteArray redirectUri;
    QByteArray codeChallenge; // S256
};

struct Redeemed {
    Issued tokens;
    SignInFacts facts;
};

// Authorization codes: 60 seconds, once (RFC 6749 §4.1.2). A code that comes back a second time was
// stolen, from one side or the other, so what was issued for it is revoked (RFC 9700 §4.5). Kept in
// memory: a restart costs the sign-ins of one minute.
class AuthorizationCodes {
public:
    static constexpr auto lifetime = std::chrono::seconds(60);

    AuthorizationCodes(Tokens& tokens, Clock clock);

    QByteArray issue(const CodeGrant& grant);

    // Any attempt with a known code uses it up, right or wrong.
    Result<Redeemed> redeem(const QByteArray& code, const QString& clientId,
        const QByteArray& redirectUri, const QByteArray& verifier);

private:
    struct Entry {
        CodeGrant grant;
        Instant issued;
        bool used = false;
        QString familyId; // what was issued for it
    };

    void prune();

    Tokens& m_tokens;
    Clock m_clock;
    QHash<QByteArray, Entry> m_entries; // by the code's hash
};

// RFC 7636 §4.6, S256; the verifier's own form is checked too (§4.1).
bool provesPossession(const QByteArray& verifier, const QByteArray& challenge);

} // namespace backend::auth
