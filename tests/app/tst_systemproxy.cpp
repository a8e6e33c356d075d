#include "app/core/auth/LoopbackListener.h"
#include "tests/app/PorticoProcess.h"
#include "tests/support/ScriptedServer.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace portico;
using namespace Qt::StringLiterals;

// The program goes through the system's proxy, but not to this machine.
class tst_SystemProxy : public QObject {
    Q_OBJECT
private slots:
    void backendIsReachedThroughIt();
    void loopbackIsNot();
    void signInListensHereNotThere();
};

namespace {

// Takes down what it is asked for, and refuses it.
class Proxy : public QTcpServer {
public:
    Proxy()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            auto* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                asked += QString::fromLatin1(socket->readLine().trimmed());
                socket->write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
    }

    QString address() const { return u"http://127.0.0.1:%1"_s.arg(serverPort()); }

    QStringList asked;
};

} // namespace

void tst_SystemProxy::backendIsReachedThroughIt()
{
    Proxy proxy;
    PorticoProcess portico;
    portico.setEnvironment(u"https_proxy"_s, proxy.address());
    portico.start({u"--backend"_s, u"https://backend.example"_s});
    QTRY_VERIFY_WITH_TIMEOUT(!proxy.asked.isEmpty(), PorticoProcess::patience);
    QCOMPARE(proxy.asked.first(), u"CONNECT backend.example:443 HTTP/1.1"_s);
}

void tst_SystemProxy::loopbackIsNot()
{
    Proxy proxy;
    ScriptedServer backend;
    PorticoProcess portico;
    portico.setEnvironment(u"http_proxy"_s, proxy.address());
    portico.start({u"--backend"_s, backend.url().toString()});
    QTRY_VERIFY_WITH_TIMEOUT(backend.count("/api/client-config") > 0, PorticoProcess::patience);
    QCOMPARE(proxy.asked, QStringList());
}

void tst_SystemProxy::signInListensHereNotThere()
{
    const Proxy proxy;
    QNetworkProxy::setApplicationProxy(
        {QNetworkProxy::Socks5Proxy, u"127.0.0.1"_s, proxy.serverPort()});
    LoopbackListener listener("page");
    QVERIFY(listener.listen(u"state"_s, {}, false));
    QVERIFY(listener.redirectUri().port() > 0);
    QCOMPARE(proxy.asked, QStringList());
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
}

QTEST_GUILESS_MAIN(tst_SystemProxy)
#include "tst_systemproxy.moc"
