#include "app/core/http/HttpClient.h"
#include "tests/support/ScriptedServer.h"

#include <QCoroTask>
#include <QTest>

using namespace portico;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Answer = ScriptedAnswer;

Q_DECLARE_METATYPE(portico::ScriptedAnswer)

namespace {

ScriptedAnswer ok(const QByteArray& headers = {})
{
    return Answer::json(200, {{QStringLiteral("fine"), true}}, headers);
}

} // namespace

class TestHttpClient : public QObject {
    Q_OBJECT
private slots:
    void answersWithTheObject();
    void sendsWhatIsAsked();
    void meetsFaults_data();
    void meetsFaults();
    void endsByTheDeadline_data();
    void endsByTheDeadline();
    void worksAfterAHang();
    void goesWithARequestUnderWay();
    void refusesInsecureUrls();
    void doesNotFollowRedirects();
    void keepsNoCookies();
    void readsRetryAfter();
    void takesAnyAnswerWhereOnlyTheStatusCounts();
    void logsNothingSecret();

private:
    Result<HttpResponse> send(HttpRequest request);

    ScriptedServer m_server;
    HttpClient m_http;
};

Result<HttpResponse> TestHttpClient::send(HttpRequest request)
{
    return QCoro::waitFor(m_http.send(std::move(request)));
}

void TestHttpClient::answersWithTheObject()
{
    m_server.on("/ok", ok("ETag: \"v1\"\r\nX-Request-Id: req_1\r\n"));
    const auto answer = send(HttpRequest::get(m_server.url(QStringLiteral("/ok"))));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->json.value(QStringLiteral("fine")).toBool(), true);
    QCOMPARE(answer->etag, QByteArray("\"v1\""));
    QCOMPARE(answer->requestId, QStringLiteral("req_1"));
}

void TestHttpClient::sendsWhatIsAsked()
{
    m_server.on("/form", ok());
    auto request = HttpRequest::postForm(m_server.url(QStringLiteral("/form")),
        {{QStringLiteral("a"), QStringLiteral("1 + 1 & ü=")}});
    request.setIdempotencyKey();
    QVERIFY(send(request));
    const auto seen = m_server.last("/form");
    QCOMPARE(seen.method, QByteArray("POST"));
    QCOMPARE(seen.body, QByteArray("a=1%20%2B%201%20%26%20%C3%BC%3D"));
    QCOMPARE(seen.headers.value("content-type"), QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(seen.headers.value("idempotency-key").size(), 36);
    QVERIFY(seen.headers.value("user-agent").startsWith("Portico/"));
}

void TestHttpClient::meetsFaults_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::addColumn<int>("status");

    const auto page = QByteArrayLiteral("<html><body>It works!</body></html>");
    QTest::newRow("an HTML page, 200")
        << Answer::body(200, "text/html", page) << Kind::BadResponse << 200;
    QTest::newRow("an HTML page, 502")
        << Answer::body(502, "text/html", page) << Kind::Unavailable << 502;
    QTest::newRow("JSON called HTML")
        << Answer::body(200, "text/html", "{}") << Kind::BadResponse << 200;
    QTest::newRow("broken JSON") << Answer::body(200, "application/json", "{\"a\":")
                                 << Kind::BadResponse << 200;
    QTest::newRow("a JSON array") << Answer::body(200, "application/json", "[]")
                                  << Kind::BadResponse << 200;
    QTest::newRow("nothing") << Answer::body(200, "application/json", "") << Kind::BadResponse
                             << 200;
    QTest::newRow("no content") << Answer::raw("HTTP/1.1 204 No\r\n\r\n") << Kind::BadResponse
                                << 204;
    QTest::newRow("over 1 MiB") << Answer::body(
        200, "application/json", "{\"a\":\"" + QByteArray(1024 * 1024, 'x') + "\"}")
                                << Kind::TooLarge << 200;
    QTest::newRow("a bad chunk") << Answer::raw(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
        "Transfer-Encoding: chunked\r\n\r\nxyz\r\n{}\r\n")
                                 << Kind::BadResponse << 200;
    QTest::newRow("cut short") << Answer::raw(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
        "Content-Length: 100\r\n\r\n{\"a\":1}")
                               << Kind::Offline << 200;
    // Qt asks four times, then says that the peer closed.
    QTest::newRow("garbage") << Answer::raw("garbage\r\n\r\n") << Kind::Offline << 0;
    QTest::newRow("dropped") << Answer::drop() << Kind::Offline << 0;
    QTest::newRow("bare 401") << Answer::raw("HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n")
                              << Kind::Unauthorized << 401;
    QTest::newRow("bare 500") << Answer::raw("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n")
                              << Kind::Unavailable << 500;
}

void TestHttpClient::meetsFaults()
{
    QFETCH(const ScriptedAnswer, answer);
    m_server.on("/fault", answer);
    auto request = HttpRequest::get(m_server.url(QStringLiteral("/fault")));
    request.deadline = 5s;
    const auto result = send(request);
    QVERIFY(!result);
    QTEST(result.error().kind, "kind");
    QTEST(result.error().httpStatus, "status");
}

void TestHttpClient::endsByTheDeadline_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    auto drip = ok();
    drip.perByte = 20ms; // each byte would start a transfer timeout anew
    QTest::newRow("drip") << drip;
    QTest::newRow("hang") << Answer::hang();
    QTest::newRow("half a head") << Answer::raw("HTTP/1.1 200 OK\r\nX: ", Answer::Then::KeepOpen);
    QTest::newRow("half a body") << Answer::raw(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
        "Content-Length: 9\r\n\r\n{",
        Answer::Then::KeepOpen);
}

void TestHttpClient::endsByTheDeadline()
{
    QFETCH(const ScriptedAnswer, answer);
    m_server.on("/slow", answer);
    auto request = HttpRequest::get(m_server.url(QStringLiteral("/slow")));
    request.deadline = 200ms;
    const auto result = send(request);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Timeout);
}

void TestHttpClient::worksAfterAHang()
{
    m_server.on("/hang", Answer::raw("HTTP/1.1 200 OK\r\nX: ", Answer::Then::KeepOpen));
    m_server.on("/ok", ok());
    // More than Qt's six connections a host, so that a later request would have to queue behind
    // them.
    QList<HttpRequest> requests(8, HttpRequest::get(m_server.url(QStringLiteral("/hang"))));
    std::vector<QCoro::Task<Result<HttpResponse>>> tasks;
    for (auto& request : requests) {
        request.deadline = 300ms;
        tasks.push_back(m_http.send(request));
    }
    for (auto& task : tasks)
        QVERIFY(!QCoro::waitFor(task));
    auto request = HttpRequest::get(m_server.url(QStringLiteral("/ok")));
    request.deadline = 10s;
    QVERIFY(send(request));
}

void TestHttpClient::goesWithARequestUnderWay()
{
    m_server.on("/hang", ScriptedAnswer::hang());
    auto request = HttpRequest::get(m_server.url(QStringLiteral("/hang")));
    request.deadline = 50ms;
    auto client = std::make_unique<HttpClient>();
    auto answer = client->send(request);
    client.reset();
    QVERIFY(!send(request)); // by now the first one's time is over too
    QVERIFY(!answer.isReady());
}

void TestHttpClient::refusesInsecureUrls()
{
    const auto result = send(HttpRequest::get(QUrl(QStringLiteral("http://example.com/"))));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::InsecureUrl);
}

void TestHttpClient::doesNotFollowRedirects()
{
    ScriptedServer other;
    other.on("/", ok());
    for (const int status : {301, 302, 303, 307, 308}) {
        m_server.on("/moved",
            Answer::json(
                status, {}, "Location: " + other.url(QStringLiteral("/")).toEncoded() + "\r\n"));
        auto request = HttpRequest::postJson(m_server.url(QStringLiteral("/moved")), {});
        request.setHeader("Authorization", "Bearer canary");
        const auto result = send(request);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::Redirected);
    }
    QCOMPARE(other.requests().size(), 0);
}

void TestHttpClient::keepsNoCookies()
{
    m_server.on("/cookie", ok("Set-Cookie: session=canary; Path=/\r\n"));
    const auto request = HttpRequest::get(m_server.url(QStringLiteral("/cookie")));
    QVERIFY(send(request));
    QVERIFY(send(request));
    QVERIFY(!m_server.last("/cookie").headers.contains("cookie"));
}

void TestHttpClient::readsRetryAfter()
{
    m_server.on("/busy", Answer::json(429, {}, "Retry-After: 17\r\n"));
    const auto result = send(HttpRequest::get(m_server.url(QStringLiteral("/busy"))));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::RateLimited);
    QVERIFY(result.error().retryAfter == 17s);
}

void TestHttpClient::takesAnyAnswerWhereOnlyTheStatusCounts()
{
    m_server.on("/revoke", Answer::body(200, "text/plain", "ok"));
    auto request = HttpRequest::postForm(m_server.url(QStringLiteral("/revoke")), {});
    request.answer = HttpRequest::Answer::Ignored;
    QVERIFY(send(request));
}

void TestHttpClient::logsNothingSecret()
{
    m_server.on("/logged", ok("X-Request-Id: req_7\r\n"));
    for (int i = 0; i < 60; ++i)
        QVERIFY(send(HttpRequest::get(m_server.url(QStringLiteral("/logged?code=canary")))));
    const auto& records = m_http.log().records();
    QCOMPARE(records.size(), RequestLog::capacity);
    QCOMPARE(records.last().path, QStringLiteral("/logged"));
    QCOMPARE(records.last().status, 200);
    QCOMPARE(records.last().requestId, QStringLiteral("req_7"));
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
