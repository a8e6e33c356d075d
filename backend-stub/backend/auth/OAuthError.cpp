#include "backend-stub/backend/auth/OAuthError.h"

#include "backend-stub/serving/Router.h"

#include <QDebug>
#include <QJsonObject>

namespace backend::auth {

serving::Response OAuthError::toResponse() const
{
    auto response = uncached(serving::Response::json(
        {{QStringLiteral("error"), QString::fromLatin1(code)},
            {QStringLiteral("error_description"), QString::fromLatin1(description)}},
        status));
    if (status == 503)
        response.headers.emplaceBack("Retry-After", "5");
    return response;
}

std::unexpected<OAuthError> refuse(QByteArray code, QByteArray description, int status)
{
    return std::unexpected(OAuthError{std::move(code), std::move(description), status});
}

std::unexpected<OAuthError> unavailable(const storage::Error& error)
{
    qWarning().noquote() << "sign-in:" << error.message;
    return refuse("temporarily_unavailable", "The sign-in data cannot be reached right now.", 503);
}

serving::Response uncached(serving::Response response)
{
    response.headers.emplaceBack("Cache-Control", "no-store");
    response.headers.emplaceBack("Pragma", "no-cache");
    return response;
}

serving::Response apiError(const QByteArray& code, const QByteArray& message, int status)
{
    return uncached(
        serving::errorResponse(status, QString::fromLatin1(code), QString::fromLatin1(message)));
}

serving::Response tooManyAttempts(std::chrono::seconds retryAfter)
{
    return apiError("too_many_attempts", "Too many sign-in attempts. Try again later.", 429)
        .with("Retry-After", QByteArray::number(qint64(retryAfter.count())));
}

} // namespace backend::auth
