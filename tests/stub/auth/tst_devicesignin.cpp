#include "tests/stub/auth/support/Visitor.h"

#include <QRegularExpression>
#include <QTest>

using namespace backend::auth;
using namespace std::chrono_literals;

// RFC 8628 over HTTP: a client that polls, and a person with a browser elsewhere.
class tst_DeviceSignIn : public QObject {
    Q_OBJECT
private slots:
    void init();
    void starts();
    void signsIn();
    void denies();
    void expires();
    void slowsDown();
    void refusesPolls_data();
    void refusesPolls();
    void refusesStarts();
    void readsCodesAsPeopleTypeThem_data();
    void readsCodesAsPeopleTypeThem();
    void decidesOnce();
    void limitsGuesses();

private:
    QJsonObject start();
    Answer poll(const QJsonObject& started);
    void signInWith(Visitor& visitor, const QJsonObject& started);

    std::unique_ptr<Stub> m_stub;
};

namespace {

const auto email = QStringLiteral("pro@example.com");
const auto client = QStringLiteral("portico-desktop");
const auto grantType = QStringLiteral("urn:ietf:params:oauth:grant-type:device_code");

} // namespace

void tst_DeviceSignIn::init()
{
    m_stub = std::make_unique<Stub>();
    m_stub->addAccount(email, QStringLiteral("Pat Pro"));
}

void tst_DeviceSignIn::starts()
{
    const auto started = start();
    QCOMPARE(started.value(u"interval").toInt(), 5);
    QCOMPARE(started.value(u"expires_in").toInt(), 600);
    const auto code = started.value(u"user_code").toString();
    QVERIFY(QRegularExpression(QStringLiteral("^[B-DF-HJ-NP-TV-XZ]{4}-[B-DF-HJ-NP-TV-XZ]{4}$"))
            .match(code)
            .hasMatch());
    const auto address = QString::fromLatin1(m_stub->origin() + "/device");
    QCOMPARE(started.value(u"verification_uri").toString(), address);
    QCOMPARE(started.value(u"verification_uri_complete").toString(),
        address + QStringLiteral("?user_code=") + code);
}

void tst_DeviceSignIn::signsIn()
{
    const auto started = start();
    QCOMPARE(poll(started).error(), QStringLiteral("authorization_pending"));
    Visitor visitor(*m_stub);
    signInWith(visitor, started);
    QCOMPARE(visitor.heading(), QByteArray("Allow Portico?"));
    QVERIFY(visitor.text().contains(started.value(u"user_code").toString()));
    m_stub->time.advance(5s);
    QCOMPARE(poll(started).error(), QStringLiteral("authorization_pending"));
    visitor.submit("allow");
    QCOMPARE(visitor.heading(), QByteArray("You are signed in"));
    m_stub->time.advance(5s);
    const auto tokens = poll(started);
    QCOMPARE(tokens.status, 200);
    QCOMPARE(m_stub->whoAmI(tokens.json().value(u"access_token").toString()).status, 200);
    QVERIFY(!tokens.json().value(u"id_token").toString().isEmpty());
    m_stub->time.advance(5s);
    QCOMPARE(poll(started).error(), QStringLiteral("invalid_grant")); // once
}

void tst_DeviceSignIn::denies()
{
    const auto started = start();
    Visitor visitor(*m_stub);
    signInWith(visitor, started);
    visitor.submit("deny");
    QCOMPARE(visitor.heading(), QByteArray("Request denied"));
    QCOMPARE(poll(started).error(), QStringLiteral("access_denied"));
}

void tst_DeviceSignIn::expires()
{
    const auto started = start();
    Visitor visitor(*m_stub);
    m_stub->time.advance(5min);
    signInWith(visitor, started);
    m_stub->time.advance(5min);
    QCOMPARE(poll(started).error(), QStringLiteral("expired_token"));
    visitor.submit("allow");
    QCOMPARE(visitor.page().status, 410);
}

void tst_DeviceSignIn::slowsDown()
{
    const auto started = start();
    QCOMPARE(poll(started).error(), QStringLiteral("authorization_pending"));
    m_stub->time.advance(4s);
    QCOMPARE(poll(started).error(), QStringLiteral("slow_down"));
    m_stub->time.advance(9s); // ten are asked for now
    QCOMPARE(poll(started).error(), QStringLiteral("slow_down"));
    m_stub->time.advance(15s);
    QCOMPARE(poll(started).error(), QStringLiteral("authorization_pending"));
}

void tst_DeviceSignIn::refusesPolls_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<QString>("error");
    QTest::newRow("no code") << QString() << client << QStringLiteral("invalid_request");
    QTest::newRow("unknown code") << QStringLiteral("pdc_x") << client
                                  << QStringLiteral("invalid_grant");
    QTest::newRow("unknown client")
        << QStringLiteral("pdc_x") << QStringLiteral("x") << QStringLiteral("invalid_client");
}

void tst_DeviceSignIn::refusesPolls()
{
    QFETCH(QString, code);
    QFETCH(QString, clientId);
    const auto answer = m_stub->post("/oauth/token",
        {{QStringLiteral("grant_type"), grantType}, {QStringLiteral("device_code"), code},
            {QStringLiteral("client_id"), clientId}});
    QTEST(answer.error(), "error");
}

void tst_DeviceSignIn::refusesStarts()
{
    const auto scope = m_stub->post("/oauth/device_authorization",
        {{QStringLiteral("client_id"), client},
            {QStringLiteral("scope"), QStringLiteral("admin")}});
    QCOMPARE(scope.error(), QStringLiteral("invalid_scope"));
    const auto stranger = m_stub->post(
        "/oauth/device_authorization", {{QStringLiteral("client_id"), QStringLiteral("x")}});
    QCOMPARE(stranger.error(), QStringLiteral("invalid_client"));
    QCOMPARE(m_stub->get("/oauth/device_authorization").status, 405);
}

void tst_DeviceSignIn::readsCodesAsPeopleTypeThem_data()
{
    QTest::addColumn<int>("form"); // how the code is changed
    QTest::addColumn<QByteArray>("heading");
    QTest::newRow("as shown") << 0 << QByteArray("Sign in");
    QTest::newRow("small letters, no dash") << 1 << QByteArray("Sign in");
    QTest::newRow("spaces") << 2 << QByteArray("Sign in");
    QTest::newRow("cut") << 3 << QByteArray("Connect a device");
    QTest::newRow("wrong") << 4 << QByteArray("Connect a device");
    QTest::newRow("empty") << 5 << QByteArray("Connect a device");
}

void tst_DeviceSignIn::readsCodesAsPeopleTypeThem()
{
    QFETCH(int, form);
    const auto code = start().value(u"user_code").toString();
    const QStringList typed{code, code.toLower().remove(u'-'), QString(code).replace(u'-', u' '),
        code.chopped(1), QStringLiteral("BBBB-BBBB"), QString()};
    Visitor visitor(*m_stub);
    visitor.open("/device");
    visitor.submit("code", {{QStringLiteral("user_code"), typed.at(form)}});
    QTEST(visitor.heading(), "heading");
    QCOMPARE(visitor.page().status, form < 3 ? 200 : 422);
}

void tst_DeviceSignIn::decidesOnce()
{
    const auto started = start();
    Visitor first(*m_stub);
    Visitor second(*m_stub);
    signInWith(first, started);
    signInWith(second, started);
    first.submit("deny");
    second.submit("allow");
    QCOMPARE(second.page().status, 410);
    QCOMPARE(poll(started).error(), QStringLiteral("access_denied"));
}

void tst_DeviceSignIn::limitsGuesses()
{
    const auto code = start().value(u"user_code").toString();
    Visitor visitor(*m_stub);
    visitor.open("/device");
    for (int i = 0; i < 20; ++i) {
        visitor.submit("code", {{QStringLiteral("user_code"), QStringLiteral("BBBB-BBBB")}});
        QCOMPARE(visitor.page().status, 422);
    }
    visitor.submit("code", {{QStringLiteral("user_code"), code}});
    QCOMPARE(visitor.page().status, 429);
    QVERIFY(!visitor.page().header("Retry-After").isEmpty());
}

QJsonObject tst_DeviceSignIn::start()
{
    return m_stub
        ->post("/oauth/device_authorization",
            {{QStringLiteral("client_id"), client},
                {QStringLiteral("scope"), QStringLiteral("openid email offline_access")}})
        .json();
}

Answer tst_DeviceSignIn::poll(const QJsonObject& started)
{
    return m_stub->post("/oauth/token",
        {{QStringLiteral("grant_type"), grantType},
            {QStringLiteral("device_code"), started.value(u"device_code").toString()},
            {QStringLiteral("client_id"), client}});
}

void tst_DeviceSignIn::signInWith(Visitor& visitor, const QJsonObject& started)
{
    visitor.open(started.value(u"verification_uri_complete").toString().toLatin1());
    QCOMPARE(visitor.heading(), QByteArray("Connect a device")); // compared, never skipped
    visitor.submit("code", {{QStringLiteral("user_code"), started.value(u"user_code").toString()}});
    visitor.signInAs(email);
}

QTEST_GUILESS_MAIN(tst_DeviceSignIn)
#include "tst_devicesignin.moc"
