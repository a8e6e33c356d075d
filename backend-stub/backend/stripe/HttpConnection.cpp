#include "backend-stub/backend/stripe/HttpConnection.h"

#include <QSslSocket>
#include <QTcpSocket>

namespace backend {

HttpConnection::HttpConnection(const QUrl& server) : m_server(server)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { finish({}); });
}

HttpConnection::~HttpConnection()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void HttpConnection::send(const QByteArray& request)
{
    m_busy = true;
    m_request = request;
    m_deadline.start(deadline);
    m_reused = m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
    if (!m_reused)
        open();
    m_socket->write(m_request); // kept until the connection is there
}

void HttpConnection::open()
{
    if (m_socket)
        m_socket->disconnect(this);
    const bool tls = m_server.scheme() == QStringLiteral("https");
    const auto port = quint16(m_server.port(tls ? 443 : 80));
    auto secure = tls ? std::make_unique<QSslSocket>() : nullptr;
    if (m_socket)
        m_socket.release()->deleteLater(); // it may be what called us
    if (secure) {
        secure->connectToHostEncrypted(
            m_server.host(), port); // refuses a certificate it cannot check
        m_socket = std::move(secure);
    } else {
        m_socket = std::make_unique<QTcpSocket>();
        m_socket->connectToHost(m_server.host(), port);
    }
    connect(m_socket.get(), &QTcpSocket::connected, m_socket.get(),
        [socket = m_socket.get()] { socket->setSocketOption(QAbstractSocket::LowDelayOption, 1); });
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &HttpConnection::receive);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &HttpConnection::onClosed);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &HttpConnection::onClosed);
}

void HttpConnection::receive()
{
    if (!m_busy) { // bytes that nobody asked for
        m_socket->abort();
        return;
    }
    const auto state = m_parser.feed(m_socket->readAll());
    if (state == HttpParser::State::Broken)
        return finish({});
    if (state == HttpParser::State::Incomplete)
        return;
    const bool keep = m_parser.keepsConnection();
    auto answer = m_parser.take();
    if (!keep) {
        m_socket->disconnect(this);
        m_socket->disconnectFromHost();
    }
    finish(std::move(answer));
}

void HttpConnection::onClosed()
{
    if (!m_busy)
        return;
    if (m_reused && !m_parser.hasBegun()) {
        m_reused = false;
        open();
        m_socket->write(m_request);
        return;
    }
    finish(m_parser.end() == HttpParser::State::Complete ? m_parser.take() : HttpAnswer());
}

void HttpConnection::finish(HttpAnswer answer)
{
    m_deadline.stop();
    m_busy = false;
    m_parser = {};
    m_request.clear();
    if (answer.status == 0 && m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
    emit answered(answer);
}

} // namespace backend
