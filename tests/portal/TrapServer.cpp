#include "tests/portal/TrapServer.h"

#include <QTcpSocket>
#include <QUrlQuery>

namespace portico::testing {

namespace {

// With a page that has the status for a title.
QByteArray errorAnswer(const QByteArray& status)
{
    const QByteArray page = "<!doctype html><title>" + status + "</title><body>portal</body>";
    return "HTTP/1.1 " + status + " Trap\r\nContent-Type: text/html\r\nContent-Length: "
        + QByteArray::number(page.size()) + "\r\nConnection: close\r\n\r\n" + page;
}

QByteArray answerTo(const QByteArray& target)
{
    const QUrl url(QString::fromLatin1(target));
    const QByteArray to = QByteArray::fromPercentEncoding(
        QUrlQuery(url).queryItemValue(QStringLiteral("to"), QUrl::FullyEncoded).toLatin1());
    if (url.path() == QLatin1String("/302"))
        return "HTTP/1.1 302 Found\r\nLocation: " + to
            + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    if (url.path() == QLatin1String("/307"))
        return "HTTP/1.1 307 Temporary Redirect\r\nLocation: " + to
            + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    if (url.path() == QLatin1String("/status") || url.path() == QLatin1String("/held"))
        return errorAnswer(QUrlQuery(url).queryItemValue(QStringLiteral("status")).toLatin1());
    const QByteArray page = "<!doctype html><title>portal</title><body>portal</body>";
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
        + QByteArray::number(page.size()) + "\r\nConnection: close\r\n\r\n" + page;
}

} // namespace

TrapServer::TrapServer()
{
    connect(this, &QTcpServer::newConnection, this, &TrapServer::serve);
    listen(QHostAddress::LocalHost);
}

QUrl TrapServer::url(const QString& pathAndQuery) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(pathAndQuery));
}

void TrapServer::serve()
{
    while (QTcpSocket* socket = nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    }
}

void TrapServer::read(QTcpSocket* socket)
{
    const QByteArray head = socket->peek(64 * 1024);
    if (!head.contains("\r\n\r\n"))
        return;
    socket->readAll();
    m_requestLines.append(head.left(head.indexOf("\r\n")));
    const QByteArray target = head.split(' ').value(1);
    if (target.startsWith("/held")) {
        m_held = socket;
        m_heldTarget = target;
    } else {
        answer(socket, target);
    }
}

void TrapServer::answer(QTcpSocket* socket, const QByteArray& target)
{
    socket->write(answerTo(target));
    socket->disconnectFromHost();
}

void TrapServer::release()
{
    answer(m_held, m_heldTarget);
    m_held.clear();
}

} // namespace portico::testing
