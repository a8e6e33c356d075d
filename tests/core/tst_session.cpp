#include "app/core/auth/KeptSession.h"
#include "app/core/auth/MemorySecretStore.h"
#include "app/core/auth/Session.h"
#include "app/core/http/HttpClient.h"
#include "tests/support/FakeClock.h"
#include "tests/support/ScriptedServer.h"

#include <QCoroTask>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace portico;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using State = Session::State;
using During = StorageProblem::During;

namespace {

const auto email = QStringLiteral("Pro@example.com");
const auto password = QStringLiteral("canary-password");

QByteArray tokenIn(const QByteArray& secret)
{
    const auto kept = KeptSession::fromBytes(secret);
    return kept ? kept->refreshToken.toUtf8() : QByteArray();
}

// A keychain that fails on command and tells the order of things.
class MoodyStore final : public SecretStore {
public:
    QCoro::Task<SecretAnswer> read(QString key) override
    {
        if (gate)
            co_await *gate;
        if (problem)
            co_return std::unexpected(*problem);
        co_return co_await m_store.read(key);
    }
    QCoro::Task<SecretDone> write(QString key, QByteArray secret) override
    {
        if (problem)
            co_return std::unexpected(*problem);
        if (gate)
            co_await *gate;
        if (writeProblem && *writeProblem != SecretError::Timeout)
            co_return std::unexpected(*writeProblem);
        written << tokenIn(secret);
        auto done = co_await m_store.write(key, secret);
        if (writeProblem) // too late to be told
            done = std::unexpected(*writeProblem);
        co_return done;
    }
    QCoro::Task<SecretDone> remove(QString key) override
    {
        if (problem)
            co_return std::unexpected(*problem);
        removed << key;
        co_return co_await m_store.remove(key);
    }

    std::optional<SecretError> problem;
    std::optional<SecretError> writeProblem;
    std::optional<Completion<bool>> gate; // reads and writes wait for it
    QByteArrayList written;
    QStringList removed;

private:
    MemorySecretStore m_store;
};

ScriptedAnswer oauthError(int status, const char* code)
{
    return ScriptedAnswer::json(status, {{QStringLiteral("error"), QString::fromLatin1(code)}});
}

} // namespace

class TestSession : public QObject {
    Q_OBJECT
private slots:
    void init();
    void signsInWithAPassword();
    void saysThatThePasswordIsWrong();
    void tellsSignInFailuresApart_data();
    void tellsSignInFailuresApart();
    void restoresWithoutAToken();
    void restoresAcrossRuns();
    void restoresWhileOffline();
    void aDeadTokenAsksToSignInAgain();
    void aLockedKeyringIsNotSignedOut();
    void aNetworkErrorNeverSignsOut_data();
    void aNetworkErrorNeverSignsOut();
    void refreshesBeforeExpiry();
    void rotatesBeforeUse();
    void replaysOnceAfter401();
    void givesUpAfterTheSecond401();
    void refreshesOnceForAThousand();
    void worksInMemoryWithoutAKeychain();
    void signsOutWhateverHappens_data();
    void signsOutWhateverHappens();
    void removesLaterWhatItCouldNotRemove();
    void keepsItsTokensFromAnotherBackend();
    void believesTheKeychainNotTheSettings();
    void neverSendsAUsedTokenAgain_data();
    void neverSendsAUsedTokenAgain();
    void triesAgainToKeepTheSession();
    void goesOnWithoutASlowKeychain();
    void signsInBeforeASlowKeychain();
    void removesTheAccountBefore();
    void tellsPeopleApart_data();
    void tellsPeopleApart();
    void sendsItsTokenToItsBackendOnly();
    void dropsAnswersOfAnEndedSession();
    void expectsTheSameAccount();
    void aCanceledSignInChangesNothing();
    void keepsNoSecretInTheSettings();

private:
    struct Run; // one start of the program
    Result<HttpResponse> get(Run& run);
    ScriptedAnswer issue();

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<MoodyStore> m_store;
    std::unique_ptr<QTemporaryDir> m_dir;
    FakeClock m_clock;
    int m_issued = 0;
};

struct TestSession::Run {
    explicit Run(TestSession& test)
        : settings(test.m_dir->filePath(QStringLiteral("portico.ini")), QSettings::IniFormat)
        , session(test.m_server->url(), http, *test.m_store, settings, test.m_clock)
    {
    }

    Result<void> signIn() { return QCoro::waitFor(session.signInWithPassword(email, password)); }

    QSettings settings;
    HttpClient http;
    Session session;
};

void TestSession::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_store = std::make_unique<MoodyStore>();
    m_dir = std::make_unique<QTemporaryDir>();
    m_issued = 0;
    m_server->on("/api/auth/sign-in", [this](const ScriptedRequest&) { return issue(); });
    m_server->on("/oauth/token", [this](const ScriptedRequest&) { return issue(); });
    m_server->on("/oauth/revoke", ScriptedAnswer::body(200, "text/plain", {}));
    // Takes the latest access token only.
    m_server->on("/api/thing", [this](const ScriptedRequest& request) {
        const bool good = request.headers.value("authorization")
            == "Bearer canary-access-" + QByteArray::number(m_issued);
        return good ? ScriptedAnswer::json(200, {}) : ScriptedAnswer::json(401, {});
    });
}

ScriptedAnswer TestSession::issue()
{
    const auto number = QString::number(++m_issued);
    return ScriptedAnswer::json(200,
        {{QStringLiteral("access_token"), QStringLiteral("canary-access-") + number},
            {QStringLiteral("token_type"), QStringLiteral("Bearer")},
            {QStringLiteral("expires_in"), 600},
            {QStringLiteral("refresh_token"), QStringLiteral("canary-refresh-") + number}});
}

Result<HttpResponse> TestSession::get(Run& run)
{
    return QCoro::waitFor(
        run.session.send(HttpRequest::get(m_server->url(QStringLiteral("/api/thing")))));
}

void TestSession::signsInWithAPassword()
{
    Run run(*this);
    QSignalSpy states(&run.session, &Session::stateChanged);
    QCOMPARE(run.session.state(), State::Starting);
    QVERIFY(run.signIn());
    QCOMPARE(run.session.state(), State::SignedIn);
    QCOMPARE(states.count(), 1);
    QCOMPARE(run.session.account(), email);
    const auto request = m_server->last("/api/auth/sign-in");
    QCOMPARE(request.json().value(QStringLiteral("email")).toString(), email);
    QCOMPARE(request.json().value(QStringLiteral("password")).toString(), password);
    QVERIFY(!request.headers.value("idempotency-key").isEmpty());
    QVERIFY(get(run));
    QCOMPARE(m_store->written, QByteArrayList{"canary-refresh-1"});
}

void TestSession::saysThatThePasswordIsWrong()
{
    m_server->on("/api/auth/sign-in", ScriptedAnswer::json(401, {}));
    Run run(*this);
    QCoro::waitFor(run.session.restore());
    const auto result = run.signIn();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::InvalidCredentials);
    QCOMPARE(run.session.state(), State::SignedOut);
}

void TestSession::tellsSignInFailuresApart_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ApiError::Kind>("kind");
    const auto head =
        QByteArrayLiteral("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
    QTest::newRow("no token") << head + "{\"token_type\":\"Bearer\"}" << Kind::BadResponse;
    QTest::newRow("a foreign token type")
        << head + R"({"access_token":"a","token_type":"mac"})" << Kind::BadResponse;
    QTest::newRow("too many") << QByteArray("HTTP/1.1 429 No\r\n\r\n") << Kind::RateLimited;
    QTest::newRow("down") << QByteArray("HTTP/1.1 503 No\r\n\r\n") << Kind::Unavailable;
    QTest::newRow("dropped") << QByteArray() << Kind::Offline;
}

void TestSession::tellsSignInFailuresApart()
{
    QFETCH(const QByteArray, answer);
    m_server->on("/api/auth/sign-in", ScriptedAnswer::raw(answer));
    Run run(*this);
    const auto result = run.signIn();
    QVERIFY(!result);
    QTEST(result.error().kind, "kind");
    QVERIFY(m_store->written.isEmpty());
}

void TestSession::restoresWithoutAToken()
{
    Run run(*this);
    QCoro::waitFor(run.session.restore());
    QCOMPARE(run.session.state(), State::SignedOut);
    QVERIFY(!run.session.storageProblem());
    QCOMPARE(m_server->requests().size(), 0);
    QCOMPARE(get(run).error().kind, Kind::Unauthorized);
}

void TestSession::restoresAcrossRuns()
{
    {
        Run run(*this);
        QVERIFY(run.signIn());
    }
    Run run(*this);
    QCoro::waitFor(run.session.restore());
    QCOMPARE(run.session.state(), State::SignedIn);
    QCOMPARE(run.session.account(), email);
    const auto request = m_server->last("/oauth/token");
    QCOMPARE(request.formValue(QStringLiteral("grant_type")), QStringLiteral("refresh_token"));
    QCOMPARE(
        request.formValue(QStringLiteral("refresh_token")), QStringLiteral("canary-refresh-1"));
    QCOMPARE(request.formValue(QStringLiteral("client_id")), QStringLiteral("portico-desktop"));
    QCOMPARE(m_store->written.last(), QByteArray("canary-refresh-2"));
    QVERIFY(get(run));
}

void TestSession::restoresWhileOffline()
{
    {
        Run run(*this);
        QVERIFY(run.signIn());
    }
    m_server->on("/oauth/token", ScriptedAnswer::drop());
    Run run(*this);
    QCoro::waitFor(run.session.restore());
    QCOMPARE(run.session.state(), State::SignedIn);
    QCOMPARE(get(run).error().kind, Kind::Offline);
    m_server->on("/oauth/token", [this](const ScriptedRequest&) { return issue(); });
    QVERIFY(get(run));
}

void TestSession::aDeadTokenAsksToSignInAgain()
{
    {
        Run run(*this);
        QVERIFY(run.signIn());
    }
    m_server->on("/oauth/token", oauthError(400, "invalid_grant"));
    Run run(*this);
    QCoro::waitFor(run.session.restore());
    QCOMPARE(run.session.state(), State::Expired);
    QCOMPARE(run.session.account(), email);
    QCOMPARE(m_store->removed.size(), 1);
}

void TestSession::aLockedKeyringIsNotSignedOut()
{
    {
        Run run(*this);
        QVERIFY(run.signIn());
    }
    Run run(*this);
    m_store->problem = SecretError::Locked;
    QCoro::waitFor(run.session.restore());
    QCOMPARE(run.session.state(), State::SignedOut);
    QVERIFY(run.session.storageProblem() == StorageProblem(During::Read, SecretError::Locked));
    m_store->problem.reset(); // unlocked meanwhile
    QCoro::waitFor(run.session.restore());
    QCOMPARE(run.session.state(), State::SignedIn);
    QVERIFY(!run.session.storageProblem());
}

void TestSession::aNetworkErrorNeverSignsOut_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("dropped") << QByteArray();
    QTest::newRow("garbage") << QByteArray("garbage\r\n\r\n");
    QTest::newRow("500") << QByteArray("HTTP/1.1 500 No\r\n\r\n");
    QTest::newRow("429") << QByteArray("HTTP/1.1 429 No\r\n\r\n");
    QTest::newRow("a captive portal")
        << QByteArray("HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\n\r\n");
    QTest::newRow("an HTML page") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>");
    QTest::newRow("400 without a word") << QByteArray("HTTP/1.1 400 No\r\n\r\n");
    QTest::newRow("401 without a word") << QByteArray("HTTP/1.1 401 No\r\n\r\n");
}

void TestSession::aNetworkErrorNeverSignsOut()
{
    QFETCH(const QByteArray, answer);
    Run run(*this);
    QVERIFY(run.signIn());
    m_clock.advance(700s);
    m_server->on("/oauth/token", ScriptedAnswer::raw(answer));
    QVERIFY(!get(run));
    QCOMPARE(run.session.state(), State::SignedIn);
    QVERIFY(m_store->removed.isEmpty());
    m_server->on("/oauth/token", [this](const ScriptedRequest&) { return issue(); });
    QVERIFY(get(run));
}

void TestSession::refreshesBeforeExpiry()
{
    Run run(*this);
    QVERIFY(run.signIn());
    m_clock.advance(569s);
    QVERIFY(get(run));
    QCOMPARE(m_server->count("/oauth/token"), 0);
    m_clock.advance(2s);
    QVERIFY(get(run));
    QCOMPARE(m_server->count("/oauth/token"), 1);
    QCOMPARE(m_server->count("/api/thing"), 2); // no 401 in between
}

void TestSession::rotatesBeforeUse()
{
    Run run(*this);
    QVERIFY(run.signIn());
    m_clock.advance(700s);
    QByteArray storedAtUse;
    m_server->on("/api/thing", [&](const ScriptedRequest&) {
        storedAtUse = m_store->written.last();
        return ScriptedAnswer::json(200, {});
    });
    QVERIFY(get(run));
    QCOMPARE(storedAtUse, QByteArray("canary-refresh-2"));
    m_clock.advance(700s);
    QVERIFY(get(run));
    QCOMPARE(m_server->last("/oauth/token").formValue(QStringLiteral("refresh_token")),
        QStringLiteral("canary-refresh-2"));
}

void TestSession::replaysOnceAfter401()
{
    Run run(*this);
    QVERIFY(run.signIn());
    ++m_issued; // the server has forgotten the token
    QVERIFY(get(run));
    QCOMPARE(m_server->count("/api/thing"), 2);
    QCOMPARE(m_server->count("/oauth/token"), 1);
}

void TestSession::givesUpAfterTheSecond401()
{
    Run run(*this);
    QVERIFY(run.signIn());
    m_server->on("/api/thing", oauthError(401, "invalid_grant"));
    const auto result = get(run);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Unauthorized);
    QCOMPARE(m_server->count("/api/thing"), 2);
    QCOMPARE(m_server->count("/oauth/token"), 1);
    QCOMPARE(run.session.state(), State::SignedIn);
}

void TestSession::refreshesOnceForAThousand()
{
    Run run(*this);
    QVERIFY(run.signIn());
    ++m_issued;
    std::vector<QCoro::Task<Result<HttpResponse>>> tasks;
    tasks.reserve(1000);
    for (int i = 0; i < 1000; ++i)
        tasks.push_back(
            run.session.send(HttpRequest::get(m_server->url(QStringLiteral("/api/thing")))));
    int good = 0;
    for (auto& task : tasks)
        good += QCoro::waitFor(task).has_value() ? 1 : 0;
    QCOMPARE(good, 1000);
    QCOMPARE(m_server->count("/oauth/token"), 1);
}

void TestSession::worksInMemoryWithoutAKeychain()
{
    m_store->problem = SecretError::NoService;
    Run run(*this);
    QSignalSpy problems(&run.session, &Session::storageProblemChanged);
    QVERIFY(run.signIn());
    QVERIFY(run.session.storageProblem() == StorageProblem(During::Keep, SecretError::NoService));
    m_clock.advance(700s);
    QVERIFY(get(run));
    m_clock.advance(700s);
    QVERIFY(get(run));
    QCOMPARE(m_server->last("/oauth/token").formValue(QStringLiteral("refresh_token")),
        QStringLiteral("canary-refresh-2"));
    QCOMPARE(problems.count(), 1);
}

void TestSession::signsOutWhateverHappens_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("fine") << QByteArray("HTTP/1.1 200 OK\r\n\r\n");
    QTest::newRow("500") << QByteArray("HTTP/1.1 500 No\r\n\r\n");
    QTest::newRow("dropped") << QByteArray();
}

void TestSession::signsOutWhateverHappens()
{
    QFETCH(const QByteArray, answer);
    Run run(*this);
    QVERIFY(run.signIn());
    m_server->on("/oauth/revoke", ScriptedAnswer::raw(answer));
    auto signingOut = run.session.signOut();
    QCOMPARE(run.session.state(), State::SignedOut); // at once
    QCoro::waitFor(signingOut);
    QCOMPARE(m_server->last("/oauth/revoke").formValue(QStringLiteral("token")),
        QStringLiteral("canary-refresh-1"));
    QCOMPARE(m_store->removed.size(), 1);
    QCOMPARE(get(run).error().kind, Kind::Unauthorized);

    Run next(*this);
    QCoro::waitFor(next.session.restore());
    QCOMPARE(next.session.state(), State::SignedOut);
    QCOMPARE(m_server->count("/oauth/token"), 0);
}

void TestSession::removesLaterWhatItCouldNotRemove()
{
    Run run(*this);
    QVERIFY(run.signIn());
    m_store->problem = SecretError::Locked;
    QCoro::waitFor(run.session.signOut());
    QCOMPARE(run.session.state(), State::SignedOut);
    QVERIFY(run.session.storageProblem() == StorageProblem(During::Remove, SecretError::Locked));
    QVERIFY(run.session.account().isEmpty());

    m_store->problem.reset();
    Run next(*this);
    QCoro::waitFor(next.session.restore());
    QCOMPARE(next.session.state(), State::SignedOut);
    QCOMPARE(m_store->removed.size(), 1);
    QCOMPARE(m_server->count("/oauth/token"), 0);
    QVERIFY(!SessionRecord::load(next.settings));
}

void TestSession::keepsItsTokensFromAnotherBackend()
{
    Run run(*this);
    QVERIFY(run.signIn());

    // The next start is pointed elsewhere, by an option, the environment or an edited file.
    ScriptedServer other;
    QSettings settings(m_dir->filePath(QStringLiteral("portico.ini")), QSettings::IniFormat);
    HttpClient http;
    Session next(other.url(), http, *m_store, settings, m_clock);
    QCoro::waitFor(next.restore());
    QCOMPARE(next.state(), State::SignedOut);
    QVERIFY(other.requests().isEmpty());
    QCOMPARE(m_server->count("/oauth/token"), 0);
}

void TestSession::believesTheKeychainNotTheSettings()
{
    {
        Run run(*this);
        QVERIFY(run.signIn());
    }
    ScriptedServer thief;
    thief.on("/oauth/token", [this](const ScriptedRequest&) { return issue(); });
    Run run(*this);
    for (const auto* name : {"tokenEndpoint", "revocationEndpoint"})
        run.settings.setValue(QLatin1String("session/") + QLatin1String(name),
            thief.url(QStringLiteral("/oauth/token")).toString());
    QCoro::waitFor(run.session.restore());
    QCOMPARE(run.session.state(), State::SignedIn);
    QVERIFY(get(run));
    QCoro::waitFor(run.session.signOut());
    QVERIFY(thief.requests().isEmpty());
    QCOMPARE(m_server->count("/oauth/token"), 1);
}

void TestSession::neverSendsAUsedTokenAgain_data()
{
    QTest::addColumn<SecretError>("error"); // of the write
    QTest::addColumn<bool>("removes");
    QTest::addColumn<Session::State>("next"); // the next start
    QTest::newRow("not written, removed") << SecretError::Broken << true << State::SignedOut;
    QTest::newRow("locked") << SecretError::Locked << false << State::Expired;
    QTest::newRow("written too late to be told") << SecretError::Timeout << true << State::SignedIn;
}

void TestSession::neverSendsAUsedTokenAgain()
{
    QFETCH(const SecretError, error);
    QFETCH(const bool, removes);
    {
        Run run(*this);
        QVERIFY(run.signIn());
        m_clock.advance(700s);
        (removes ? m_store->writeProblem : m_store->problem) = error;
        QVERIFY(get(run)); // rotated, used, and not kept
        QVERIFY(run.session.storageProblem() == StorageProblem(During::Keep, error));
    }
    m_store->writeProblem.reset();
    m_store->problem.reset();
    Run run(*this);
    QCoro::waitFor(run.session.restore());
    QTEST(run.session.state(), "next");
    if (run.session.state() == State::SignedIn) {
        QCOMPARE(m_server->last("/oauth/token").formValue(QStringLiteral("refresh_token")),
            QStringLiteral("canary-refresh-2"));
        return;
    }
    QCOMPARE(m_server->count("/oauth/token"), 1);
    QCOMPARE(m_store->removed.size(), 1);
}

void TestSession::triesAgainToKeepTheSession()
{
    Run run(*this);
    m_store->problem = SecretError::Locked;
    QVERIFY(run.signIn());
    QCoro::waitFor(run.session.keepAgain());
    QVERIFY(run.session.storageProblem());
    m_store->problem.reset();
    QCoro::waitFor(run.session.keepAgain());
    QVERIFY(!run.session.storageProblem());
    QCOMPARE(m_store->written, QByteArrayList{"canary-refresh-1"});
}

void TestSession::goesOnWithoutASlowKeychain()
{
    {
        Run run(*this);
        QVERIFY(run.signIn());
    }
    Run run(*this);
    m_store->gate.emplace();
    auto restoring = run.session.restore();
    QVERIFY(run.session.isWaitingForKeychain());
    run.session.stopWaiting();
    QCOMPARE(run.session.state(), State::SignedOut);
    m_store->gate->complete(true);
    QCoro::waitFor(restoring);
    QCOMPARE(run.session.state(), State::SignedOut);
    QVERIFY(m_store->removed.isEmpty());
    m_store->gate.reset();
    Run next(*this);
    QCoro::waitFor(next.session.restore());
    QCOMPARE(next.session.state(), State::SignedIn); // nothing lost
}

void TestSession::signsInBeforeASlowKeychain()
{
    Run run(*this);
    m_store->gate.emplace();
    auto signing = run.session.signInWithPassword(email, password);
    QTRY_COMPARE(m_clock.nextSleep(), 1000ms);
    QVERIFY(
        run.session.state() != State::SignedIn); // a quick one shall have it before anybody quits
    m_clock.advance(1s);
    QVERIFY(QCoro::waitFor(signing));
    QCOMPARE(run.session.state(), State::SignedIn);
    QVERIFY(get(run));
    QVERIFY(m_store->written.isEmpty());
    m_store->gate->complete(true);
    QCOMPARE(m_store->written, QByteArrayList{"canary-refresh-1"});
}

void TestSession::removesTheAccountBefore()
{
    Run run(*this);
    QVERIFY(run.signIn());
    QVERIFY(
        QCoro::waitFor(run.session.signInWithPassword(QStringLiteral("x@example.com"), password)));
    QTRY_COMPARE(m_store->removed.size(), 1);
    QVERIFY(m_store->removed.first().endsWith(QLatin1String(" pro@example.com")));
    QTRY_COMPARE(m_server->last("/oauth/revoke").formValue(QStringLiteral("token")),
        QStringLiteral("canary-refresh-1"));
}

void TestSession::tellsPeopleApart_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("account");
    QTest::addColumn<bool>("same");
    const auto here = QStringLiteral("https://id.example");
    QTest::newRow("same") << here << "user-1" << true;
    QTest::newRow("another") << here << "user-2" << false;
    QTest::newRow("the same address elsewhere") << "https://evil.example" << "user-1" << false;
    QTest::newRow("nobody knows") << here << "" << false;
}

void TestSession::tellsPeopleApart()
{
    QFETCH(const QString, issuer);
    QFETCH(const QString, account);
    const SessionRecord one{.account = QStringLiteral("user-1"),
        .accountName = email,
        .issuer = QUrl(QStringLiteral("https://id.example")),
        .tokenEndpoint = {},
        .clientId = {}};
    const SessionRecord other{.account = account,
        .accountName = email,
        .issuer = QUrl(issuer),
        .tokenEndpoint = {},
        .clientId = {}};
    QTEST(one.isSameAccount(other), "same");
}

void TestSession::sendsItsTokenToItsBackendOnly()
{
    Run run(*this);
    QVERIFY(run.signIn());
    ScriptedServer other;
    auto sent = run.session.send(HttpRequest::get(other.url(QStringLiteral("/api/billing"))));
    const auto answer = QCoro::waitFor(sent);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::InsecureUrl);
    QVERIFY(other.requests().isEmpty());
}

void TestSession::dropsAnswersOfAnEndedSession()
{
    Run run(*this);
    QVERIFY(run.signIn());
    auto asking = run.session.send(HttpRequest::get(m_server->url(QStringLiteral("/api/thing"))));
    auto signingOut = run.session.signOut();
    QCOMPARE(QCoro::waitFor(asking).error().kind, Kind::Superseded);
    QCoro::waitFor(signingOut);
}

void TestSession::expectsTheSameAccount()
{
    Run run(*this);
    QSignalSpy others(&run.session, &Session::accountChanged);
    QVERIFY(run.signIn());
    m_server->on("/oauth/token", oauthError(400, "invalid_grant"));
    m_clock.advance(700s);
    QVERIFY(!get(run));
    QCOMPARE(run.session.state(), State::Expired);
    QVERIFY(run.signIn());
    QCOMPARE(run.session.state(), State::SignedIn);
    QCOMPARE(others.count(), 0);
    QVERIFY(
        QCoro::waitFor(run.session.signInWithPassword(QStringLiteral("x@example.com"), password)));
    QCOMPARE(others.count(), 1);
}

void TestSession::aCanceledSignInChangesNothing()
{
    Run run(*this);
    QCoro::waitFor(run.session.restore());
    auto signingIn = run.session.signInWithPassword(email, password);
    run.session.cancelSignIn();
    QCOMPARE(QCoro::waitFor(signingIn).error().kind, Kind::Canceled);
    QCOMPARE(run.session.state(), State::SignedOut);
    QVERIFY(m_store->written.isEmpty());
    QTRY_COMPARE(m_server->last("/oauth/revoke").formValue(QStringLiteral("token")),
        QStringLiteral("canary-refresh-1"));
}

void TestSession::keepsNoSecretInTheSettings()
{
    Run run(*this);
    QVERIFY(run.signIn());
    run.settings.sync();
    QFile file(run.settings.fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto content = file.readAll();
    QVERIFY(content.contains("pro@example.com"));
    QVERIFY(!content.contains("canary"));
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
