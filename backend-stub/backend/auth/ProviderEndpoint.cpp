#include "backend-stub/backend/auth/ProviderEndpoint.h"

#include "backend-stub/backend/auth/Bearer.h"
#include "backend-stub/backend/auth/IdTokens.h"
#include "backend-stub/backend/auth/Metadata.h"
#include "backend-stub/backend/auth/OAuthError.h"
#include "backend-stub/backend/auth/Page.h"

namespace backend::auth {

ProviderEndpoint::ProviderEndpoint(
    const QByteArray& issuer, SigningKey& key, Tokens& tokens, Accounts& accounts)
    : m_issuer(issuer)
    , m_key(key)
    , m_tokens(tokens)
    , m_accounts(accounts)
{
}

QCoro::Task<serving::Response> ProviderEndpoint::metadata(serving::Request)
{
    co_return serving::Response::json(auth::metadata(m_issuer));
}

QCoro::Task<serving::Response> ProviderEndpoint::keys(serving::Request)
{
    const auto keys = m_key.publicKeySet();
    co_return keys ? serving::Response::json(*keys) : keys.error().toResponse();
}

QCoro::Task<serving::Response> ProviderEndpoint::userInfo(serving::Request request)
{
    const auto bearer = authenticateBearer(request, m_tokens, m_accounts);
    if (!bearer)
        co_return bearer.error();
    co_return uncached(
        serving::Response::json(personalClaims(bearer->account, bearer->access.scope)));
}

QCoro::Task<serving::Response> ProviderEndpoint::asset(serving::Request request)
{
    co_return pageAsset(request.params.value(QStringLiteral("name")));
}

} // namespace backend::auth
