#include "backend-stub/backend/Responses.h"

#include "backend-stub/serving/Router.h"

#include <QLoggingCategory>

namespace backend {

namespace {

Q_LOGGING_CATEGORY(log, "portico.backend.storage")

const QByteArray retryAfter = QByteArrayLiteral("5"); // seconds, RFC 9110 §10.2.3

} // namespace

serving::Response badRequest()
{
    return serving::errorResponse(
        400, QStringLiteral("bad_request"), QStringLiteral("Bad request"));
}

serving::Response tryLater()
{
    return serving::errorResponse(503, QStringLiteral("stripe_unavailable"),
        QStringLiteral("Billing cannot be reached right now. Please try again in a moment."))
        .with("Retry-After", retryAfter);
}

serving::Response storageFailure(const storage::Error& error)
{
    qCCritical(log, "the database refused: %s", qPrintable(error.message));
    return serving::errorResponse(503, QStringLiteral("storage_unavailable"),
        QStringLiteral("The server cannot store or read its data right now."))
        .with("Retry-After", retryAfter);
}

} // namespace backend
