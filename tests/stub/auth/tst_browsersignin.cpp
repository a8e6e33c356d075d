#include "backend-stub/backend/auth/Secrets.h"
#include "tests/stub/auth/support/Visitor.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace backend::auth;
using namespace std::chrono_literals;

// The code flow over HTTP, from GET /oauth/authorize to tokens, and everything it must not do.
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
    void protectsItsPages();
    void refusesForgedForms_data();
    void refusesForgedForms();
    void belongsToOneBrowser();
    void changesTheCookieAtSignIn();
    void expires();
    void endsOnce();
    void escapesWhatWasTyped();
    void neverRedirectsToStrangers();
    void refusesCodes_data();
    void refusesCodes();
    void revokesOnCodeReuse();
    void answersUserInfo();
    void leadsHome();

private:
    QByteArray authorizeUrl(const QByteArray& more = {}) const;
    QByteArray freshCode();
    Answer redeem(
        const QByteArray& code, const QByteArray& changed = {}, const QByteArray& value = {});

    std::unique_ptr<Stub> m_stub;
};

namespace {

const auto email = QStringLiteral("pro@example.com");
const QByteArray verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"; // RFC 7636, appendix B
const QByteArray redirectUri = "http://127.0.0.1:4711/callback";

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
}

void tst_BrowserSignIn::signsIn()
{
    Visitor visitor(*m_stub);
    visitor.open(authorizeUrl());
    QCOMPARE(visitor.heading(), QByteArray("Sign in"));
    visitor.signInAs(email);
    QCOMPARE(visitor.heading(), QByteArray("Allow Portico?"));
    QVERIFY(visitor.text().contains(email));
    visitor.submit("allow");
    QCOMPARE(visitor.page().status, 303);
    QVERIFY(visitor.leftFor().startsWith(redirectUri + '?'));
    const auto sent = visitor.left();
    QCOMPARE(sent.queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded),
        QStringLiteral("s t&a=te"));
    QCOMPARE(sent.queryItemValue(QStringLiteral("iss"), QUrl::FullyDecoded),
        QString::fromLatin1(m_stub->origin()));
    const auto tokens = redeem(sent.queryItemValue(QStringLiteral("code")).toLatin1());
    QCOMPARE(tokens.status, 200);
    QCOMPARE(tokens.header("Cache-Control"), QByteArray("no-store"));
    QCOMPARE(m_stub->whoAmI(tokens.json().value(u"access_token").toString()).status, 200);
    QCOMPARE(m_stub->refresh(tokens.json().value(u"refresh_token").toString()).status, 200);
}

void tst_BrowserSignIn::takesAnIdToken()
{
    const auto tokens = redeem(freshCode()).json();
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
    const auto url = authorizeUrl();
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
    visitor.open(authorizeUrl());
    visitor.signInAs(email);
    visitor.submit("other"); // from consent: who else?
    QCOMPARE(visitor.heading(), QByteArray("Choose an account"));
    visitor.submit("other");
    QCOMPARE(visitor.heading(), QByteArray("Sign in"));
    visitor.signInAs(other.email);
    visitor.submit("deny");

    visitor.open(authorizeUrl());
    QCOMPARE(visitor.heading(), QByteArray("Choose an account"));
    QVERIFY(visitor.text().contains(email) && visitor.text().contains(other.email));
    visitor.submit("account", {{QStringLiteral("account"), QStringLiteral("acct_unknown")}});
    QCOMPARE(visitor.heading(), QByteArray("Choose an account"));
    visitor.submit("account", {{QStringLiteral("account"), other.id}});
    QCOMPARE(visitor.heading(), QByteArray("Allow Portico?")); // no second password
    visitor.submit("allow");
    const auto tokens = redeem(visitor.left().queryItemValue(QStringLiteral("code")).toLatin1());
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
    visitor.open(authorizeUrl());
    visitor.signInAs(email);
    m_stub->time.advance(60s);
    visitor.open(authorizeUrl(more));
    visitor.submit("account", {{QStringLiteral("account"), (*account)->id}});
    QTEST(visitor.heading(), "heading");
}

void tst_BrowserSignIn::refusesWithoutAsking()
{
    Visitor visitor(*m_stub);
    visitor.open(authorizeUrl("&prompt=none"));
    QCOMPARE(
        visitor.left().queryItemValue(QStringLiteral("error")), QStringLiteral("login_required"));
    visitor.open(authorizeUrl());
    visitor.signInAs(email);
    visitor.open(authorizeUrl("&prompt=none"));
    QCOMPARE(
        visitor.left().queryItemValue(QStringLiteral("error")), QStringLiteral("consent_required"));
}

void tst_BrowserSignIn::denies()
{
    Visitor visitor(*m_stub);
    visitor.open(authorizeUrl());
    visitor.submit("deny");
    const auto sent = visitor.left();
    QCOMPARE(sent.queryItemValue(QStringLiteral("error")), QStringLiteral("access_denied"));
    QVERIFY(sent.hasQueryItem(QStringLiteral("state")) && sent.hasQueryItem(QStringLiteral("iss")));
    QVERIFY(!sent.hasQueryItem(QStringLiteral("code")));
}

void tst_BrowserSignIn::saysWrongPassword()
{
    Visitor visitor(*m_stub);
    visitor.open(authorizeUrl());
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
    visitor.open(authorizeUrl());
    for (int i = 0; i < 5; ++i)
        m_stub->signIn(email, QStringLiteral("wrong"));
    visitor.signInAs(email);
    QCOMPARE(visitor.page().status, 429);
    QCOMPARE(visitor.page().header("Retry-After"), QByteArray("300"));
}

void tst_BrowserSignIn::protectsItsPages()
{
    Visitor visitor(*m_stub);
    const auto& page = visitor.open(authorizeUrl());
    const auto policy = page.header("Content-Security-Policy");
    QVERIFY(policy.contains("default-src 'none'"));
    QVERIFY(policy.contains("frame-ancestors 'none'"));
    QVERIFY(policy.contains("form-action 'self' http://127.0.0.1:4711;"));
    QVERIFY(!policy.contains("unsafe"));
    QCOMPARE(page.header("X-Frame-Options"), QByteArray("DENY"));
    QCOMPARE(page.header("Cache-Control"), QByteArray("no-store"));
    QVERIFY(!page.body.contains("style=") && !page.body.contains("onclick"));
    const auto answer = m_stub->get(authorizeUrl());
    const auto cookie = answer.header("Set-Cookie");
    QVERIFY(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    QVERIFY(!answer.header("Location").contains("state"));
}

void tst_BrowserSignIn::refusesForgedForms_data()
{
    QTest::addColumn<QString>("csrf"); // null: the right one
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("status");
    const auto right = QString();
    QTest::newRow("right") << right << QByteArray("X") << QByteArray("y") << 303;
    QTest::newRow("no token") << QStringLiteral("") << QByteArray("X") << QByteArray("y") << 403;
    QTest::newRow("other token") << QStringLiteral("abc") << QByteArray("X") << QByteArray("y")
                                 << 403;
    QTest::newRow("other origin") << right << QByteArray("Origin")
                                  << QByteArray("https://evil.example") << 403;
    QTest::newRow("hidden origin") << right << QByteArray("Origin") << QByteArray("null") << 403;
    QTest::newRow("other site") << right << QByteArray("Sec-Fetch-Site") << QByteArray("cross-site")
                                << 403;
    QTest::newRow("other port") << right << QByteArray("Sec-Fetch-Site") << QByteArray("same-site")
                                << 403;
}

void tst_BrowserSignIn::refusesForgedForms()
{
    QFETCH(QString, csrf);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    Visitor visitor(*m_stub);
    visitor.open(authorizeUrl());
    visitor.signInAs(email);
    QUrlQuery fields;
    if (!csrf.isNull())
        fields.addQueryItem(QStringLiteral("csrf"), csrf);
    visitor.submit("allow", fields, {{header, value}});
    QTEST(visitor.page().status, "status");
}

void tst_BrowserSignIn::belongsToOneBrowser()
{
    Visitor visitor(*m_stub);
    visitor.open(authorizeUrl());
    visitor.signInAs(email);
    const auto address = visitor.address();
    const auto csrf = visitor.csrf();

    Visitor other(*m_stub);
    other.open(authorizeUrl()); // a browser with a cookie of its own
    other.open(address);
    QCOMPARE(other.page().status, 410);
    other.submit("allow", {{QStringLiteral("csrf"), QString::fromLatin1(csrf)}});
    QCOMPARE(other.page().status, 410);
    Visitor bare(*m_stub);
    bare.open(address);
    QCOMPARE(bare.page().status, 410);
}

void tst_BrowserSignIn::changesTheCookieAtSignIn()
{
    Visitor visitor(*m_stub);
    visitor.open(authorizeUrl());
    const auto planted = visitor.cookie;
    visitor.signInAs(email);
    QVERIFY(visitor.cookie != planted);
    Visitor attacker(*m_stub);
    attacker.cookie = planted;
    attacker.open(visitor.address());
    QCOMPARE(attacker.page().status, 410);
    attacker.open(authorizeUrl());
    QCOMPARE(attacker.heading(), QByteArray("Sign in")); // and no account to pick
}

void tst_BrowserSignIn::expires()
{
    Visitor visitor(*m_stub);
    visitor.open(authorizeUrl());
    m_stub->time.advance(10min);
    visitor.signInAs(email);
    QCOMPARE(visitor.page().status, 410);
    QVERIFY(visitor.text().contains(QStringLiteral("start again")));
}

void tst_BrowserSignIn::endsOnce()
{
    Visitor visitor(*m_stub);
    visitor.open(authorizeUrl());
    visitor.signInAs(email);
    const auto csrf = visitor.csrf();
    visitor.submit("allow");
    QVERIFY(!visitor.leftFor().isEmpty());
    visitor.submit(
        "allow", {{QStringLiteral("csrf"), QString::fromLatin1(csrf)}}); // Back, and again
    QCOMPARE(visitor.page().status, 410);
}

void tst_BrowserSignIn::escapesWhatWasTyped()
{
    Visitor visitor(*m_stub);
    visitor.open(authorizeUrl("&login_hint=%22%3E%3Cscript%3E%7B%7Bcsrf%7D%7D"));
    QVERIFY(visitor.text().contains(QStringLiteral("&quot;&gt;&lt;script&gt;{{csrf}}")));
}

void tst_BrowserSignIn::neverRedirectsToStrangers()
{
    auto url = authorizeUrl();
    url.replace("127.0.0.1%3A4711", "evil.example");
    const auto answer = m_stub->get(url);
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.header("Location").isEmpty());
    QVERIFY(!answer.body.contains("evil.example"));
}

void tst_BrowserSignIn::refusesCodes_data()
{
    QTest::addColumn<QByteArray>("changed");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("error");
    const auto grant = QStringLiteral("invalid_grant");
    const auto request = QStringLiteral("invalid_request");
    QTest::newRow("unknown code") << QByteArray("code") << QByteArray("pac_x") << grant;
    QTest::newRow("no code") << QByteArray("code") << QByteArray("") << request;
    QTest::newRow("other verifier") << QByteArray("code_verifier") << QByteArray(43, 'a') << grant;
    QTest::newRow("no verifier") << QByteArray("code_verifier") << QByteArray("") << request;
    QTest::newRow("other port") << QByteArray("redirect_uri")
                                << QByteArray("http://127.0.0.1:4712/callback") << grant;
    QTest::newRow("no redirect") << QByteArray("redirect_uri") << QByteArray("") << request;
    QTest::newRow("unknown client")
        << QByteArray("client_id") << QByteArray("x") << QStringLiteral("invalid_client");
}

void tst_BrowserSignIn::refusesCodes()
{
    QFETCH(QByteArray, changed);
    QFETCH(QByteArray, value);
    const auto answer = redeem(freshCode(), changed, value);
    QVERIFY(answer.status == 400 || answer.status == 401);
    QTEST(answer.error(), "error");
}

void tst_BrowserSignIn::revokesOnCodeReuse()
{
    const auto late = freshCode();
    m_stub->time.advance(60s);
    QCOMPARE(redeem(late).error(), QStringLiteral("invalid_grant"));

    const auto code = freshCode();
    m_stub->time.advance(59s);
    const auto tokens = redeem(code).json();
    QCOMPARE(redeem(code).error(), QStringLiteral("invalid_grant"));
    QCOMPARE(m_stub->whoAmI(tokens.value(u"access_token").toString()).status, 401);
    QCOMPARE(m_stub->refresh(tokens.value(u"refresh_token").toString()).status, 400);

    const auto tried = freshCode(); // a wrong attempt uses it up
    QCOMPARE(redeem(tried, "code_verifier", QByteArray(43, 'a')).status, 400);
    QCOMPARE(redeem(tried).status, 400);
}

void tst_BrowserSignIn::answersUserInfo()
{
    const auto token = redeem(freshCode()).json().value(u"access_token").toString().toLatin1();
    const auto answer = m_stub->get("/oauth/userinfo", {{"Authorization", "Bearer " + token}});
    QCOMPARE(answer.json().value(u"email").toString(), email);
    QCOMPARE(m_stub->get("/oauth/userinfo").status, 401);
}

void tst_BrowserSignIn::leadsHome()
{
    const auto answer = m_stub->get(authorizeUrl(), {{"Host", "evil.example:80"}});
    QCOMPARE(answer.status, 303);
    QCOMPARE(answer.header("Location"), m_stub->origin() + authorizeUrl());
    QVERIFY(answer.header("Set-Cookie").isEmpty());
}

QByteArray tst_BrowserSignIn::authorizeUrl(const QByteArray& more) const
{
    return "/oauth/authorize?response_type=code&client_id=portico-desktop"
           "&redirect_uri=http%3A%2F%2F127.0.0.1%3A4711%2Fcallback&state=s%20t%26a%3Dte&nonce=n1"
           "&scope=openid%20email%20offline_access&code_challenge_method=S256"
           "&code_challenge="
        + base64Url(hashOf(verifier)) + more;
}

QByteArray tst_BrowserSignIn::freshCode()
{
    Visitor visitor(*m_stub);
    visitor.open(authorizeUrl());
    visitor.signInAs(email);
    visitor.submit("allow");
    return visitor.left().queryItemValue(QStringLiteral("code")).toLatin1();
}

Answer tst_BrowserSignIn::redeem(
    const QByteArray& code, const QByteArray& changed, const QByteArray& value)
{
    QUrlQuery form;
    const QList<std::pair<QByteArray, QByteArray>> fields{{"grant_type", "authorization_code"},
        {"code", code}, {"redirect_uri", redirectUri}, {"client_id", "portico-desktop"},
        {"code_verifier", verifier}};
    for (const auto& [name, usual] : fields)
        form.addQueryItem(
            QString::fromLatin1(name), QString::fromLatin1(name == changed ? value : usual));
    return m_stub->post("/oauth/token", form);
}

QTEST_GUILESS_MAIN(tst_BrowserSignIn)
#include "tst_browsersignin.moc"
