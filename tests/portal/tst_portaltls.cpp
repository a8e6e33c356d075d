// The real engine against servers that are wrong, each in one way: none of their pages loads.
#include "tests/portal/PortalBench.h"
#include "tests/support/TlsServer.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEnginePage>

#include <memory>

using namespace portico;
using namespace portico::testing;
using namespace Qt::StringLiterals;

class TestPortalTls : public QObject {
    Q_OBJECT
public:
    explicit TestPortalTls(const PrivateCa& ca) : m_ca(ca) { }

private slots:
    void init() { m_bench = std::make_unique<PortalBench>(); }
    void cleanup() { m_bench.reset(); }
    void loadsTheGoodCertificate();
    void loadsNothing_data();
    void loadsNothing();

private:
    void show(const TlsServer& server);

    const PrivateCa& m_ca;
    std::unique_ptr<PortalBench> m_bench;
};

namespace {

const QByteArray thePage("<!doctype html><title>portal</title>portal");

} // namespace

void TestPortalTls::show(const TlsServer& server)
{
    const PortalPolicy policy(
        QUrl(u"https://127.0.0.1"_s), {server.host()}, QUrl(u"https://app.example.com/"_s));
    m_bench->start(server.url(), policy);
}

void TestPortalTls::loadsTheGoodCertificate()
{
    const auto identity = m_ca.issueFor(PrivateCa::Fault::None);
    QVERIFY(identity);
    TlsServer server(*identity, "text/html", thePage);
    show(server);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->page()->title(), u"portal"_s, 30'000);
    QVERIFY(m_bench->host.problems.isEmpty());
}

void TestPortalTls::loadsNothing_data()
{
    QTest::addColumn<TlsFault>("fault");
    for (const TlsFault& fault : tlsFaults())
        QTest::newRow(fault.name) << fault;
}

void TestPortalTls::loadsNothing()
{
    QFETCH(TlsFault, fault);
    const auto identity = m_ca.issueFor(fault.certificate);
    QVERIFY(identity);
    TlsServer server(*identity, "text/html", thePage, fault.protocol);
    QVERIFY(server.isListening());
    show(server);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_bench->host.problems, QList<PortalProblem>{PortalProblem::TlsRefused}, 30'000);
    QVERIFY(server.connections() > 0);
    QCOMPARE(server.requests(), 0);
}

int main(int argc, char** argv)
{
    // The engine reads whom it trusts from its home.
    const QTemporaryDir home;
    const PrivateCa ca;
    if (!home.isValid() || !ca.isValid() || !ca.trustInNss(home.path()))
        return 1;
    qputenv("HOME", home.path().toLocal8Bit());
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication app(argc, argv);
    TestPortalTls test(ca);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_portaltls.moc"
