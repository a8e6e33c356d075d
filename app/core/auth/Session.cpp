#include "app/core/auth/Session.h"

#include "app/core/auth/BrowserSignIn.h"
#include "app/core/auth/DeviceSignIn.h"
#include "app/core/Clock.h"
#include "app/core/http/HttpClient.h"
#include "app/core/http/UrlSafety.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace portico {
namespace {

Q_LOGGING_CATEGORY(lcSession, "portico.session", QtWarningMsg)

using Kind = ApiError::Kind;

std::unexpected<ApiError> failure(Kind kind, const QString& code = {})
{
    return std::unexpected(ApiError{.kind = kind, .code = code});
}

// For whoever does not set a page of their own.
const auto defaultPage =
    QByteArrayLiteral("<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Portico</title>"
                      "<body style='font:18px sans-serif;text-align:center;margin-top:20vh'>"
                      "<h1>You can go back to Portico</h1><p>This page can be closed.");

} // namespace

Session::Session(QUrl backend, HttpClient& http, SecretStore& secrets, QSettings& settings,
    Clock& clock, QObject* parent)
    : QObject(parent)
    , m_backend(std::move(backend))
    , m_http(http)
    , m_secrets(secrets)
    , m_settings(settings)
    , m_clock(clock)
    , m_tokenClient(http)
    , m_signIn(ClientConfig::defaults(m_backend).signIn)
    , m_callbackPage(defaultPage)
{
}

Session::~Session() = default;

QString Session::account() const
{
    if (!m_record || m_record->removalPending)
        return {};
    return m_record->accountName.isEmpty() ? m_record->account : m_record->accountName;
}

void Session::setSignInConfig(const ClientConfig::SignIn& config) { m_signIn = config; }

QCoro::Task<> Session::restore()
{
    const auto attempt = ++m_attempt;
    m_record = SessionRecord::load(m_settings);
    // Pointed at another backend, by whatever means: it must not be sent this one's tokens.
    if (m_record && m_record->backend != m_backend) {
        m_record.reset();
        setState(State::SignedOut);
        co_return;
    }
    if (!m_record || m_record->removalPending) {
        if (m_record)
            co_await finishRemoval();
        if (attempt == m_attempt)
            setState(State::SignedOut);
        co_return;
    }

    const auto secret = co_await m_secrets.read(m_record->secretKey());
    if (attempt != m_attempt)
        co_return; // somebody signed in without waiting for the keychain
    setStorageProblem(secret ? std::nullopt : std::optional(secret.error()));
    if (!secret || !secret->exists) {
        setState(State::SignedOut);
        co_return;
    }

    startEpoch();
    m_refreshToken = QString::fromUtf8(secret->value);
    const auto refreshed = co_await refresh();
    // Offline, or a backend in trouble: signed in all the same, the next request tries again.
    const bool isOver = !refreshed && refreshed.error().kind == Kind::InvalidGrant;
    if (attempt == m_attempt && !isOver)
        setState(State::SignedIn);
}

QCoro::Task<Result<void>> Session::signInWithPassword(QString email, QString password)
{
    cancelSignIn();
    const auto attempt = m_attempt;
    const auto url = endpoint(m_backend, QStringLiteral("/api/auth/sign-in"));
    const auto tokens = co_await m_tokenClient.password(url, email.trimmed(), password);
    if (attempt != m_attempt)
        co_return failure(Kind::Canceled);
    if (!tokens)
        co_return std::unexpected(tokens.error());

    const SessionRecord record{.account = email.trimmed().toLower(),
        .accountName = email.trimmed(),
        .issuer = m_backend,
        .tokenEndpoint = endpoint(m_backend, QStringLiteral("/oauth/token")),
        .revocationEndpoint = endpoint(m_backend, QStringLiteral("/oauth/revoke")),
        .clientId = m_signIn.clientId};
    co_return co_await adopt(*tokens, record);
}

QCoro::Task<Result<void>> Session::signInWithBrowser()
{
    return runFlow(std::make_shared<BrowserSignIn>(signInProvider(), m_callbackPage, account()));
}

QCoro::Task<Result<void>> Session::signInWithDevice()
{
    return runFlow(std::make_shared<DeviceSignIn>(signInProvider()));
}

QCoro::Task<Result<void>> Session::runFlow(std::shared_ptr<SignInFlow> flow)
{
    cancelSignIn();
    if (m_signIn.issuer.isEmpty())
        co_return failure(Kind::Rejected, QStringLiteral("not_offered"));
    const auto attempt = m_attempt;
    m_flow = flow;
    const auto outcome = co_await flow->run([this, attempt](const SignInProgress& progress) {
        if (attempt == m_attempt)
            setProgress(progress);
    });
    if (attempt != m_attempt) {
        if (outcome) // nobody wants it any more, so nobody shall have it
            m_tokenClient.revoke(outcome->record, outcome->tokens.refreshToken);
        co_return failure(Kind::Canceled);
    }
    m_flow.reset();
    Result<void> result;
    if (outcome)
        result = co_await adopt(outcome->tokens, outcome->record);
    else
        result = std::unexpected(outcome.error());
    if (attempt == m_attempt)
        setProgress({});
    co_return result;
}

void Session::cancelSignIn()
{
    ++m_attempt;
    setProgress({});
    if (const auto flow = std::exchange(m_flow, nullptr))
        flow->cancel();
}

void Session::setCallbackPage(const QByteArray& html) { m_callbackPage = html; }

SignInProvider Session::signInProvider()
{
    return {.http = m_http, .clock = m_clock, .config = m_signIn};
}

void Session::setProgress(const SignInProgress& progress)
{
    if (progress.step == m_progress.step && progress.step == SignInProgress::Step::Idle)
        return;
    m_progress = progress;
    emit signInProgressChanged();
}

QCoro::Task<> Session::signOut()
{
    cancelSignIn();
    const auto token = m_refreshToken.isEmpty() ? m_accessToken : m_refreshToken;
    startEpoch();
    if (!m_record || m_signingOut) {
        setState(State::SignedOut);
        co_return;
    }
    m_signingOut.emplace();
    auto mine = *m_signingOut;
    // Written first: a crash from here on leaves a token that the next start removes.
    m_record->removalPending = true;
    m_record->save(m_settings);
    setState(State::SignedOut);

    auto revoking = m_tokenClient.revoke(*m_record, token);
    co_await finishRemoval();
    co_await revoking;
    m_signingOut.reset();
    mine.complete(true);
}

QCoro::Task<Result<HttpResponse>> Session::send(HttpRequest request)
{
    if (m_state != State::SignedIn)
        co_return failure(Kind::Unauthorized);
    if (!isSameOrigin(request.url, m_backend))
        co_return failure(Kind::InsecureUrl);
    const auto epoch = m_epoch;
    Result<HttpResponse> response = failure(Kind::Unauthorized);
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (!hasFreshAccessToken()) {
            const auto refreshed = co_await refresh();
            if (epoch != m_epoch)
                co_return failure(Kind::Superseded);
            if (!refreshed)
                co_return std::unexpected(refreshed.error());
        }
        const auto token = m_accessToken;
        request.setHeader("Authorization", "Bearer " + token.toUtf8());
        response = co_await m_http.send(request);
        if (epoch != m_epoch)
            co_return failure(Kind::Superseded);
        if (response || response.error().httpStatus != 401)
            co_return response;
        // Unless another request's 401 has brought a new one meanwhile.
        if (token == m_accessToken)
            m_accessToken.clear();
    }
    response.error().kind = Kind::Unauthorized;
    co_return response;
}

QCoro::Task<Result<void>> Session::refresh()
{
    if (m_refresh) {
        const auto underWay = *m_refresh;
        co_return co_await underWay;
    }
    const auto epoch = m_epoch;
    m_refresh.emplace(); // startEpoch() makes room for the next one
    auto mine = *m_refresh;
    auto result = co_await refreshNow(epoch);
    if (epoch == m_epoch)
        m_refresh.reset();
    mine.complete(result);
    co_return result;
}

QCoro::Task<Result<void>> Session::refreshNow(quint64 epoch)
{
    if (!m_record || m_refreshToken.isEmpty()) {
        co_await expire();
        co_return failure(Kind::InvalidGrant);
    }
    const auto tokens = co_await m_tokenClient.refresh(*m_record, m_refreshToken);
    if (epoch != m_epoch)
        co_return failure(Kind::Superseded);
    if (!tokens) {
        if (tokens.error().kind == Kind::InvalidGrant)
            co_await expire();
        co_return std::unexpected(tokens.error());
    }
    // Stored before it is used: from here on the old refresh token may be dead.
    if (!tokens->refreshToken.isEmpty() && tokens->refreshToken != m_refreshToken)
        co_await keep(tokens->refreshToken, epoch);
    if (epoch != m_epoch)
        co_return failure(Kind::Superseded);
    setTokens(*tokens);
    co_return Result<void>();
}

QCoro::Task<Result<void>> Session::adopt(Tokens tokens, SessionRecord record)
{
    const auto attempt = m_attempt;
    if (m_signingOut) {
        const auto signingOut = *m_signingOut; // of the same keychain entry, perhaps
        co_await signingOut;
    }
    if (attempt != m_attempt)
        co_return failure(Kind::Canceled);
    record.backend = m_backend;
    const auto stored = SessionRecord::load(m_settings); // perhaps of another backend
    const auto before = std::exchange(m_record, record);
    const auto epoch = startEpoch();
    record.save(m_settings);
    if (!before && stored && stored->secretKey() != record.secretKey())
        co_await m_secrets.remove(stored->secretKey());
    if (before && before->secretKey() != record.secretKey())
        co_await m_secrets.remove(before->secretKey());
    if (epoch == m_epoch && !tokens.refreshToken.isEmpty())
        co_await keep(tokens.refreshToken, epoch);
    if (epoch != m_epoch)
        co_return failure(Kind::Canceled);
    setTokens(tokens);
    if (before && !before->isSameAccount(record))
        emit accountChanged();
    setState(State::SignedIn);
    co_return Result<void>();
}

QCoro::Task<> Session::keep(QString refreshToken, quint64 epoch)
{
    m_refreshToken = refreshToken;
    const auto written = co_await m_secrets.write(m_record->secretKey(), refreshToken.toUtf8());
    if (epoch != m_epoch)
        co_return;
    if (!written)
        qCWarning(lcSession) << "The keychain did not keep the session:" << int(written.error());
    setStorageProblem(written ? std::nullopt : std::optional(written.error()));
}

QCoro::Task<> Session::finishRemoval()
{
    const auto key = m_record->secretKey();
    const auto removed = co_await m_secrets.remove(key);
    // Somebody may have signed in while the keychain thought about it.
    if (!m_record || !m_record->removalPending || m_record->secretKey() != key)
        co_return;
    setStorageProblem(removed ? std::nullopt : std::optional(removed.error()));
    if (!removed)
        co_return;
    m_record.reset();
    SessionRecord::clear(m_settings);
}

QCoro::Task<> Session::expire()
{
    forgetTokens();
    setState(State::Expired);
    if (m_record)
        co_await m_secrets.remove(m_record->secretKey());
}

void Session::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged(state);
}

void Session::setStorageProblem(std::optional<SecretError> problem)
{
    if (problem == m_storageProblem)
        return;
    m_storageProblem = problem;
    emit storageProblemChanged();
}

void Session::setTokens(const Tokens& tokens)
{
    using namespace std::chrono;
    m_accessToken = tokens.accessToken;
    if (!tokens.refreshToken.isEmpty())
        m_refreshToken = tokens.refreshToken;
    // Refreshed a little early, so that a request does not set out with a token that dies on the
    // way.
    const milliseconds lifetime = tokens.expiresIn;
    const milliseconds margin = std::min<milliseconds>(30s, lifetime / 10);
    m_accessTokenEnd =
        lifetime == 0ms ? milliseconds::max() : m_clock.monotonic() + lifetime - margin;
}

void Session::forgetTokens()
{
    m_accessToken.clear();
    m_refreshToken.clear();
}

quint64 Session::startEpoch()
{
    forgetTokens();
    m_refresh.reset();
    return ++m_epoch;
}

bool Session::hasFreshAccessToken() const
{
    return !m_accessToken.isEmpty() && m_clock.monotonic() < m_accessTokenEnd;
}

} // namespace portico
