#pragma once

#include "backend-stub/backend/auth/Accounts.h"
#include "backend-stub/backend/auth/Tokens.h"
#include "backend-stub/serving/HttpServer.h"

#include <expected>

namespace backend::auth {

struct Bearer {
    Account account;
    Access access;
};

// Who holds the token of `Authorization: Bearer`, or the response to send instead: 401 with
// WWW-Authenticate (RFC 6750 §3), 503 when the database cannot tell.
std::expected<Bearer, serving::Response> authenticateBearer(
    const serving::Request& request, Tokens& tokens, Accounts& accounts);

} // namespace backend::auth
