#include "tests/core/SignInBench.h"

#include <QCoroTask>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace portico;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

// A session after its sign-in at an OpenID provider: refreshed there, and by whom it may be.
class TestProviderSession : public QObject, private SignInBench {
    Q_OBJECT
private slots:
    void init() { reset(); }
    void refreshesAtTheProvider();
    void sendsTheHintOfWhomItExpects();
    void takesTheSamePersonAtARefresh_data();
    void takesTheSamePersonAtARefresh();
    void refusesSomebodyElseAtARefresh_data();
    void refusesSomebodyElseAtARefresh();
    void refusesSomebodyElseAtTheNextStart();

private:
    // The next refresh brings an ID token with `claim` changed, or none of it.
    void setRefreshedClaim(const QString& claim, const QJsonValue& value);
};

void TestProviderSession::refreshesAtTheProvider()
{
    signIn();
    QVERIFY(refreshAndGet());
    QCOMPARE(m_server->last("/token").formValue(QStringLiteral("refresh_token")),
        QStringLiteral("canary-refresh-1"));
    QCoro::waitFor(m_session->signOut());
    QCOMPARE(m_server->last("/revoke").formValue(QStringLiteral("token")),
        QStringLiteral("canary-refresh-2"));
}

void TestProviderSession::sendsTheHintOfWhomItExpects()
{
    QSignalSpy others(m_session.get(), &Session::accountChanged);
    auto signing = startBrowser();
    QVERIFY(!m_session->signInProgress().browserUrl.query().contains(QLatin1String("login_hint")));
    m_provider->comeBack(m_session->signInProgress().browserUrl);
    QVERIFY(QCoro::waitFor(signing));
    m_server->on("/token", ScriptedProvider::error("invalid_grant"));
    m_clock->advance(700s);
    QVERIFY(!QCoro::waitFor(m_session->send(HttpRequest::get(m_server->url()))));
    QCOMPARE(m_session->state(), Session::State::Expired);

    m_server->on("/token", [this](const ScriptedRequest&) { return m_provider->tokens(); });
    auto again = startBrowser();
    QVERIFY(
        m_session->signInProgress().browserUrl.query().contains(QLatin1String("login_hint=pro")));
    m_provider->comeBack(m_session->signInProgress().browserUrl);
    QVERIFY(QCoro::waitFor(again));
    QCOMPARE(others.count(), 0);
    m_provider->subject = QStringLiteral("user-2");
    m_provider->email = QStringLiteral("other@example.com");
    auto other = startBrowser();
    m_provider->comeBack(m_session->signInProgress().browserUrl);
    QVERIFY(QCoro::waitFor(other));
    QCOMPARE(others.count(), 1);
}

void TestProviderSession::setRefreshedClaim(const QString& claim, const QJsonValue& value)
{
    if (claim == QLatin1String("the token"))
        m_provider->idToken = value.toString();
    else
        m_provider->changed = {{claim, value}};
}

void TestProviderSession::takesTheSamePersonAtARefresh_data()
{
    QTest::addColumn<QString>("claim");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char* name, const char* claim, const QJsonValue& value) {
        QTest::newRow(name) << QString::fromLatin1(claim) << value;
    };
    row("all the same", "sub", QStringLiteral("user-1"));
    row("no ID token", "the token", QString());
    row("no nonce", "nonce", QJsonValue());
    row("another address", "email", QStringLiteral("new@example.com"));
    row("no time of sign-in", "auth_time", QJsonValue());
    row("expired, by a clock set wrong here", "exp", 1);
}

void TestProviderSession::takesTheSamePersonAtARefresh()
{
    QFETCH(const QString, claim);
    QFETCH(const QJsonValue, value);
    signIn();
    setRefreshedClaim(claim, value);
    QVERIFY(refreshAndGet());
    QCOMPARE(m_session->state(), Session::State::SignedIn);
    QCOMPARE(m_server->count("/revoke"), 0);
}

void TestProviderSession::refusesSomebodyElseAtARefresh_data()
{
    QTest::addColumn<QString>("claim");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char* name, const char* claim, const QJsonValue& value) {
        QTest::newRow(name) << QString::fromLatin1(claim) << value;
    };
    row("somebody else", "sub", QStringLiteral("user-2"));
    row("nobody", "sub", QJsonValue());
    row("another issuer", "iss", QStringLiteral("https://evil.example"));
    row("another audience", "aud", QStringLiteral("other-client"));
    row("another party", "azp", QStringLiteral("portico-desktop"));
    row("another nonce", "nonce", QStringLiteral("forged"));
    row("another sign-in", "auth_time", 1'795'000'001);
    row("not an ID token", "the token", QStringLiteral("a.b.c"));
}

void TestProviderSession::refusesSomebodyElseAtARefresh()
{
    QFETCH(const QString, claim);
    QFETCH(const QJsonValue, value);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("for somebody else")));
    signIn();
    const auto key = SessionRecord::load(*m_settings)->secretKey();
    setRefreshedClaim(claim, value);
    const auto answer = refreshAndGet();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::InvalidGrant);
    QCOMPARE(answer.error().code, QStringLiteral("bad_id_token"));
    QCOMPARE(m_session->state(), Session::State::Expired);
    QCOMPARE(m_session->account(), QStringLiteral("pro@example.com")); // is still who is expected
    QCOMPARE(m_server->count("/api/thing"), 0); // nobody's tokens were used
    QVERIFY(!QCoro::waitFor(m_secrets->read(key))->exists);
    QTRY_COMPARE(m_server->last("/revoke").formValue(QStringLiteral("token")),
        QStringLiteral("canary-refresh-2"));
}

void TestProviderSession::refusesSomebodyElseAtTheNextStart()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("somebody else: sub")));
    signIn();
    setRefreshedClaim(QStringLiteral("sub"), QStringLiteral("user-2"));
    Session next(m_server->url(), *m_http, *m_secrets, *m_settings, *m_clock);
    QCoro::waitFor(next.restore());
    QCOMPARE(next.state(), Session::State::Expired);
    QCOMPARE(next.account(), QStringLiteral("pro@example.com"));
}

QTEST_GUILESS_MAIN(TestProviderSession)
#include "tst_providersession.moc"
