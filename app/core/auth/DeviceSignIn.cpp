#include "app/core/auth/DeviceSignIn.h"

#include "app/core/api/JsonReader.h"
#include "app/core/Clock.h"
#include "app/core/http/HttpClient.h"

#include <algorithm>

namespace portico {
namespace {

using namespace std::chrono_literals;
using Kind = ApiError::Kind;

std::unexpected<ApiError> failure(Kind kind, const QString& code = {})
{
    return std::unexpected(ApiError{.kind = kind, .code = code});
}

QCoro::Task<> wake(Clock& clock, std::chrono::milliseconds after, Completion<bool> pause)
{
    co_await clock.sleep(after);
    pause.complete(true);
}

std::chrono::seconds secondsOf(const JsonReader& reader, const QString& name, qint64 otherwise)
{
    constexpr qint64 hour = 3600;
    return std::chrono::seconds(
        std::clamp<qint64>(reader.integer(name).value_or(otherwise), 1, hour));
}

bool isShowable(const QString& code)
{
    const auto isPrint = [](QChar c) { return c.isPrint(); };
    return !code.isEmpty() && code.size() <= 64 && std::ranges::all_of(code, isPrint);
}

// How to go on after an answer without tokens: the pause before the next question, or nullopt when
// there is none. RFC 8628 §3.5.
std::optional<std::chrono::seconds> nextPause(const ApiError& error, std::chrono::seconds pause)
{
    if (error.code == QLatin1String("authorization_pending"))
        return pause;
    if (error.code == QLatin1String("slow_down"))
        return pause + 5s;
    const bool isPassing = error.kind == Kind::Offline || error.kind == Kind::Timeout
        || error.kind == Kind::Unavailable || error.kind == Kind::RateLimited;
    if (!isPassing)
        return std::nullopt;
    return std::min<std::chrono::seconds>(std::max(pause * 2, error.retryAfter.value_or(0s)), 60s);
}

ApiError endOf(const ApiError& error)
{
    auto end = error;
    if (error.code == QLatin1String("access_denied"))
        end.kind = Kind::Denied;
    if (error.code == QLatin1String("expired_token"))
        end.kind = Kind::Timeout;
    return end;
}

} // namespace

std::expected<DeviceAuthorization, QString> DeviceAuthorization::fromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    const DeviceAuthorization device{
        .deviceCode = reader.requiredString(QStringLiteral("device_code")),
        .userCode = reader.requiredString(QStringLiteral("user_code")),
        .verificationUri = reader.safeUrl(QStringLiteral("verification_uri")),
        .verificationUriComplete = reader.safeUrl(QStringLiteral("verification_uri_complete")),
        .expiresIn = secondsOf(reader, QStringLiteral("expires_in"), 300),
        .interval = secondsOf(reader, QStringLiteral("interval"), 5)};
    if (!reader.ok())
        return std::unexpected(reader.failure());
    if (!isShowable(device.userCode))
        return std::unexpected(QStringLiteral("user_code"));
    if (device.verificationUri.isEmpty())
        return std::unexpected(QStringLiteral("verification_uri"));
    return device;
}

DeviceSignIn::DeviceSignIn(SignInProvider provider) : m_provider(std::move(provider)) { }

QCoro::Task<Result<SignInFlow::Outcome>> DeviceSignIn::run(Show show)
{
    show({.step = SignInProgress::Step::Preparing});
    const auto metadata = co_await discover(m_provider.http, m_provider.config.issuer);
    if (m_canceled)
        co_return failure(Kind::Canceled);
    if (!metadata)
        co_return std::unexpected(metadata.error());
    const auto device = co_await authorize(*metadata);
    if (m_canceled)
        co_return failure(Kind::Canceled);
    if (!device)
        co_return std::unexpected(device.error());

    show({.step = SignInProgress::Step::DeviceCode,
        .userCode = device->userCode,
        .verificationUri = device->verificationUri,
        .verificationUriComplete = device->verificationUriComplete,
        .expiresAt = m_provider.clock.utcNow().addSecs(device->expiresIn.count())});
    const auto tokens = co_await poll(*metadata, *device);
    if (!tokens)
        co_return std::unexpected(tokens.error());
    co_return m_provider.identify(*tokens, *metadata, {});
}

void DeviceSignIn::cancel()
{
    m_canceled = true;
    m_pause.complete(false);
}

QCoro::Task<Result<DeviceAuthorization>> DeviceSignIn::authorize(ProviderMetadata metadata)
{
    if (metadata.deviceAuthorizationEndpoint.isEmpty())
        co_return failure(Kind::Rejected, QStringLiteral("no_device_flow"));
    const TokenClient::Fields fields{{QStringLiteral("client_id"), m_provider.config.clientId},
        {QStringLiteral("scope"), m_provider.config.scopes.join(QLatin1Char(' '))}};
    auto request = HttpRequest::postForm(metadata.deviceAuthorizationEndpoint, fields);
    request.setIdempotencyKey();
    const auto answer = co_await m_provider.http.send(request);
    if (!answer)
        co_return std::unexpected(answer.error());
    const auto device = DeviceAuthorization::fromJson(answer->json);
    if (!device)
        co_return failure(Kind::BadResponse);
    co_return *device;
}

QCoro::Task<Result<Tokens>> DeviceSignIn::poll(
    ProviderMetadata metadata, DeviceAuthorization device)
{
    TokenClient client(m_provider.http);
    const auto end = m_provider.clock.monotonic() + device.expiresIn;
    const TokenClient::Fields fields{
        {QStringLiteral("grant_type"),
            QStringLiteral("urn:ietf:params:oauth:grant-type:device_code")},
        {QStringLiteral("device_code"), device.deviceCode},
        {QStringLiteral("client_id"), m_provider.config.clientId}};
    auto interval = device.interval;
    for (;;) {
        const bool goOn = co_await pause(interval);
        if (!goOn)
            co_return failure(Kind::Canceled);
        if (m_provider.clock.monotonic() >= end)
            co_return failure(Kind::Timeout);
        const auto tokens = co_await client.grant(metadata.tokenEndpoint, fields);
        if (m_canceled)
            co_return failure(Kind::Canceled);
        if (tokens)
            co_return *tokens;
        const auto next = nextPause(tokens.error(), interval);
        if (!next)
            co_return std::unexpected(endOf(tokens.error()));
        interval = *next;
    }
}

QCoro::Task<bool> DeviceSignIn::pause(std::chrono::milliseconds duration)
{
    if (m_canceled)
        co_return false;
    m_pause = {};
    const auto mine = m_pause;
    wake(m_provider.clock, duration, mine);
    co_return co_await mine;
}

} // namespace portico
