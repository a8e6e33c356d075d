#pragma once

#include "backend-stub/backend/auth/Tokens.h"
#include "backend-stub/serving/HttpServer.h"

#include <QByteArray>

namespace backend::auth {

// RFC 6749 §5.1, with the ID token of OpenID Connect Core §3.1.3.3 where there is one.
serving::Response tokenResponse(const Issued& issued, const QByteArray& idToken = {});

} // namespace backend::auth
