#pragma once

#include "backend-stub/backend/auth/AuthorizationCodes.h"
#include "backend-stub/backend/auth/Clients.h"
#include "backend-stub/backend/auth/DeviceAuthorizations.h"
#include "backend-stub/backend/auth/Form.h"
#include "backend-stub/backend/auth/IdTokens.h"
#include "backend-stub/backend/auth/OAuthError.h"
#include "backend-stub/backend/auth/Tokens.h"
#include "backend-stub/serving/HttpServer.h"

#include <QCoroTask>
#include <QList>

namespace backend::auth {

// What the endpoints for clients work on; all of it outlives them.
struct TokenParts {
    const QByteArray& issuer;
    const QList<Client>& clients;
    Tokens& tokens;
    AuthorizationCodes& codes;
    DeviceAuthorizations& devices;
    IdTokens& idTokens;
};

// What clients call themselves: POST /oauth/token (RFC 6749 §3.2), /oauth/revoke (RFC 7009) and
// /oauth/device_authorization (RFC 8628 §3.1), all for public clients.
class TokenEndpoint {
public:
    explicit TokenEndpoint(TokenParts parts);

    QCoro::Task<serving::Response> token(serving::Request request);
    QCoro::Task<serving::Response> revoke(serving::Request request);
    QCoro::Task<serving::Response> authorizeDevice(serving::Request request);

private:
    Result<serving::Response> tokensFor(const Form& form);
    Result<serving::Response> revoked(const Form& form);
    Result<serving::Response> deviceCodesFor(const Form& form);

    Result<serving::Response> refresh(const Form& form);
    Result<serving::Response> redeemCode(const Form& form);
    Result<serving::Response> redeemDeviceCode(const Form& form);

    Result<Form> formFromClient(const serving::Request& request) const;

    TokenParts m_parts;
};

} // namespace backend::auth
