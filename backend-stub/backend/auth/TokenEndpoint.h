#pragma once

#include "backend-stub/backend/auth/Clients.h"
#include "backend-stub/backend/auth/Form.h"
#include "backend-stub/backend/auth/OAuthError.h"
#include "backend-stub/backend/auth/Tokens.h"
#include "backend-stub/serving/HttpServer.h"

#include <QCoroTask>
#include <QList>

namespace backend::auth {

// POST /oauth/token (RFC 6749 §3.2) and POST /oauth/revoke (RFC 7009), for public clients.
class TokenEndpoint {
public:
    TokenEndpoint(const QList<Client>& clients, Tokens& tokens);

    QCoro::Task<serving::Response> token(serving::Request request);
    QCoro::Task<serving::Response> revoke(serving::Request request);

private:
    Result<Form> formFromClient(const serving::Request& request) const;
    Result<Issued> refresh(const Form& form);

    const QList<Client>& m_clients;
    Tokens& m_tokens;
};

} // namespace backend::auth
