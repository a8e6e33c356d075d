#include "tests/stub/auth/support/CodeFlow.h"
#include "tests/stub/auth/support/Visitor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace std::chrono_literals;

// The code flow over HTTP, from GET /oauth/authorize to tokens.
class tst_BrowserSignIn : public QObject {
    Q_OBJECT
private slots:
    void init();
    void signsIn();
    void takesAnIdToken();
    void answersPosts();
    void picksAnAccount();
    void asksAgainWhenTold_data();
    void asksAgainWhenTold();
    void refusesWithoutAsking();
    void denies();
    void saysWrongPassword();
    void limitsAttempts();
    void answersUserInfo();

private:
    std::unique_ptr<Stub> m_stub;
    std::unique_ptr<CodeFlow> m_flow;
};

namespace {

const auto& email = CodeFlow::email;

QJsonObject claimsOf(const QString& jwt)
{
    const auto payload = jwt.section(u'.', 1, 1).toLatin1();
    return QJsonDocument::fromJson(QByteArray::fromBase64(payload, QByteArray::Base64UrlEncoding))
        .object();
}

} // namespace

void tst_BrowserSignIn::init()
{
    m_stub = std::make_unique<Stub>();
    m_stub->addAccount(email, QStringLiteral("Pat Pro"));
    m_flow = std::make_unique<CodeFlow>(*m_stub);
}

void tst_BrowserSignIn::signsIn()
{
    Visitor visitor(*m_stub);
    visitor.open(m_flow->authorizeUrl());
    QCOMPARE(visitor.heading(), QByteArray("Sign in"));
    visitor.signInAs(email);
    QCOMPARE(visitor.heading(), QByteArray("Allow Portico?"));
    QVERIFY(visitor.text().contains(email));
    visitor.submit("allow");
    QCOMPARE(visitor.page().status, 303);
    QVERIFY(visitor.leftFor().startsWith(CodeFlow::redirectUri + '?'));
    const auto sent = visitor.left();
    QCOMPARE(sent.queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded),
        QStringLiteral("s t&a=te"));
    QCOMPARE(sent.queryItemValue(QStringLiteral("iss"), QUrl::FullyDecoded),
        QString::fromLatin1(m_stub->origin()));
    const auto tokens = m_flow->redeem(sent.queryItemValue(QStringLiteral("code")).toLatin1());
    QCOMPARE(tokens.status, 200);
    QCOMPARE(tokens.header("Cache-Control"), QByteArray("no-store"));
    QCOMPARE(m_stub->whoAmI(tokens.json().value(u"access_token").toString()).status, 200);
    QCOMPARE(m_stub->refresh(tokens.json().value(u"refresh_token").toString()).status, 200);
}

void tst_BrowserSignIn::takesAnIdToken()
{
    const auto tokens = m_flow->redeem(m_flow->freshCode()).json();
    const auto claims = claimsOf(tokens.value(u"id_token").toString());
    QCOMPARE(claims.value(u"iss").toString(), QString::fromLatin1(m_stub->origin()));
    QCOMPARE(claims.value(u"aud").toString(), QStringLiteral("portico-desktop"));
    QCOMPARE(claims.value(u"nonce").toString(), QStringLiteral("n1"));
    QCOMPARE(claims.value(u"email").toString(), email);
    QVERIFY(!claims.contains(u"name")); // profile was not asked for
    const auto lifetime = claims.value(u"exp").toInteger() - claims.value(u"iat").toInteger();
    QCOMPARE(lifetime, qint64(300));
    const auto keys = m_stub->get("/oauth/jwks").json().value(u"keys").toArray();
    QCOMPARE(keys.size(), 1);
    QVERIFY(!keys.at(0).toObject().contains(u"d")); // the private half stays here
}

void tst_BrowserSignIn::answersPosts()
{
    const auto url = m_flow->authorizeUrl();
    const auto answer = m_stub->send("POST", "/oauth/authorize", url.mid(url.indexOf('?') + 1),
        "application/x-www-form-urlencoded");
    QCOMPARE(answer.status, 303);
    QVERIFY(answer.header("Location").contains("/oauth/interaction/"));
}

void tst_BrowserSignIn::picksAnAccount()
{
    const auto other =
        m_stub->addAccount(QStringLiteral("free@example.com"), QStringLiteral("Fred"));
    Visitor visitor(*m_stub);
    visitor.open(m_flow->authorizeUrl());
    visitor.signInAs(email);
    visitor.submit("other"); // from consent: who else?
    QCOMPARE(visitor.heading(), QByteArray("Choose an account"));
    visitor.submit("other");
    QCOMPARE(visitor.heading(), QByteArray("Sign in"));
    visitor.signInAs(other.email);
    visitor.submit("deny");

    visitor.open(m_flow->authorizeUrl());
    QCOMPARE(visitor.heading(), QByteArray("Choose an account"));
    QVERIFY(visitor.text().contains(email) && visitor.text().contains(other.email));
    visitor.submit("account", {{QStringLiteral("account"), QStringLiteral("acct_unknown")}});
    QCOMPARE(visitor.heading(), QByteArray("Choose an account"));
    visitor.submit("account", {{QStringLiteral("account"), other.id}});
    QCOMPARE(visitor.heading(), QByteArray("Allow Portico?")); // no second password
    visitor.submit("allow");
    const auto tokens =
        m_flow->redeem(visitor.left().queryItemValue(QStringLiteral("code")).toLatin1());
    QCOMPARE(
        claimsOf(tokens.json().value(u"id_token").toString()).value(u"sub").toString(), other.id);
}

void tst_BrowserSignIn::asksAgainWhenTold_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArray>("heading");
    QTest::newRow("no wish") << QByteArray() << QByteArray("Allow Portico?");
    QTest::newRow("prompt login") << QByteArray("&prompt=login") << QByteArray("Sign in");
    QTest::newRow("signed in too long ago") << QByteArray("&max_age=59") << QByteArray("Sign in");
    QTest::newRow("signed in recently")
        << QByteArray("&max_age=60") << QByteArray("Allow Portico?");
}

void tst_BrowserSignIn::asksAgainWhenTold()
{
    QFETCH(QByteArray, more);
    const auto account = m_stub->auth().accounts().findByEmail(email);
    Visitor visitor(*m_stub);
    visitor.open(m_flow->authorizeUrl());
    visitor.signInAs(email);
    m_stub->time.advance(60s);
    visitor.open(m_flow->authorizeUrl(more));
    visitor.submit("account", {{QStringLiteral("account"), (*account)->id}});
    QTEST(visitor.heading(), "heading");
}

void tst_BrowserSignIn::refusesWithoutAsking()
{
    Visitor visitor(*m_stub);
    visitor.open(m_flow->authorizeUrl("&prompt=none"));
    QCOMPARE(
        visitor.left().queryItemValue(QStringLiteral("error")), QStringLiteral("login_required"));
    visitor.open(m_flow->authorizeUrl());
    visitor.signInAs(email);
    visitor.open(m_flow->authorizeUrl("&prompt=none"));
    QCOMPARE(
        visitor.left().queryItemValue(QStringLiteral("error")), QStringLiteral("consent_required"));
}

void tst_BrowserSignIn::denies()
{
    Visitor visitor(*m_stub);
    visitor.open(m_flow->authorizeUrl());
    visitor.submit("deny");
    const auto sent = visitor.left();
    QCOMPARE(sent.queryItemValue(QStringLiteral("error")), QStringLiteral("access_denied"));
    QVERIFY(sent.hasQueryItem(QStringLiteral("state")) && sent.hasQueryItem(QStringLiteral("iss")));
    QVERIFY(!sent.hasQueryItem(QStringLiteral("code")));
}

void tst_BrowserSignIn::saysWrongPassword()
{
    Visitor visitor(*m_stub);
    visitor.open(m_flow->authorizeUrl());
    visitor.submit("password",
        {{QStringLiteral("email"), email}, {QStringLiteral("password"), QStringLiteral("wrong")}});
    QCOMPARE(visitor.page().status, 422);
    QVERIFY(visitor.text().contains(QStringLiteral("is wrong")));
    QVERIFY(visitor.text().contains(email)); // is not typed again
    visitor.signInAs(email);
    QCOMPARE(visitor.heading(), QByteArray("Allow Portico?"));
}

// The page and the API share one count, so that neither helps a guesser around the other.
void tst_BrowserSignIn::limitsAttempts()
{
    Visitor visitor(*m_stub);
    visitor.open(m_flow->authorizeUrl());
    for (int i = 0; i < 5; ++i)
        m_stub->signIn(email, QStringLiteral("wrong"));
    visitor.signInAs(email);
    QCOMPARE(visitor.page().status, 429);
    QCOMPARE(visitor.page().header("Retry-After"), QByteArray("300"));
}

void tst_BrowserSignIn::answersUserInfo()
{
    const auto token =
        m_flow->redeem(m_flow->freshCode()).json().value(u"access_token").toString().toLatin1();
    const auto answer = m_stub->get("/oauth/userinfo", {{"Authorization", "Bearer " + token}});
    QCOMPARE(answer.json().value(u"email").toString(), email);
    QCOMPARE(m_stub->get("/oauth/userinfo").status, 401);
}

QTEST_GUILESS_MAIN(tst_BrowserSignIn)
#include "tst_browsersignin.moc"
