#pragma once

#include "app/core/api/ApiError.h"
#include "app/core/api/ClientConfig.h"
#include "app/core/auth/PendingRemovals.h"
#include "app/core/auth/SecretStore.h"
#include "app/core/auth/SessionRecord.h"
#include "app/core/auth/SignInFlow.h"
#include "app/core/auth/SignInProgress.h"
#include "app/core/auth/SignInProvider.h"
#include "app/core/auth/StorageProblem.h"
#include "app/core/auth/TokenClient.h"
#include "app/core/auth/Tokens.h"
#include "app/core/Completion.h"
#include "app/core/http/HttpMessage.h"

#include <QCoroTask>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

class QSettings;

namespace portico {

class Clock;
class HttpClient;

// Who is signed in, and the tokens that prove it. The access token lives in memory, the refresh
// token in the SecretStore together with the endpoints it is for; whose it is (nothing secret) in
// QSettings.
//
//                 restore()                      signIn…()
//   Starting ──────────────────▶ SignedOut ─────────────────▶ SignedIn
//      │   a stored token refreshes   ▲      invalid_grant,      │
//      │                              │      another's ID token  │
//      └──────────────────────────────┼───────▶ Expired ◀────────┤
//                                     └──────────── signOut() ───┘
//
// A network error changes no state: restored but offline is SignedIn. Must outlive its requests.
class Session : public QObject {
    Q_OBJECT
public:
    enum class State { Starting, SignedOut, SignedIn, Expired };
    Q_ENUM(State)

    // `backend` is where password sign-in and its tokens live. All references must outlive this.
    Session(QUrl backend, HttpClient& http, SecretStore& secrets, QSettings& settings, Clock& clock,
        QObject* parent = nullptr);
    ~Session() override;

    State state() const { return m_state; }
    // Set while the keychain does not do its part; the user is told once. After Read and Remove
    // restore() may be called again, for instance to have it unlocked; after Keep, keepAgain().
    std::optional<StorageProblem> storageProblem() const { return m_storageProblem; }
    // Whom the session belongs to, as it was typed or as the provider said: an e-mail address or an
    // identifier. While Expired, whom a new sign-in is expected to be.
    QString account() const;
    // Counts sign-ins and sign-outs: what was asked in one epoch must not be shown in another.
    quint64 epoch() const { return m_epoch; }

    // What client-config says about signing in. Until it is set, the defaults: password here.
    void setSignInConfig(const ClientConfig::SignIn& config);

    QCoro::Task<> restore();
    // While restore() waits for the keychain: go on without it, signed out. What it holds stays.
    bool isWaitingForKeychain() const { return m_isReading && m_state == State::Starting; }
    void stopWaiting();
    QCoro::Task<> keepAgain();
    QCoro::Task<Result<void>> signInWithPassword(QString email, QString password);
    // RFC 8252: code and PKCE through the system browser. Shows its steps in signInProgress();
    // whoever shows them opens `browserUrl`. Errors: Canceled, Denied, Timeout (5 minutes), and
    // ApiError's others. A second sign-in ends the first with Canceled.
    QCoro::Task<Result<void>> signInWithBrowser();
    // RFC 8628: a code to type on another device. Errors as above; Timeout when the code expired.
    QCoro::Task<Result<void>> signInWithDevice();
    void cancelSignIn();
    // The HTML the browser shows when the user is done there; a plain English page otherwise.
    void setCallbackPage(const QByteArray& html);
    const SignInProgress& signInProgress() const { return m_progress; }

    QCoro::Task<> signOut(); // revokes (5 s at most), clears locally whatever happens

    // Sends with `Authorization: Bearer`. An access token that is about to expire is refreshed
    // first; a 401 refreshes once, for all who wait, and replays once. Errors: HttpClient's,
    // Unauthorized when there is no session (any more), Superseded when it ended or changed
    // meanwhile.
    QCoro::Task<Result<HttpResponse>> send(HttpRequest request);

signals:
    void stateChanged(portico::Session::State state);
    void storageProblemChanged();
    void signInProgressChanged();
    // Signed in as somebody else than before: nothing on screen belongs to them.
    void accountChanged();

private:
    QCoro::Task<Result<void>> refresh(); // joins one already under way
    QCoro::Task<Result<void>> refreshNow(quint64 epoch);
    bool isSamePerson(const Tokens& tokens) const;
    QCoro::Task<Result<void>> runFlow(std::shared_ptr<SignInFlow> flow);
    SignInProvider signInProvider();
    void setProgress(const SignInProgress& progress);
    QCoro::Task<Result<void>> adopt(Tokens tokens, SessionRecord record);
    QCoro::Task<> keepSoon(QString refreshToken, quint64 epoch);
    QCoro::Task<> resume(QByteArray secret, quint64 attempt);
    QCoro::Task<> keep(QString refreshToken, quint64 epoch);
    QCoro::Task<> dropUsedUp(bool hadEntry, quint64 epoch);
    void expire();
    void startRemoval();
    QCoro::Task<> finishRemovals();
    QString loginHint() const;
    void setState(State state);
    void setStorageProblem(std::optional<StorageProblem> problem);
    void setTokens(const Tokens& tokens);
    void forgetTokens();
    quint64 startEpoch();
    bool hasFreshAccessToken() const;

    QUrl m_backend;
    HttpClient& m_http;
    SecretStore& m_secrets;
    QSettings& m_settings;
    Clock& m_clock;
    TokenClient m_tokenClient;
    PendingRemovals m_removals;
    ClientConfig::SignIn m_signIn;

    State m_state = State::Starting;
    std::optional<StorageProblem> m_storageProblem;
    bool m_isReading = false;
    std::optional<SessionRecord> m_record;
    QString m_accessToken;
    std::chrono::milliseconds m_accessTokenEnd{0}; // on the monotonic clock
    QString m_refreshToken;
    quint64 m_epoch = 0;
    quint64 m_attempt = 0; // counts sign-ins: only the latest may end signed in
    std::optional<Completion<Result<void>>> m_refresh; // the one under way
    SignInProgress m_progress;
    std::shared_ptr<SignInFlow> m_flow; // the one under way
    QByteArray m_callbackPage;
};

} // namespace portico
