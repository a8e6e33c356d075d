#include "tests/stub/auth/support/CodeFlow.h"
#include "tests/stub/auth/support/Visitor.h"

#include <QTest>

using namespace std::chrono_literals;

// What protects the sign-in pages: from other sites, other browsers, and what was typed.
class tst_SignInPages : public QObject {
    Q_OBJECT
private slots:
    void init();
    void protectsItsPages();
    void refusesForgedForms_data();
    void refusesForgedForms();
    void belongsToOneBrowser();
    void changesTheCookieAtSignIn();
    void expires();
    void endsOnce();
    void escapesWhatWasTyped();
    void neverRedirectsToStrangers();
    void leadsHome();

private:
    std::unique_ptr<Stub> m_stub;
    std::unique_ptr<CodeFlow> m_flow;
};

namespace {

const auto& email = CodeFlow::email;

} // namespace

void tst_SignInPages::init()
{
    m_stub = std::make_unique<Stub>();
    m_stub->addAccount(email, QStringLiteral("Pat Pro"));
    m_flow = std::make_unique<CodeFlow>(*m_stub);
}

void tst_SignInPages::protectsItsPages()
{
    Visitor visitor(*m_stub);
    const auto& page = visitor.open(m_flow->authorizeUrl());
    const auto policy = page.header("Content-Security-Policy");
    QVERIFY(policy.contains("default-src 'none'"));
    QVERIFY(policy.contains("frame-ancestors 'none'"));
    QVERIFY(policy.contains("form-action 'self' http://127.0.0.1:4711;"));
    QVERIFY(!policy.contains("unsafe"));
    QCOMPARE(page.header("X-Frame-Options"), QByteArray("DENY"));
    QCOMPARE(page.header("Cache-Control"), QByteArray("no-store"));
    QVERIFY(!page.body.contains("style=") && !page.body.contains("onclick"));
    const auto answer = m_stub->get(m_flow->authorizeUrl());
    const auto cookie = answer.header("Set-Cookie");
    QVERIFY(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    QVERIFY(!answer.header("Location").contains("state"));
}

void tst_SignInPages::refusesForgedForms_data()
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

void tst_SignInPages::refusesForgedForms()
{
    QFETCH(QString, csrf);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    Visitor visitor(*m_stub);
    visitor.open(m_flow->authorizeUrl());
    visitor.signInAs(email);
    QUrlQuery fields;
    if (!csrf.isNull())
        fields.addQueryItem(QStringLiteral("csrf"), csrf);
    visitor.submit("allow", fields, {{header, value}});
    QTEST(visitor.page().status, "status");
}

void tst_SignInPages::belongsToOneBrowser()
{
    Visitor visitor(*m_stub);
    visitor.open(m_flow->authorizeUrl());
    visitor.signInAs(email);
    const auto address = visitor.address();
    const auto csrf = visitor.csrf();

    Visitor other(*m_stub);
    other.open(m_flow->authorizeUrl()); // a browser with a cookie of its own
    other.open(address);
    QCOMPARE(other.page().status, 410);
    other.submit("allow", {{QStringLiteral("csrf"), QString::fromLatin1(csrf)}});
    QCOMPARE(other.page().status, 410);
    Visitor bare(*m_stub);
    bare.open(address);
    QCOMPARE(bare.page().status, 410);
}

void tst_SignInPages::changesTheCookieAtSignIn()
{
    Visitor visitor(*m_stub);
    visitor.open(m_flow->authorizeUrl());
    const auto planted = visitor.cookie;
    visitor.signInAs(email);
    QVERIFY(visitor.cookie != planted);
    Visitor attacker(*m_stub);
    attacker.cookie = planted;
    attacker.open(visitor.address());
    QCOMPARE(attacker.page().status, 410);
    attacker.open(m_flow->authorizeUrl());
    QCOMPARE(attacker.heading(), QByteArray("Sign in")); // and no account to pick
}

void tst_SignInPages::expires()
{
    Visitor visitor(*m_stub);
    visitor.open(m_flow->authorizeUrl());
    m_stub->time.advance(10min);
    visitor.signInAs(email);
    QCOMPARE(visitor.page().status, 410);
    QVERIFY(visitor.text().contains(QStringLiteral("start again")));
}

void tst_SignInPages::endsOnce()
{
    Visitor visitor(*m_stub);
    visitor.open(m_flow->authorizeUrl());
    visitor.signInAs(email);
    const auto csrf = visitor.csrf();
    visitor.submit("allow");
    QVERIFY(!visitor.leftFor().isEmpty());
    visitor.submit(
        "allow", {{QStringLiteral("csrf"), QString::fromLatin1(csrf)}}); // Back, and again
    QCOMPARE(visitor.page().status, 410);
}

void tst_SignInPages::escapesWhatWasTyped()
{
    Visitor visitor(*m_stub);
    visitor.open(m_flow->authorizeUrl("&login_hint=%22%3E%3Cscript%3E%7B%7Bcsrf%7D%7D"));
    QVERIFY(visitor.text().contains(QStringLiteral("&quot;&gt;&lt;script&gt;{{csrf}}")));
}

void tst_SignInPages::neverRedirectsToStrangers()
{
    auto url = m_flow->authorizeUrl();
    url.replace("127.0.0.1%3A4711", "evil.example");
    const auto answer = m_stub->get(url);
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.header("Location").isEmpty());
    QVERIFY(!answer.body.contains("evil.example"));
}

void tst_SignInPages::leadsHome()
{
    const auto answer = m_stub->get(m_flow->authorizeUrl(), {{"Host", "evil.example:80"}});
    QCOMPARE(answer.status, 303);
    QCOMPARE(answer.header("Location"), m_stub->origin() + m_flow->authorizeUrl());
    QVERIFY(answer.header("Set-Cookie").isEmpty());
}

QTEST_GUILESS_MAIN(tst_SignInPages)
#include "tst_signinpages.moc"
