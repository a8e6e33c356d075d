#include "app/core/auth/BrowserSignIn.h"

#include "app/core/auth/LoopbackListener.h"
#include "app/core/Clock.h"
#include "app/core/http/HttpClient.h"

namespace portico {
namespace {

using Kind = ApiError::Kind;

std::unexpected<ApiError> failure(Kind kind, const QString& code = {})
{
    return std::unexpected(ApiError{.kind = kind, .code = code});
}

// Whatever comes first ends the wait; these bring two of the things that may.
QCoro::Task<> endByTime(Clock& clock, Completion<Result<Callback>> end)
{
    co_await clock.sleep(BrowserSignIn::patience);
    end.complete(failure(Kind::Timeout));
}

QCoro::Task<> endByCallback(Completion<Callback> callback, Completion<Result<Callback>> end)
{
    end.complete(co_await callback);
}

} // namespace

BrowserSignIn::BrowserSignIn(SignInProvider provider, QByteArray page, QString loginHint)
    : m_provider(std::move(provider))
    , m_page(std::move(page))
    , m_loginHint(std::move(loginHint))
    , m_request(AuthorizationRequest::create())
{
}

QCoro::Task<Result<SignInFlow::Outcome>> BrowserSignIn::run(Show show)
{
    show({.step = SignInProgress::Step::Preparing});
    const auto metadata = co_await discover(m_provider.http, m_provider.config.issuer);
    if (m_end.isDone())
        co_return failure(Kind::Canceled);
    if (!metadata)
        co_return std::unexpected(metadata.error());
    if (metadata->authorizationEndpoint.isEmpty())
        co_return failure(Kind::BadResponse, QStringLiteral("bad_metadata"));

    const auto callback = co_await waitForCallback(*metadata, show);
    if (!callback)
        co_return std::unexpected(callback.error());
    if (callback->error == QLatin1String("access_denied"))
        co_return failure(Kind::Denied, callback->error);
    if (!callback->error.isEmpty())
        co_return failure(Kind::Rejected, callback->error);

    show({.step = SignInProgress::Step::Finishing});
    co_return co_await redeem(*metadata, *callback);
}

void BrowserSignIn::cancel() { m_end.complete(failure(Kind::Canceled)); }

QCoro::Task<Result<Callback>> BrowserSignIn::waitForCallback(ProviderMetadata metadata, Show show)
{
    LoopbackListener listener(m_page);
    const auto issuer = metadata.issuer.toString(QUrl::FullyEncoded);
    if (!listener.listen(m_request.state, issuer, metadata.sendsIssuer))
        co_return failure(Kind::Rejected, QStringLiteral("loopback_unavailable"));
    m_request.redirectUri = listener.redirectUri();

    endByTime(m_provider.clock, m_end);
    endByCallback(listener.callback(), m_end);
    const auto& config = m_provider.config;
    show({.step = SignInProgress::Step::Browser,
        .browserUrl = m_request.url(
            metadata.authorizationEndpoint, config.clientId, config.scopes, m_loginHint),
        .deviceOffered = !metadata.deviceAuthorizationEndpoint.isEmpty(),
        .expiresAt = m_provider.clock.utcNow().addSecs(std::chrono::seconds(patience).count())});
    const auto end = m_end;
    co_return co_await end;
}

QCoro::Task<Result<SignInFlow::Outcome>> BrowserSignIn::redeem(
    ProviderMetadata metadata, Callback callback)
{
    TokenClient client(m_provider.http);
    const TokenClient::Fields fields{
        {QStringLiteral("grant_type"), QStringLiteral("authorization_code")},
        {QStringLiteral("code"), callback.code},
        {QStringLiteral("redirect_uri"), m_request.redirectUri.toString(QUrl::FullyEncoded)},
        {QStringLiteral("client_id"), m_provider.config.clientId},
        {QStringLiteral("code_verifier"), m_request.codeVerifier}};
    const auto tokens = co_await client.grant(metadata.tokenEndpoint, fields);
    if (!tokens)
        co_return std::unexpected(tokens.error());
    co_return m_provider.identify(*tokens, metadata, m_request.nonce);
}

} // namespace portico
