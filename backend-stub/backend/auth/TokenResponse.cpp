#include "backend-stub/backend/auth/TokenResponse.h"

#include "backend-stub/backend/auth/OAuthError.h"

#include <QJsonObject>

namespace backend::auth {

serving::Response tokenResponse(const Issued& issued, const QByteArray& idToken)
{
    QJsonObject body{
        {QStringLiteral("access_token"), QString::fromLatin1(issued.accessToken)},
        {QStringLiteral("token_type"), QStringLiteral("Bearer")},
        {QStringLiteral("expires_in"), qint64(issued.expiresIn.count())},
        {QStringLiteral("scope"), issued.scope},
    };
    if (!issued.refreshToken.isEmpty())
        body.insert(QStringLiteral("refresh_token"), QString::fromLatin1(issued.refreshToken));
    if (!idToken.isEmpty())
        body.insert(QStringLiteral("id_token"), QString::fromLatin1(idToken));
    return uncached(serving::Response::json(body));
}

} // namespace backend::auth
