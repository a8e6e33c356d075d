#pragma once

#include "backend-stub/serving/HttpServer.h"
#include "backend-stub/storage/Database.h"

#include <QByteArray>

#include <chrono>
#include <expected>

// What an OAuth endpoint refuses with, as a value: RFC 6749 §5.2 and the RFCs that add codes to it.

namespace backend::auth {

struct OAuthError {
    QByteArray code; // invalid_grant, invalid_request, slow_down, …
    QByteArray description; // one plain sentence; never repeats what was sent
    int status = 400;

    serving::Response toResponse() const;
};

template <class T> using Result = std::expected<T, OAuthError>;

std::unexpected<OAuthError> refuse(QByteArray code, QByteArray description, int status = 400);

// The database cannot answer now: 503, so that a client keeps its tokens and tries again.
std::unexpected<OAuthError> unavailable(const storage::Error& error);

// RFC 6749 §5.1: what carries tokens or codes is never cached.
serving::Response uncached(serving::Response response);

// The envelope of the /api calls: {"error":{"code","message"}}.
serving::Response apiError(const QByteArray& code, const QByteArray& message, int status);

// 429 in the /api envelope, with the whole seconds to wait.
serving::Response tooManyAttempts(std::chrono::seconds retryAfter);

} // namespace backend::auth
