#include "backend-stub/backend/auth/Metadata.h"

#include <QJsonArray>
#include <QString>
#include <QStringList>

namespace backend::auth {

namespace {

QJsonArray list(const QStringList& words) { return QJsonArray::fromStringList(words); }

} // namespace

QJsonObject metadata(const QByteArray& issuer)
{
    const auto base = QString::fromLatin1(issuer);
    const auto none = list({QStringLiteral("none")});
    return {
        {QStringLiteral("issuer"), base},
        {QStringLiteral("authorization_endpoint"), base + QStringLiteral("/oauth/authorize")},
        {QStringLiteral("token_endpoint"), base + QStringLiteral("/oauth/token")},
        {QStringLiteral("revocation_endpoint"), base + QStringLiteral("/oauth/revoke")},
        {QStringLiteral("device_authorization_endpoint"),
            base + QStringLiteral("/oauth/device_authorization")},
        {QStringLiteral("userinfo_endpoint"), base + QStringLiteral("/oauth/userinfo")},
        {QStringLiteral("jwks_uri"), base + QStringLiteral("/oauth/jwks")},
        {QStringLiteral("response_types_supported"), list({QStringLiteral("code")})},
        {QStringLiteral("response_modes_supported"), list({QStringLiteral("query")})},
        {QStringLiteral("grant_types_supported"),
            list({QStringLiteral("authorization_code"), QStringLiteral("refresh_token"),
                QStringLiteral("urn:ietf:params:oauth:grant-type:device_code")})},
        {QStringLiteral("code_challenge_methods_supported"), list({QStringLiteral("S256")})},
        {QStringLiteral("token_endpoint_auth_methods_supported"), none},
        {QStringLiteral("revocation_endpoint_auth_methods_supported"), none},
        {QStringLiteral("scopes_supported"),
            list({QStringLiteral("openid"), QStringLiteral("email"), QStringLiteral("profile"),
                QStringLiteral("offline_access")})},
        {QStringLiteral("claims_supported"),
            list({QStringLiteral("sub"), QStringLiteral("email"), QStringLiteral("email_verified"),
                QStringLiteral("name"), QStringLiteral("auth_time")})},
        {QStringLiteral("subject_types_supported"), list({QStringLiteral("public")})},
        {QStringLiteral("id_token_signing_alg_values_supported"), list({QStringLiteral("RS256")})},
        {QStringLiteral("prompt_values_supported"),
            list({QStringLiteral("none"), QStringLiteral("login"), QStringLiteral("consent"),
                QStringLiteral("select_account")})},
        {QStringLiteral("authorization_response_iss_parameter_supported"), true},
        {QStringLiteral("claims_parameter_supported"), false},
        {QStringLiteral("request_parameter_supported"), false},
        {QStringLiteral("request_uri_parameter_supported"), false},
    };
}

} // namespace backend::auth
