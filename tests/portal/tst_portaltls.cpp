// The real engine against servers that are wrong, each in one way: none of their pages loads.
#include "tests/portal/FakeHost.h"
#include "tests/support/TlsServer.h"
#include "ui/portal/WebEngineView.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEngineView>

#include <memory>

using namespace portico;
using namespace portico::testing;
using namespace Qt::StringLiterals;

class TestPortalTls : public QObject {
    Q_OBJECT
public:
    explicit TestPortalTls(const PrivateCa& ca) : m_ca(ca) { }

private slots:
    void init();
    void cleanup();
    void loadsTheGoodCertificate();
    void loadsNothing_data();
    void loadsNothing();

private:
    void show(const TlsServer& server);

    const PrivateCa& m_ca;
    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<WebEngineView> m_view;
};

namespace {

const QByteArray thePage("<!doctype html><title>portal</title>portal");

// Free of captures: its frame outlives the caller.
QCoro::Task<> showUntilEnded(WebEngineView& view, PortalSession session, PortalPolicy policy)
{
    co_await view.show(std::move(session), std::move(policy));
}

} // namespace

void TestPortalTls::init()
{
    m_host = std::make_unique<FakeHost>();
    m_host->window.show();
    m_view = std::make_unique<WebEngineView>(*m_host, u"en"_s);
}

void TestPortalTls::cleanup()
{
    m_view->end(PortalEnding::Cancelled);
    m_view.reset();
    m_host.reset();
}

void TestPortalTls::show(const TlsServer& server)
{
    const PortalPolicy policy(
        QUrl(u"https://127.0.0.1"_s), {server.host()}, QUrl(u"https://app.example.com/"_s));
    showUntilEnded(*m_view, {.url = server.url(), .returnUrl = {}}, policy);
}

void TestPortalTls::loadsTheGoodCertificate()
{
    const auto identity = m_ca.issueFor(PrivateCa::Fault::None);
    QVERIFY(identity);
    TlsServer server(*identity, "text/html", thePage);
    show(server);
    const auto* page = m_host->window.findChild<QWebEngineView*>()->page();
    QTRY_COMPARE_WITH_TIMEOUT(page->title(), u"portal"_s, 30'000);
    QVERIFY(m_host->problems.isEmpty());
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
        m_host->problems, QList<PortalProblem>{PortalProblem::TlsRefused}, 30'000);
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
