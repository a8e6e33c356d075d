#include "tests/stub/auth/support/Stub.h"

#include <QTest>

using namespace backend::auth;
using namespace std::chrono_literals;

// Refresh and revocation over the wire: RFC 6749 §5, §6 and RFC 7009.
class tst_TokenEndpoint : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void refreshes();
    void revokesOnReuse();
    void revokes();
    void refuses_data();
    void refuses();
    void authenticates_data();
    void authenticates();
    void outlivesARestart();

private:
    QJsonObject signIn();

    std::unique_ptr<Stub> m_stub;
};

void tst_TokenEndpoint::initTestCase()
{
    m_stub = std::make_unique<Stub>();
    m_stub->addAccount(QStringLiteral("pro@example.com"), QStringLiteral("Pat Pro"));
}

void tst_TokenEndpoint::refreshes()
{
    const auto first = signIn();
    const auto answer = m_stub->refresh(first.value(u"refresh_token").toString());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Cache-Control"), QByteArray("no-store"));
    const auto second = answer.json();
    QVERIFY(second.value(u"refresh_token") != first.value(u"refresh_token"));
    QCOMPARE(second.value(u"scope"), first.value(u"scope"));
    QCOMPARE(m_stub->whoAmI(second.value(u"access_token").toString()).status, 200);
}

void tst_TokenEndpoint::revokesOnReuse()
{
    const auto stolen = signIn().value(u"refresh_token").toString();
    const auto genuine = m_stub->refresh(stolen).json();
    m_stub->time.advance(31s);
    const auto reused = m_stub->refresh(stolen);
    QCOMPARE(reused.status, 400);
    QCOMPARE(reused.error(), QStringLiteral("invalid_grant"));
    QCOMPARE(m_stub->refresh(genuine.value(u"refresh_token").toString()).status, 400);
    QCOMPARE(m_stub->whoAmI(genuine.value(u"access_token").toString()).status, 401);
}

void tst_TokenEndpoint::revokes()
{
    const auto tokens = signIn();
    const QUrlQuery form{{QStringLiteral("token"), tokens.value(u"refresh_token").toString()},
        {QStringLiteral("client_id"), QStringLiteral("portico-desktop")}};
    QCOMPARE(m_stub->post("/oauth/revoke", form).status, 200);
    QCOMPARE(m_stub->post("/oauth/revoke", form).status, 200);
    QCOMPARE(m_stub->whoAmI(tokens.value(u"access_token").toString()).status, 401);
    QCOMPARE(m_stub->refresh(tokens.value(u"refresh_token").toString()).status, 400);
}

void tst_TokenEndpoint::refuses_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    const QByteArray token = "/oauth/token";
    const QByteArray revoke = "/oauth/revoke";
    const auto request = QStringLiteral("invalid_request");
    const auto client = QStringLiteral("invalid_client");
    QTest::newRow("nothing") << token << QByteArray() << 401 << client;
    QTest::newRow("no grant type")
        << token << QByteArray("client_id=portico-desktop") << 400 << request;
    QTest::newRow("unknown grant type")
        << token << QByteArray("client_id=portico-desktop&grant_type=x") << 400
        << QStringLiteral("unsupported_grant_type");
    QTest::newRow("password grant")
        << token
        << QByteArray("client_id=portico-desktop&grant_type=password&username=a&password=b") << 400
        << QStringLiteral("unsupported_grant_type");
    QTest::newRow("unknown client")
        << token << QByteArray("client_id=x&grant_type=refresh_token&refresh_token=y") << 401
        << client;
    QTest::newRow("client secret")
        << token
        << QByteArray(
               "client_id=portico-desktop&client_secret=s&grant_type=refresh_token&refresh_token=y")
        << 401 << client;
    QTest::newRow("no refresh token")
        << token << QByteArray("client_id=portico-desktop&grant_type=refresh_token") << 400
        << request;
    QTest::newRow("unknown refresh token")
        << token << QByteArray("client_id=portico-desktop&grant_type=refresh_token&refresh_token=y")
        << 400 << QStringLiteral("invalid_grant");
    QTest::newRow("repeated parameter")
        << token
        << QByteArray(
               "client_id=portico-desktop&grant_type=refresh_token&refresh_token=y&refresh_token=z")
        << 400 << request;
    QTest::newRow("bad encoding") << token << QByteArray("client_id=%zz") << 400 << request;
    QTest::newRow("revoke nothing")
        << revoke << QByteArray("client_id=portico-desktop") << 400 << request;
    QTest::newRow("revoke as nobody") << revoke << QByteArray("token=x") << 401 << client;
}

void tst_TokenEndpoint::refuses()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    const auto answer = m_stub->send("POST", path, body, "application/x-www-form-urlencoded");
    QTEST(answer.status, "status");
    QTEST(answer.error(), "error");
    QCOMPARE(answer.header("Cache-Control"), QByteArray("no-store"));
}

void tst_TokenEndpoint::authenticates_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("status");
    const auto token = signIn().value(u"access_token").toString().toLatin1();
    QTest::newRow("good") << QByteArray("Bearer " + token) << 200;
    QTest::newRow("scheme in small letters") << QByteArray("bearer " + token) << 200;
    QTest::newRow("none") << QByteArray() << 401;
    QTest::newRow("empty") << QByteArray("Bearer ") << 401;
    QTest::newRow("no scheme") << token << 401;
    QTest::newRow("other scheme") << QByteArray("Basic " + token) << 401;
    QTest::newRow("cut") << QByteArray("Bearer " + token.chopped(1)) << 401;
    QTest::newRow("longer") << QByteArray("Bearer " + token + "A") << 401;
    QTest::newRow("other case") << QByteArray("Bearer " + token.toUpper()) << 401;
}

void tst_TokenEndpoint::authenticates()
{
    QFETCH(QByteArray, header);
    serving::Headers headers;
    if (!header.isEmpty())
        headers.emplaceBack("Authorization", header);
    const auto answer = m_stub->get("/test/who-am-i", headers);
    QTEST(answer.status, "status");
    QCOMPARE(answer.header("WWW-Authenticate").startsWith("Bearer"), answer.status == 401);
}

void tst_TokenEndpoint::outlivesARestart()
{
    const auto tokens = signIn();
    m_stub->restart();
    QCOMPARE(m_stub->whoAmI(tokens.value(u"access_token").toString()).status, 200);
    QCOMPARE(m_stub->refresh(tokens.value(u"refresh_token").toString()).status, 200);
}

QJsonObject tst_TokenEndpoint::signIn()
{
    return m_stub->signIn(QStringLiteral("pro@example.com"), QString::fromLatin1(Stub::password))
        .json();
}

QTEST_GUILESS_MAIN(tst_TokenEndpoint)
#include "tst_tokenendpoint.moc"
