#include "tests/core/SessionBench.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QTest>

using namespace portico;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using State = Session::State;

class TestSession : public QObject, private SessionBench {
    Q_OBJECT
private slots:
    void init() { reset(); }
    void signsInWithAPassword();
    void saysThatThePasswordIsWrong();
    void tellsSignInFailuresApart_data();
    void tellsSignInFailuresApart();
    void aDeadTokenAsksToSignInAgain();
    void aNetworkErrorNeverSignsOut_data();
    void aNetworkErrorNeverSignsOut();
    void refreshesBeforeExpiry();
    void replaysOnceAfter401();
    void givesUpAfterTheSecond401();
    void refreshesOnceForAThousand();
    void signsOutWhateverHappens_data();
    void signsOutWhateverHappens();
    void signsOutWhileTheRevocationHangs();
    void dropsARevocationThatHangs();
    void revokesWhatComesTooLate();
    void revokesNothingOfWhoIsBack();
    void sendsItsTokenToItsBackendOnly();
    void dropsAnswersOfAnEndedSession();
    void expectsTheSameAccount();
    void aCanceledSignInChangesNothing();
};

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

void TestSession::signsOutWhileTheRevocationHangs()
{
    m_server->on("/oauth/revoke", ScriptedAnswer::hang());
    Run run(*this);
    QVERIFY(run.signIn());
    const auto signingOut = run.session.signOut();
    QCOMPARE(run.session.state(), State::SignedOut); // at once
    QTRY_COMPARE(m_store->removed.size(), 1);
    QVERIFY(!SessionRecord::load(run.settings));
    QTRY_COMPARE(m_server->count("/oauth/revoke"), 1);
    QVERIFY(!signingOut.isReady());
    QVERIFY(run.signIn()); // and nobody waits behind it
    QVERIFY(get(run));
    QVERIFY(!signingOut.isReady());
}

void TestSession::dropsARevocationThatHangs()
{
    m_server->on("/oauth/revoke", ScriptedAnswer::hang());
    HttpClient http;
    TokenClient client(http, 200ms);
    const SessionRecord record{.account = email,
        .issuer = m_server->url(),
        .tokenEndpoint = {},
        .revocationEndpoint = m_server->url(QStringLiteral("/oauth/revoke")),
        .clientId = {}};
    const auto revoking = client.revoke(record, QStringLiteral("canary-refresh-1"));
    QTRY_COMPARE(m_server->connections(), 1);
    QTRY_VERIFY(revoking.isReady());
    QTRY_COMPARE(m_server->connections(), 0);
    QCOMPARE(TokenClient::revocationDeadline, 5s); // what the session gives it
}

// Signed out while a refresh was on its way: what it brings is nobody's.
void TestSession::revokesWhatComesTooLate()
{
    QStringList revoked;
    m_server->on("/oauth/revoke", [&](const ScriptedRequest& request) {
        revoked << request.formValue(QStringLiteral("token"));
        return ScriptedAnswer::body(200, "text/plain", {});
    });
    Run run(*this);
    QVERIFY(run.signIn());
    m_clock.advance(700s);
    auto asking = run.session.send(HttpRequest::get(m_server->url(QStringLiteral("/api/thing"))));
    auto signingOut = run.session.signOut();
    QCOMPARE(QCoro::waitFor(asking).error().kind, Kind::Superseded);
    QCoro::waitFor(signingOut);
    QTRY_VERIFY(revoked.contains(QStringLiteral("canary-refresh-2")));
    QVERIFY(revoked.contains(QStringLiteral("canary-refresh-1")));
}

// The same person signed in while a refresh was on its way: to some providers, revoking what it
// brings would end the new session too.
void TestSession::revokesNothingOfWhoIsBack()
{
    Run run(*this);
    QVERIFY(run.signIn());
    m_clock.advance(700s);
    m_server->on("/oauth/token", [this](const ScriptedRequest&) {
        auto slow = issue();
        slow.perByte = 2ms;
        return slow;
    });
    const auto asking =
        run.session.send(HttpRequest::get(m_server->url(QStringLiteral("/api/thing"))));
    QTRY_COMPARE(m_server->count("/oauth/token"), 1);
    QVERIFY(run.signIn());
    QVERIFY(!asking.isReady()); // the refresh is still on its way
    QTRY_VERIFY(asking.isReady());
    QVERIFY(get(run));
    QCOMPARE(m_server->count("/oauth/revoke"), 0);
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

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
