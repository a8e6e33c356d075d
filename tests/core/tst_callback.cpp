#include "app/core/auth/AuthorizationRequest.h"
#include "app/core/auth/Callback.h"
#include "app/core/auth/LoopbackListener.h"
#include "app/core/auth/Pkce.h"

#include <QCoroTask>
#include <QSet>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

#include <algorithm>
#include <memory>
#include <vector>

using namespace portico;

namespace {

const auto state = QStringLiteral("s0me-state");
const auto issuer = QStringLiteral("https://id.example");

Callback::Expectation expectation(bool issuerRequired = false)
{
    return {.port = 4711, .state = state, .issuer = issuer, .issuerRequired = issuerRequired};
}

QByteArray get(const QByteArray& target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:4711";
}

} // namespace

// What the browser may bring back, and what is none of our business.
class TestCallback : public QObject {
    Q_OBJECT
private slots:
    void takesTheGenuineOne();
    void takesAnError();
    void ignores_data();
    void ignores();
    void wantsTheIssuerWhereItWasPromised();
    void listensOnLoopbackOnly();
    void answersAndCloses();
    void ignoresAndGoesOn();
    void ignoresTooMuch();
    void makesRoomForTheGenuineOne();
    void makesFreshSecrets();
    void challengesAsTheStandardSays();
    void asksAsTheStandardsSay();

private:
    static QByteArray send(const LoopbackListener& listener, const QByteArray& bytes);
    static QByteArray genuine(const LoopbackListener& listener);
};

void TestCallback::takesTheGenuineOne()
{
    const auto callback = Callback::fromRequestHead(
        get("/callback?code=a%2Bb%20c&state=s0me-state&iss=https%3A%2F%2Fid.example&x=1"),
        expectation());
    QVERIFY(callback);
    QCOMPARE(callback->code, QStringLiteral("a+b c"));
    QVERIFY(callback->error.isEmpty());
}

void TestCallback::takesAnError()
{
    const auto callback = Callback::fromRequestHead(
        get("/callback?error=access_denied&error_description=no&state=s0me-state"), expectation());
    QVERIFY(callback);
    QCOMPARE(callback->error, QStringLiteral("access_denied"));
}

void TestCallback::ignores_data()
{
    QTest::addColumn<QByteArray>("head");
    const QByteArray good("/callback?code=c&state=s0me-state");
    QTest::newRow("another state") << get("/callback?code=c&state=s0me-stat3");
    QTest::newRow("a longer state") << get("/callback?code=c&state=s0me-state1");
    QTest::newRow("a shorter state") << get("/callback?code=c&state=s0me-stat");
    QTest::newRow("an empty state") << get("/callback?code=c&state=");
    QTest::newRow("no state") << get("/callback?code=c");
    QTest::newRow("two states") << get(good + "&state=s0me-state");
    QTest::newRow("two codes") << get(good + "&code=d");
    QTest::newRow("no code") << get("/callback?state=s0me-state");
    QTest::newRow("an empty code") << get("/callback?code=&state=s0me-state");
    QTest::newRow("code and error") << get(good + "&error=access_denied");
    QTest::newRow("an empty code and an error")
        << get("/callback?code=&error=access_denied&state=s0me-state");
    QTest::newRow("an error with markup") << get("/callback?error=%3Cb%3E&state=s0me-state");
    QTest::newRow("another issuer") << get(good + "&iss=https%3A%2F%2Fevil.example");
    QTest::newRow("an empty issuer") << get(good + "&iss=");
    QTest::newRow("another path") << get("/callbacks?code=c&state=s0me-state");
    QTest::newRow("a longer path") << get("/callback/?code=c&state=s0me-state");
    QTest::newRow("another case") << get("/Callback?code=c&state=s0me-state");
    QTest::newRow("absolute form") << get("http://127.0.0.1:4711" + good);
    QTest::newRow("no query") << get("/callback");
    QTest::newRow("favicon") << get("/favicon.ico");
    QTest::newRow("POST") << QByteArray("POST " + good + " HTTP/1.1\r\nHost: 127.0.0.1:4711");
    QTest::newRow("lower case") << QByteArray("get " + good + " HTTP/1.1\r\nHost: 127.0.0.1:4711");
    QTest::newRow("HTTP/2") << QByteArray("GET " + good + " HTTP/2\r\nHost: 127.0.0.1:4711");
    QTest::newRow("HTTP/0.9") << QByteArray("GET " + good);
    QTest::newRow("two spaces") << QByteArray("GET  " + good + " HTTP/1.1\r\nHost: 127.0.0.1:4711");
    QTest::newRow("no host") << QByteArray("GET " + good + " HTTP/1.1");
    QTest::newRow("another host") << QByteArray(
        "GET " + good + " HTTP/1.1\r\nHost: evil.example:4711");
    QTest::newRow("another port") << QByteArray(
        "GET " + good + " HTTP/1.1\r\nHost: 127.0.0.1:4712");
    QTest::newRow("two hosts") << QByteArray(get(good) + "\r\nHost: 127.0.0.1:4711");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("zeroes") << QByteArray(100, '\0');
}

void TestCallback::ignores()
{
    QFETCH(const QByteArray, head);
    QVERIFY(!Callback::fromRequestHead(head, expectation()));
}

void TestCallback::wantsTheIssuerWhereItWasPromised()
{
    const QByteArray without("/callback?code=c&state=s0me-state");
    QVERIFY(!Callback::fromRequestHead(get(without), expectation(true)));
    QVERIFY(Callback::fromRequestHead(get(without + "&iss=https://id.example"), expectation(true)));
}

QByteArray TestCallback::send(const LoopbackListener& listener, const QByteArray& bytes)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, quint16(listener.redirectUri().port()));
    socket.write(bytes);
    bool over = false;
    connect(&socket, &QTcpSocket::disconnected, &socket, [&over] { over = true; });
    const bool ended = QTest::qWaitFor([&over] { return over; }, 5000);
    return ended ? socket.readAll() : QByteArray("(no end)");
}

QByteArray TestCallback::genuine(const LoopbackListener& listener)
{
    return "GET /callback?code=c&state=s0me-state HTTP/1.1\r\nHost: "
        + listener.redirectUri().authority().toLatin1() + "\r\n\r\n";
}

void TestCallback::listensOnLoopbackOnly()
{
    LoopbackListener listener("page");
    QVERIFY(listener.listen(state, issuer, false));
    QCOMPARE(listener.redirectUri().host(), QStringLiteral("127.0.0.1"));
    QVERIFY(listener.redirectUri().port() > 0);
}

void TestCallback::answersAndCloses()
{
    auto listener = std::make_unique<LoopbackListener>("<p>page");
    QVERIFY(listener->listen(state, issuer, false));
    const auto uri = listener->redirectUri();
    const auto page = send(*listener, genuine(*listener));
    QVERIFY(page.startsWith("HTTP/1.1 200 OK\r\n") && page.endsWith("\r\n\r\n<p>page"));
    QVERIFY(page.contains("Cache-Control: no-store\r\n") && page.contains("default-src 'none'"));
    const auto callback = listener->callback();
    QVERIFY(callback.isDone());

    QTcpSocket late;
    late.connectToHost(QHostAddress::LocalHost, quint16(uri.port()));
    QVERIFY(!late.waitForConnected(2000));
}

void TestCallback::ignoresAndGoesOn()
{
    LoopbackListener listener("page");
    QVERIFY(listener.listen(state, issuer, false));
    const auto answer = send(listener, "GET /favicon.ico HTTP/1.1\r\n\r\n");
    QVERIFY(answer.startsWith("HTTP/1.1 404"));
    QVERIFY(!listener.callback().isDone());
    send(listener, genuine(listener));
    QVERIFY(listener.callback().isDone());
}

void TestCallback::ignoresTooMuch()
{
    LoopbackListener listener("page");
    QVERIFY(listener.listen(state, issuer, false));
    auto large = genuine(listener);
    large.insert(large.size() - 4, "\r\nX: " + QByteArray(LoopbackServer::maxRequest, 'x'));
    QVERIFY(send(listener, large).startsWith("HTTP/1.1 431"));
    QVERIFY(!listener.callback().isDone());
}

void TestCallback::makesRoomForTheGenuineOne()
{
    LoopbackListener listener("page");
    QVERIFY(listener.listen(state, issuer, false));
    std::vector<std::unique_ptr<QTcpSocket>> idlers;
    const auto connected = [&idlers] {
        return std::ranges::count_if(idlers,
            [](const auto& idler) { return idler->state() == QAbstractSocket::ConnectedState; });
    };
    for (int i = 0; i < LoopbackServer::maxConnections; ++i) {
        idlers.push_back(std::make_unique<QTcpSocket>());
        idlers.back()->connectToHost(
            QHostAddress::LocalHost, quint16(listener.redirectUri().port()));
    }
    QTRY_COMPARE(connected(), LoopbackServer::maxConnections);
    QVERIFY(send(listener, genuine(listener)).startsWith("HTTP/1.1 200"));
    QTRY_COMPARE(connected(), LoopbackServer::maxConnections - 1); // the oldest made room
}

void TestCallback::makesFreshSecrets()
{
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i)
        seen << randomToken();
    QCOMPARE(seen.size(), 1000);
    QCOMPARE(randomToken().size(), 43);
}

void TestCallback::challengesAsTheStandardSays()
{
    // RFC 7636, appendix B.
    QCOMPARE(codeChallenge(QStringLiteral("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")),
        QStringLiteral("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
}

void TestCallback::asksAsTheStandardsSay()
{
    auto request = AuthorizationRequest::create();
    request.redirectUri = QUrl(QStringLiteral("http://127.0.0.1:4711/callback"));
    const auto url = request.url(QUrl(QStringLiteral("https://id.example/auth?tenant=1")),
        QStringLiteral("c"), {QStringLiteral("openid"), QStringLiteral("offline_access")},
        QStringLiteral("a+b@example.com"));
    const QUrlQuery query(url);
    const auto value = [&](const char* name) {
        return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
    };
    QCOMPARE(value("tenant"), QStringLiteral("1"));
    QCOMPARE(value("response_type"), QStringLiteral("code"));
    QCOMPARE(value("redirect_uri"), QStringLiteral("http://127.0.0.1:4711/callback"));
    QCOMPARE(value("state"), request.state);
    QCOMPARE(value("nonce"), request.nonce);
    QCOMPARE(value("code_challenge"), codeChallenge(request.codeVerifier));
    QCOMPARE(value("code_challenge_method"), QStringLiteral("S256"));
    QCOMPARE(value("scope"), QStringLiteral("openid offline_access"));
    QCOMPARE(value("prompt"), QStringLiteral("consent"));
    QVERIFY(url.toEncoded().contains("login_hint=a%2Bb%40example.com"));
    QVERIFY(!url.toEncoded().contains(request.codeVerifier.toLatin1()));
}

QTEST_GUILESS_MAIN(TestCallback)
#include "tst_callback.moc"
