#include "app/core/http/HttpClient.h"
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
    QNetworkProxy::setApplicationProxy(
        {QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort()});
    HttpClient client;
    const auto answered = QCoro::waitFor(client.send(HttpRequest::get(backend.url(u"/here"_s))));
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    QVERIFY(!answered); // 404
    QCOMPARE(backend.count("/here"), 1);
    QCOMPARE(proxy.asked, QStringList());
}

QTEST_GUILESS_MAIN(tst_SystemProxy)
#include "tst_systemproxy.moc"
