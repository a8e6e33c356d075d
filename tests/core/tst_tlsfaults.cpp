// The API client against servers that are wrong, each in one way: nothing is sent to them.
#include "app/core/http/HttpClient.h"
#include "tests/support/TlsServer.h"

#include <QCoroTask>
#include <QTest>

using namespace portico;
using namespace portico::testing;

class TestTlsFaults : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void loadsTheGoodCertificate();
    void sendsNothing_data();
    void sendsNothing();

private:
    static Result<HttpResponse> ask(const TlsServer& server);

    PrivateCa m_ca;
};

Result<HttpResponse> TestTlsFaults::ask(const TlsServer& server)
{
    HttpClient http;
    auto request = HttpRequest::get(server.url());
    request.setHeader("Authorization", "Bearer canary");
    return QCoro::waitFor(http.send(std::move(request)));
}

void TestTlsFaults::initTestCase()
{
    QVERIFY(m_ca.isValid());
    m_ca.trustInQt();
}

void TestTlsFaults::loadsTheGoodCertificate()
{
    const auto identity = m_ca.issueFor(PrivateCa::Fault::None);
    QVERIFY(identity);
    TlsServer server(*identity, "application/json", "{}");
    QVERIFY(server.isListening());
    QVERIFY(ask(server));
    QCOMPARE(server.requests(), 1);
}

void TestTlsFaults::sendsNothing_data()
{
    QTest::addColumn<TlsFault>("fault");
    for (const TlsFault& fault : tlsFaults())
        QTest::newRow(fault.name) << fault;
}

void TestTlsFaults::sendsNothing()
{
    QFETCH(TlsFault, fault);
    const auto identity = m_ca.issueFor(fault.certificate);
    QVERIFY(identity);
    TlsServer server(*identity, "application/json", "{}", fault.protocol);
    QVERIFY(server.isListening());
    const auto answer = ask(server);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ApiError::Kind::Tls);
    QVERIFY(server.connections() > 0);
    QCOMPARE(server.requests(), 0);
}

QTEST_GUILESS_MAIN(TestTlsFaults)
#include "tst_tlsfaults.moc"
