#include "app/core/auth/SignInProvider.h"

#include "app/core/auth/IdToken.h"
#include "app/core/Clock.h"

#include <QLoggingCategory>

namespace portico {
namespace {

Q_LOGGING_CATEGORY(lcSignIn, "portico.auth.signin", QtWarningMsg)

} // namespace

Result<SignInFlow::Outcome> SignInProvider::identify(
    const Tokens& tokens, const ProviderMetadata& metadata, const QString& nonce) const
{
    SignInFlow::Outcome outcome{.tokens = tokens,
        .record = {.account = {},
            .issuer = metadata.issuer,
            .tokenEndpoint = metadata.tokenEndpoint,
            .revocationEndpoint = metadata.revocationEndpoint,
            .clientId = config.clientId}};
    // Asked for OpenID and given no ID token: nothing says whom the tokens belong to.
    const bool isExpected = config.scopes.contains(QLatin1String("openid"));
    if (tokens.idToken.isEmpty() && !isExpected)
        return outcome;
    const auto idToken = IdToken::parse(tokens.idToken,
        {.issuer = metadata.issuer.toString(QUrl::FullyEncoded),
            .clientId = config.clientId,
            .nonce = nonce,
            .now = clock.utcNow()});
    if (!idToken) {
        qCWarning(lcSignIn).noquote() << "The ID token was refused:" << idToken.error();
        const bool isLate = idToken.error() == QLatin1String("exp");
        return std::unexpected(ApiError{.kind = ApiError::Kind::BadResponse,
            .code = isLate ? QStringLiteral("late_id_token") : QStringLiteral("bad_id_token")});
    }
    outcome.record.identity = idToken->identity;
    outcome.record.account = idToken->identity.subject;
    outcome.record.accountName = idToken->email;
    return outcome;
}

} // namespace portico
