// What the system browser is started with: a link that leads to the portal once, and no secret.
#include <QUrl> // moc cannot read <coroutine> first

#include "app/core/portal/SystemBrowserView.h"
#include "tests/support/FollowLink.h"

#include <QTcpSocket>
#include <QTest>

using namespace portico;
using namespace Qt::StringLiterals;

namespace {

const QUrl secretUrl(u"https://billing.stripe.com/p/session/secret?a=%C3%A9&b=%20#c"_s);

QByteArray answerTo(const QUrl& link, const QByteArray& request)
{
    QTcpSocket socket;
    socket.connectToHost(link.host(), quint16(link.port()));
    socket.write(request);
    const bool over = QTest::qWaitFor(
        [&socket] { return socket.state() == QAbstractSocket::UnconnectedState; }, 10'000);
    return over ? socket.readAll() : QByteArray("no end");
}

} // namespace

class TestSystemBrowser : public QObject {
    Q_OBJECT
private slots:
    void init();
    void leadsToThePortalOnce();
    void isOfNoUseToOthers_data();
    void isOfNoUseToOthers();
    void outlivesTheShowing();
    void goesWithTheUsersSession();
    void goesWhereNoBrowserOpens();

private:
    std::unique_ptr<SystemBrowserView> m_view;
    QUrl m_opened;
    bool m_opens = true;
};

void TestSystemBrowser::init()
{
    m_opens = true;
    m_view = std::make_unique<SystemBrowserView>([this](const QUrl& url) {
        m_opened = url;
        return m_opens;
    });
    m_view->show({.url = secretUrl, .returnUrl = {}}, {});
}

void TestSystemBrowser::leadsToThePortalOnce()
{
    QVERIFY(!m_opened.toString().contains(u"secret"_s));
    QCOMPARE(m_opened.host(), u"127.0.0.1"_s);
    QCOMPARE(test::followed(m_opened), secretUrl);
    QCOMPARE(test::followed(m_opened), QUrl());
}

void TestSystemBrowser::isOfNoUseToOthers_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("another path") << QByteArray("GET /session HTTP/1.1");
    QTest::newRow("root") << QByteArray("GET / HTTP/1.1");
    QTest::newRow("part of the path") << QByteArray("GET PATH- HTTP/1.1");
    QTest::newRow("with a query") << QByteArray("GET PATH?x HTTP/1.1");
    QTest::newRow("POST") << QByteArray("POST PATH HTTP/1.1");
    QTest::newRow("HEAD") << QByteArray("HEAD PATH HTTP/1.1");
    QTest::newRow("no version") << QByteArray("GET PATH");
    QTest::newRow("not HTTP") << QByteArray("hello");
}

void TestSystemBrowser::isOfNoUseToOthers()
{
    QFETCH(QByteArray, line);
    const auto request = line.replace("PATH", m_opened.path().toLatin1()) + "\r\nHost: x\r\n\r\n";
    const auto answer = answerTo(m_opened, request);
    QVERIFY2(answer.startsWith("HTTP/1.1 404 "), answer.constData());
    QVERIFY(!answer.contains("secret"));
    QCOMPARE(test::followed(m_opened), secretUrl); // the browser comes later
}

void TestSystemBrowser::outlivesTheShowing()
{
    m_view->windowActivated();
    QCOMPARE(test::followed(m_opened), secretUrl);
}

void TestSystemBrowser::goesWithTheUsersSession()
{
    m_view->end(PortalEnding::Cancelled);
    QCOMPARE(test::followed(m_opened), QUrl());
}

void TestSystemBrowser::goesWhereNoBrowserOpens()
{
    m_opens = false;
    m_view->show({.url = secretUrl, .returnUrl = {}}, {});
    QCOMPARE(test::followed(m_opened), QUrl());
}

QTEST_GUILESS_MAIN(TestSystemBrowser)
#include "tst_systembrowser.moc"
