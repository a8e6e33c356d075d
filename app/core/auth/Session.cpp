#include "app/core/auth/Session.h"

#include "app/core/auth/BrowserSignIn.h"
#include "app/core/auth/DeviceSignIn.h"
#include "app/core/auth/IdToken.h"
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
using During = StorageProblem::During;

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
    , m_removals(secrets, settings)
    , m_signIn(ClientConfig::defaults(m_backend).signIn)
    , m_callbackPage(defaultPage)
{
}

Session::~Session() = default;

QString Session::account() const
{
    if (!m_record)
        return {};
    return m_record->accountName.isEmpty() ? m_record->account : m_record->accountName;
}

void Session::setSignInConfig(const ClientConfig::SignIn& config) { m_signIn = config; }

QCoro::Task<> Session::restore()
{
    cancelSignIn();
    const auto attempt = m_attempt;
    m_record = SessionRecord::load(m_settings);
    // Pointed at another backend, by whatever means: it must not be sent this one's tokens.
    if (m_record && m_record->backend != m_backend)
        m_record.reset();
    if (m_record && m_record->tokenId.isEmpty()) {
        m_record.reset(); // it was for that run only
        SessionRecord::clear(m_settings);
    }
    if (!m_record) {
        setState(State::SignedOut);
        co_await finishRemovals();
        co_return;
    }

    m_isReading = true;
    const auto secret = co_await m_secrets.read(m_record->secretKey());
    m_isReading = false;
    if (attempt != m_attempt)
        co_return; // somebody signed in without waiting for the keychain
    setStorageProblem(
        secret ? std::nullopt : std::optional(StorageProblem{During::Read, secret.error()}));
    if (secret && secret->exists)
        co_await resume(secret->value, attempt);
    else
        setState(State::SignedOut);
}

void Session::stopWaiting()
{
    if (!isWaitingForKeychain())
        return;
    cancelSignIn();
    setState(State::SignedOut);
}

QCoro::Task<Result<void>> Session::signInWithPassword(QString email, QString password)
{
    cancelSignIn();
    const auto attempt = m_attempt;
    const auto url = endpoint(m_backend, QStringLiteral("/api/auth/sign-in"));
    const auto tokens = co_await m_tokenClient.password(url, email.trimmed(), password);
    const bool isWanted = attempt == m_attempt;
    if (!tokens && isWanted)
        co_return std::unexpected(tokens.error());

    const SessionRecord record{.account = email.trimmed().toLower(),
        .accountName = email.trimmed(),
        .issuer = m_backend,
        .tokenEndpoint = endpoint(m_backend, QStringLiteral("/oauth/token")),
        .revocationEndpoint = endpoint(m_backend, QStringLiteral("/oauth/revoke")),
        .clientId = m_signIn.clientId};
    if (!isWanted) {
        if (tokens)
            m_tokenClient.revoke(record, tokens->refreshToken);
        co_return failure(Kind::Canceled);
    }
    co_return co_await adopt(*tokens, record);
}

QCoro::Task<Result<void>> Session::signInWithBrowser()
{
    return runFlow(std::make_shared<BrowserSignIn>(signInProvider(), m_callbackPage, loginHint()));
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

// Another issuer has no business knowing who was signed in here.
QString Session::loginHint() const
{
    return m_record && m_record->issuer == m_signIn.issuer ? account() : QString();
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
    const auto epoch = startEpoch();
    startRemoval(); // a crash from here on leaves a token that the next start removes
    const auto record = std::exchange(m_record, std::nullopt);
    if (record)
        SessionRecord::clear(m_settings);
    setStorageProblem(std::nullopt);
    setState(State::SignedOut);
    if (!record)
        co_return;
    auto revoking = m_tokenClient.revoke(*record, token);
    if (epoch == m_epoch)
        co_await finishRemovals();
    co_await revoking;
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
        expire();
        co_return failure(Kind::InvalidGrant);
    }
    const auto record = *m_record;
    const auto tokens = co_await m_tokenClient.refresh(record, m_refreshToken);
    if (epoch != m_epoch) {
        const bool isBack = m_record && m_record->isSameAccount(record); // see adopt()
        if (tokens && !isBack) // nobody wants it any more, so nobody shall have it
            m_tokenClient.revoke(record, tokens->refreshToken);
        co_return failure(Kind::Superseded);
    }
    if (!tokens) {
        if (tokens.error().kind == Kind::InvalidGrant)
            expire();
        co_return std::unexpected(tokens.error());
    }
    if (!isSamePerson(*tokens)) {
        m_tokenClient.revoke(
            record, tokens->refreshToken.isEmpty() ? m_refreshToken : tokens->refreshToken);
        expire();
        co_return failure(Kind::InvalidGrant, QStringLiteral("bad_id_token"));
    }
    // Stored before it is used: from here on the old refresh token may be dead.
    if (!tokens->refreshToken.isEmpty() && tokens->refreshToken != m_refreshToken)
        co_await keep(tokens->refreshToken, epoch);
    if (epoch != m_epoch)
        co_return failure(Kind::Superseded);
    setTokens(*tokens);
    co_return Result<void>();
}

// OpenID Connect Core §12.2. Tokens of whoever else are not to be used, and nobody can say how they
// came here: the session is over.
bool Session::isSamePerson(const Tokens& tokens) const
{
    if (tokens.idToken.isEmpty() || m_record->identity.subject.isEmpty())
        return true;
    const auto checked = IdToken::checkRefreshed(tokens.idToken,
        m_record->issuer.toString(QUrl::FullyEncoded), m_record->clientId, m_record->identity);
    if (!checked)
        qCWarning(lcSession).noquote() << "The refresh was for somebody else:" << checked.error();
    return checked.has_value();
}

QCoro::Task<Result<void>> Session::adopt(Tokens tokens, SessionRecord record)
{
    record.backend = m_backend;
    const auto stored = SessionRecord::load(m_settings); // perhaps of another backend
    const bool isSameEntry = stored && stored->secretKey() == record.secretKey();
    if (isSameEntry)
        record.tokenId = stored->tokenId;
    else if (stored && !stored->tokenId.isEmpty())
        m_removals.add(stored->secretKey());
    const auto before = std::exchange(m_record, record);
    const bool isSomebodyElse = before && !before->isSameAccount(record);
    if (isSomebodyElse) // not for the same: some providers would end both
        m_tokenClient.revoke(*before, m_refreshToken);
    const auto epoch = startEpoch();
    record.save(m_settings);
    if (tokens.refreshToken.isEmpty())
        startRemoval();
    else
        co_await keepSoon(tokens.refreshToken, epoch);
    if (epoch != m_epoch)
        co_return failure(Kind::Canceled);
    setTokens(tokens);
    if (isSomebodyElse)
        emit accountChanged();
    setState(State::SignedIn);
    m_removals.run();
    co_return Result<void>();
}

void Session::expire()
{
    forgetTokens();
    startRemoval();
    setState(State::Expired);
    m_removals.run();
}

void Session::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged(state);
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
