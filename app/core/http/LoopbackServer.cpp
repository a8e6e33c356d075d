#include "app/core/http/LoopbackServer.h"

#include <QTcpSocket>
#include <QTimer>

#include <utility>

namespace portico {

using namespace std::chrono_literals;

LoopbackServer::LoopbackServer(Judge judge) : m_judge(std::move(judge))
{
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackServer::accept);
}

bool LoopbackServer::listen()
{
    if (!m_server.listen(QHostAddress::LocalHost, 0))
        return false;
    m_port = m_server.serverPort();
    return true;
}

void LoopbackServer::accept()
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
void LoopbackServer::makeRoom()
{
    while (m_sockets.size() >= maxConnections)
        m_sockets.takeFirst()->abort();
}

void LoopbackServer::read(QTcpSocket* socket)
{
    const auto found = m_received.find(socket);
    if (found == m_received.end() || !isListening())
        return;
    *found += socket->read(maxRequest + 1 - found->size());
    const auto end = found->indexOf("\r\n\r\n");
    if (end >= 0 && end + 4 <= maxRequest)
        return judge(socket, found->left(end));
    if (found->size() > maxRequest)
        answer(socket, {.status = "431 Request Header Fields Too Large"});
}

void LoopbackServer::judge(QTcpSocket* socket, const QByteArray& head)
{
    const auto genuine = m_judge(head);
    if (!genuine)
        return answer(socket, {.status = "404 Not Found"});
    m_server.close();
    answer(socket, *genuine);
    // The answer is still on its way when this is gone.
    socket->setParent(nullptr);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    emit done(); // may destroy this
}

void LoopbackServer::answer(QTcpSocket* socket, const Answer& answer)
{
    disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
    const auto location =
        answer.location.isEmpty() ? QByteArray() : "\r\nLocation: " + answer.location;
    // The page is outlived by the browser's history: it must not leak the address it was shown at.
    socket->write("HTTP/1.1 " + answer.status + location
        + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
        + QByteArray::number(answer.page.size())
        + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n"
          "X-Content-Type-Options: nosniff\r\n"
          "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; "
          "frame-ancestors 'none'\r\n\r\n"
        + answer.page);
    socket->disconnectFromHost();
}

} // namespace portico
