#pragma once

#include "app/core/api/ClientConfig.h"
#include "app/core/auth/Discovery.h"
#include "app/core/auth/SignInFlow.h"
#include "app/core/auth/TokenClient.h"

#include <QCoroTask>
#include <QString>

namespace portico {

class Clock;
class HttpClient;

// Who signs in where: what the sign-in flows share.
struct SignInProvider {
    HttpClient& http;
    Clock& clock;
    ClientConfig::SignIn config;

    // The tokens with whom they belong to. The ID token, where there is one, is checked
    // (OpenID Connect Core §3.1.3.7); errors: BadResponse with the code "bad_id_token", or
    // "late_id_token": it came just now, so the clock here is the likely culprit.
    Result<SignInFlow::Outcome> identify(
        const Tokens& tokens, const ProviderMetadata& metadata, const QString& nonce) const;
};

} // namespace portico
