#pragma once

#include "backend-stub/backend/auth/Accounts.h"
#include "backend-stub/backend/auth/SigningKey.h"
#include "backend-stub/backend/auth/Tokens.h"
#include "backend-stub/serving/HttpServer.h"

#include <QCoroTask>

namespace backend::auth {

// What anyone may read about this server, its public key, and what a token's holder may read about
// themselves (OpenID Connect Core §5.3).
class ProviderEndpoint {
public:
    ProviderEndpoint(const QByteArray& issuer, SigningKey& key, Tokens& tokens, Accounts& accounts);

    QCoro::Task<serving::Response> metadata(serving::Request request);
    QCoro::Task<serving::Response> keys(serving::Request request);
    QCoro::Task<serving::Response> userInfo(serving::Request request);
    QCoro::Task<serving::Response> asset(serving::Request request);

private:
    const QByteArray& m_issuer;
    SigningKey& m_key;
    Tokens& m_tokens;
    Accounts& m_accounts;
};

} // namespace backend::auth
