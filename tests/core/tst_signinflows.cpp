#include "tests/core/SignInBench.h"

#include <QCoroTask>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace portico;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Step = SignInProgress::Step;

// Session's browser and device sign-in against a provider that does what it is told.
class TestSignInFlows : public QObject, private SignInBench {
    Q_OBJECT
private slots:
    void init() { reset(); }
    void signsInThroughTheBrowser();
    void findsAnOpenIdProvider();
    void browserEnds_data();
    void browserEnds();
    void browserIgnores_data();
    void browserIgnores();
    void browserGivesUpAfterFiveMinutes();
    void browserIsCanceled();
    void aSecondSignInEndsTheFirst();
    void refusesAWrongIdToken_data();
    void refusesAWrongIdToken();
    void suspectsTheClock();
    void refusesBadMetadata();
    void askingTheKeychainEndsASignIn();
    void isNotOfferedWithoutAnIssuer();
    void signsInOnAnotherDevice();
    void deviceSlowsDown();
    void deviceEnds_data();
    void deviceEnds();
    void deviceIsCanceled();
    void deviceWaitsOutTrouble();
    void deviceCodeExpires();
    void needsADeviceEndpoint();

private:
    void setPoll(const ScriptedAnswer& answer) { m_server->on("/token", answer); }
};

void TestSignInFlows::signsInThroughTheBrowser()
{
    QSignalSpy steps(m_session.get(), &Session::signInProgressChanged);
    m_session->setCallbackPage("<p>back to the app");
    auto signing = startBrowser();
    QCOMPARE(m_session->signInProgress().expiresAt, m_clock->utcNow().addSecs(300));
    const auto page = m_provider->comeBack(m_session->signInProgress().browserUrl);
    QVERIFY(page.endsWith("<p>back to the app"));
    QVERIFY(QCoro::waitFor(signing));
    QCOMPARE(m_session->state(), Session::State::SignedIn);
    QCOMPARE(m_session->account(), QStringLiteral("pro@example.com"));
    QCOMPARE(m_session->signInProgress().step, Step::Idle);
    QCOMPARE(steps.count(), 4); // preparing, browser, finishing, idle
    const auto exchange = m_server->last("/token");
    QCOMPARE(exchange.formValue(QStringLiteral("code")), QStringLiteral("canary-code"));
    QVERIFY(exchange.formValue(QStringLiteral("redirect_uri"))
            .startsWith(QLatin1String("http://127.0.0.1:")));
}

void TestSignInFlows::findsAnOpenIdProvider()
{
    m_server->on(
        "/.well-known/oauth-authorization-server", ScriptedAnswer::body(404, "text/html", "<p>"));
    m_server->on(
        "/.well-known/openid-configuration", ScriptedAnswer::json(200, m_provider->metadata()));
    auto signing = startBrowser();
    m_provider->comeBack(m_session->signInProgress().browserUrl);
    QVERIFY(QCoro::waitFor(signing));
}

void TestSignInFlows::browserEnds_data()
{
    QTest::addColumn<QString>("parameters");
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("denied") << "error=access_denied&state={state}" << Kind::Denied
                            << "access_denied";
    QTest::newRow("provider trouble")
        << "error=server_error&state={state}" << Kind::Rejected << "server_error";
}

void TestSignInFlows::browserEnds()
{
    QFETCH(const QString, parameters);
    auto signing = startBrowser();
    m_provider->comeBack(m_session->signInProgress().browserUrl, parameters);
    const auto result = QCoro::waitFor(signing);
    QVERIFY(!result);
    QTEST(result.error().kind, "kind");
    QTEST(result.error().code, "code");
    QCOMPARE(m_session->state(), Session::State::SignedOut);
    QCOMPARE(m_session->signInProgress().step, Step::Idle);
    QCOMPARE(m_server->count("/token"), 0);
}

void TestSignInFlows::browserIgnores_data()
{
    QTest::addColumn<QString>("parameters");
    QTest::newRow("a forged state") << "code=evil&state=forged";
    QTest::newRow("no state") << "code=evil";
    QTest::newRow("a forged denial") << "error=access_denied&state=forged";
    QTest::newRow("another issuer") << "code=evil&state={state}&iss=https://evil.example";
}

void TestSignInFlows::browserIgnores()
{
    QFETCH(const QString, parameters);
    auto signing = startBrowser();
    const auto url = m_session->signInProgress().browserUrl;
    QVERIFY(m_provider->comeBack(url, parameters).startsWith("HTTP/1.1 404"));
    QCOMPARE(m_session->signInProgress().step, Step::Browser);
    m_provider->comeBack(url);
    QVERIFY(QCoro::waitFor(signing));
}

void TestSignInFlows::browserGivesUpAfterFiveMinutes()
{
    auto signing = startBrowser();
    const auto url = m_session->signInProgress().browserUrl;
    m_clock->advance(5min);
    QCOMPARE(QCoro::waitFor(signing).error().kind, Kind::Timeout);
    QVERIFY(m_provider->comeBack(url).isEmpty()); // nobody listens any more
}

void TestSignInFlows::browserIsCanceled()
{
    auto signing = startBrowser();
    const auto url = m_session->signInProgress().browserUrl;
    m_session->cancelSignIn();
    QCOMPARE(m_session->signInProgress().step, Step::Idle);
    QCOMPARE(QCoro::waitFor(signing).error().kind, Kind::Canceled);
    QVERIFY(m_provider->comeBack(url).isEmpty());
    QCOMPARE(m_session->state(), Session::State::SignedOut);
}

void TestSignInFlows::aSecondSignInEndsTheFirst()
{
    auto first = startBrowser();
    const auto firstUrl = m_session->signInProgress().browserUrl;
    auto second = startBrowser();
    QCOMPARE(QCoro::waitFor(first).error().kind, Kind::Canceled);
    QVERIFY(m_session->signInProgress().browserUrl != firstUrl);
    m_provider->comeBack(m_session->signInProgress().browserUrl);
    QVERIFY(QCoro::waitFor(second));
}

void TestSignInFlows::refusesAWrongIdToken_data()
{
    QTest::addColumn<QString>("nonce");
    QTest::addColumn<QString>("subject");
    QTest::newRow("another nonce") << "forged" << "user-1";
    QTest::newRow("no subject") << "" << "";
}

void TestSignInFlows::refusesAWrongIdToken()
{
    QFETCH(const QString, nonce);
    QFETCH(const QString, subject);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("ID token was refused")));
    m_provider->subject = subject;
    m_server->on("/token", [&](const ScriptedRequest&) {
        if (!nonce.isEmpty())
            m_provider->nonce = nonce;
        return m_provider->tokens();
    });
    auto signing = startBrowser();
    m_provider->comeBack(m_session->signInProgress().browserUrl);
    const auto result = QCoro::waitFor(signing);
    QVERIFY(!result);
    QCOMPARE(result.error().code, QStringLiteral("bad_id_token"));
    QCOMPARE(m_session->state(), Session::State::SignedOut);
}

void TestSignInFlows::suspectsTheClock()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("refused: exp")));
    m_provider->changed = {{QStringLiteral("exp"), m_clock->utcNow().toSecsSinceEpoch() - 3600}};
    auto signing = startBrowser();
    m_provider->comeBack(m_session->signInProgress().browserUrl);
    const auto result = QCoro::waitFor(signing);
    QVERIFY(!result);
    QCOMPARE(result.error().code, QStringLiteral("late_id_token"));
}

void TestSignInFlows::refusesBadMetadata()
{
    QTest::ignoreMessage(
        QtWarningMsg, QRegularExpression(QStringLiteral("metadata is unusable: issuer")));
    auto metadata = m_provider->metadata();
    metadata.insert(QStringLiteral("issuer"), QStringLiteral("https://evil.example"));
    m_server->on("/.well-known/oauth-authorization-server", ScriptedAnswer::json(200, metadata));
    const auto result = QCoro::waitFor(m_session->signInWithBrowser());
    QVERIFY(!result);
    QCOMPARE(result.error().code, QStringLiteral("bad_metadata"));
}

// The way to unlock it stays on the page while a browser is waited for.
void TestSignInFlows::askingTheKeychainEndsASignIn()
{
    auto signing = startBrowser();
    QCoro::waitFor(m_session->restore());
    QCOMPARE(m_session->signInProgress().step, Step::Idle);
    QCOMPARE(QCoro::waitFor(signing).error().kind, Kind::Canceled);
}

void TestSignInFlows::isNotOfferedWithoutAnIssuer()
{
    m_session->setSignInConfig({});
    const auto result = QCoro::waitFor(m_session->signInWithBrowser());
    QVERIFY(!result);
    QCOMPARE(result.error().code, QStringLiteral("not_offered"));
}

void TestSignInFlows::signsInOnAnotherDevice()
{
    setPoll(ScriptedProvider::error("authorization_pending"));
    auto signing = startDevice();
    const auto& progress = m_session->signInProgress();
    QCOMPARE(progress.userCode, QStringLiteral("WDJB-MJHT"));
    QCOMPARE(progress.verificationUri, m_server->url(QStringLiteral("/verify")));
    QCOMPARE(progress.expiresAt, m_clock->utcNow().addSecs(600));
    QCOMPARE(m_clock->nextSleep(), 5000ms);
    m_clock->advance(5s);
    QTRY_COMPARE(m_clock->nextSleep(), 5000ms);
    QCOMPARE(m_server->count("/token"), 1);
    m_server->on("/token", [this](const ScriptedRequest&) { return m_provider->tokens(); });
    m_clock->advance(5s);
    QVERIFY(QCoro::waitFor(signing));
    QCOMPARE(m_session->account(), QStringLiteral("pro@example.com"));
    QCOMPARE(m_server->last("/token").formValue(QStringLiteral("device_code")),
        QStringLiteral("canary-device"));
}

void TestSignInFlows::deviceSlowsDown()
{
    setPoll(ScriptedProvider::error("slow_down"));
    auto signing = startDevice();
    for (const auto pause : {5s, 10s, 15s}) {
        QTRY_VERIFY(m_clock->nextSleep() == pause);
        m_clock->advance(pause);
    }
    m_session->cancelSignIn();
    QVERIFY(!QCoro::waitFor(signing));
}

void TestSignInFlows::deviceEnds_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::newRow("denied") << QByteArray("access_denied") << Kind::Denied;
    QTest::newRow("expired") << QByteArray("expired_token") << Kind::Timeout;
    QTest::newRow("not allowed") << QByteArray("unauthorized_client") << Kind::Rejected;
    QTest::newRow("spent") << QByteArray("invalid_grant") << Kind::InvalidGrant;
}

void TestSignInFlows::deviceEnds()
{
    QFETCH(const QByteArray, error);
    setPoll(ScriptedProvider::error(error.constData()));
    auto signing = startDevice();
    m_clock->advance(5s);
    const auto result = QCoro::waitFor(signing);
    QVERIFY(!result);
    QTEST(result.error().kind, "kind");
    QCOMPARE(m_session->state(), Session::State::SignedOut);
}

void TestSignInFlows::deviceIsCanceled()
{
    auto signing = startDevice();
    m_session->cancelSignIn();
    QCOMPARE(QCoro::waitFor(signing).error().kind, Kind::Canceled); // without waiting for the clock
    m_clock->advance(5s);
    QCOMPARE(m_server->count("/token"), 0);
}

void TestSignInFlows::deviceWaitsOutTrouble()
{
    setPoll(ScriptedAnswer::drop());
    auto signing = startDevice();
    m_clock->advance(5s);
    QTRY_COMPARE(m_clock->nextSleep(), 10000ms);
    m_server->on("/token", [this](const ScriptedRequest&) { return m_provider->tokens(); });
    m_clock->advance(10s);
    QVERIFY(QCoro::waitFor(signing));
}

void TestSignInFlows::deviceCodeExpires()
{
    setPoll(ScriptedProvider::error("authorization_pending"));
    auto signing = startDevice();
    m_clock->advance(601s);
    QTRY_COMPARE(m_clock->nextSleep(), 5000ms);
    m_clock->advance(5s);
    QCOMPARE(m_server->count("/token"), 1); // not asked again
    QCOMPARE(QCoro::waitFor(signing).error().kind, Kind::Timeout);
}

void TestSignInFlows::needsADeviceEndpoint()
{
    auto metadata = m_provider->metadata();
    metadata.remove(QStringLiteral("device_authorization_endpoint"));
    m_server->on("/.well-known/oauth-authorization-server", ScriptedAnswer::json(200, metadata));
    QCOMPARE(QCoro::waitFor(m_session->signInWithDevice()).error().code,
        QStringLiteral("no_device_flow"));
}

QTEST_GUILESS_MAIN(TestSignInFlows)
#include "tst_signinflows.moc"
