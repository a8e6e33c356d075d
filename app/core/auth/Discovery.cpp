#include "app/core/auth/Discovery.h"

#include "app/core/api/JsonReader.h"
#include "app/core/http/HttpClient.h"
#include "app/core/http/UrlSafety.h"

#include <QLoggingCategory>

namespace portico {
namespace {

Q_LOGGING_CATEGORY(lcDiscovery, "portico.auth.discovery", QtWarningMsg)

// RFC 8414 §3.1: between the host and the issuer's own path.
QUrl oauthAddress(const QUrl& issuer)
{
    auto path = issuer.path(QUrl::FullyEncoded);
    if (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    auto url = issuer;
    url.setPath(QLatin1String("/.well-known/oauth-authorization-server") + path);
    return url;
}

// OpenID Connect Discovery §4: behind the issuer's path.
QUrl openIdAddress(const QUrl& issuer)
{
    return endpoint(issuer, QStringLiteral("/.well-known/openid-configuration"));
}

QCoro::Task<Result<ProviderMetadata>> ask(HttpClient& http, QUrl address, QUrl issuer)
{
    const auto answer = co_await http.send(HttpRequest::get(address));
    if (!answer)
        co_return std::unexpected(answer.error());
    const auto metadata = ProviderMetadata::fromJson(answer->json, issuer);
    if (metadata)
        co_return *metadata;
    qCWarning(lcDiscovery).noquote() << "The provider's metadata is unusable:" << metadata.error();
    co_return std::unexpected(ApiError{.kind = ApiError::Kind::BadResponse,
        .httpStatus = answer->status,
        .code = QStringLiteral("bad_metadata"),
        .requestId = answer->requestId});
}

// Something answered, and it was not what lives at that address.
bool isElsewhere(const ApiError& error)
{
    return error.httpStatus != 0 && error.kind != ApiError::Kind::Unavailable
        && error.code != QLatin1String("bad_metadata");
}

} // namespace

std::expected<ProviderMetadata, QString> ProviderMetadata::fromJson(
    const QJsonObject& json, const QUrl& issuer)
{
    JsonReader reader(json);
    if (reader.requiredString(QStringLiteral("issuer")) != issuer.toString(QUrl::FullyEncoded))
        return std::unexpected(QStringLiteral("issuer"));
    ProviderMetadata metadata{.issuer = issuer,
        .authorizationEndpoint = reader.safeUrl(QStringLiteral("authorization_endpoint")),
        .tokenEndpoint = reader.safeUrl(QStringLiteral("token_endpoint")),
        .revocationEndpoint = reader.safeUrl(QStringLiteral("revocation_endpoint")),
        .deviceAuthorizationEndpoint =
            reader.safeUrl(QStringLiteral("device_authorization_endpoint")),
        .sendsIssuer = reader.boolean(
            QStringLiteral("authorization_response_iss_parameter_supported"), false)};
    if (metadata.tokenEndpoint.isEmpty())
        return std::unexpected(QStringLiteral("token_endpoint"));
    const auto methods = reader.strings(QStringLiteral("code_challenge_methods_supported"));
    if (!methods.isEmpty() && !methods.contains(QLatin1String("S256")))
        return std::unexpected(QStringLiteral("code_challenge_methods_supported"));
    return metadata;
}

QCoro::Task<Result<ProviderMetadata>> discover(HttpClient& http, QUrl issuer)
{
    const auto oauth = co_await ask(http, oauthAddress(issuer), issuer);
    if (oauth || !isElsewhere(oauth.error()))
        co_return oauth;
    co_return co_await ask(http, openIdAddress(issuer), issuer);
}

} // namespace portico
