#include "app/core/auth/LoopbackListener.h"

#include <QTcpSocket>
#include <QTimer>

namespace portico {

using namespace std::chrono_literals;

LoopbackListener::LoopbackListener(QByteArray page) : m_page(std::move(page))
{
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackListener::accept);
}

bool LoopbackListener::listen(const QString& state, const QString& issuer, bool issuerRequired)
{
    if (!m_server.listen(QHostAddress::LocalHost, 0))
        return false;
    m_expected = {.port = m_server.serverPort(),
        .state = state,
        .issuer = issuer,
        .issuerRequired = issuerRequired};
    return true;
}

QUrl LoopbackListener::redirectUri() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/callback").arg(m_expected.port));
}

void LoopbackListener::accept()
{
    while (auto* socket = m_server.nextPendingConnection()) {
        makeRoom();
        m_received.insert(socket, {});
        m_sockets << socket;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_received.remove(socket);
            m_sockets.removeOne(socket);
            socket->deleteLater();
        });
        // Nobody holds a place for longer.
        QTimer::singleShot(10s, socket, [socket] { socket->abort(); });
    }
}

// The genuine one says what it wants at once: whoever has been silent longest is not it.
void LoopbackListener::makeRoom()
{
    while (m_sockets.size() >= maxConnections)
        m_sockets.takeFirst()->abort();
}

void LoopbackListener::read(QTcpSocket* socket)
{
    const auto found = m_received.find(socket);
    if (found == m_received.end() || m_callback.isDone())
        return;
    *found += socket->read(maxRequest + 1 - found->size());
    const auto end = found->indexOf("\r\n\r\n");
    if (end >= 0 && end + 4 <= maxRequest)
        return judge(socket, found->left(end));
    if (found->size() > maxRequest)
        answer(socket, "431 Request Header Fields Too Large", {});
}

void LoopbackListener::judge(QTcpSocket* socket, const QByteArray& head)
{
    const auto callback = Callback::fromRequestHead(head, m_expected);
    if (!callback)
        return answer(socket, "404 Not Found", {});
    m_server.close();
    answer(socket, "200 OK", m_page);
    // The page is still on its way when this is gone.
    socket->setParent(nullptr);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    m_callback.complete(*callback); // may destroy this
}

void LoopbackListener::answer(QTcpSocket* socket, const QByteArray& status, const QByteArray& body)
{
    disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
    // The page is outlived by the browser's history: it must not leak the address it was shown at.
    socket->write("HTTP/1.1 " + status
        + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
        + QByteArray::number(body.size())
        + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n"
          "X-Content-Type-Options: nosniff\r\n"
          "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; "
          "frame-ancestors 'none'\r\n\r\n"
        + body);
    socket->disconnectFromHost();
}

} // namespace portico
