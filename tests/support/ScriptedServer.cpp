#include "tests/support/ScriptedServer.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QTimer>
#include <QUrlQuery>

#include <algorithm>
#include <memory>
#include <optional>

namespace portico {
namespace {

// Takes one whole request off the front of `received`.
std::optional<ScriptedRequest> takeRequest(QByteArray& received)
{
    const auto headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    const auto lines = received.left(headEnd).split('\n');
    ScriptedRequest request;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto colon = lines[i].indexOf(':');
        request.headers.insert(
            lines[i].left(colon).trimmed().toLower(), lines[i].mid(colon + 1).trimmed());
    }
    const auto length = request.headers.value("content-length").toLongLong();
    if (received.size() < headEnd + 4 + length)
        return std::nullopt;
    request.body = received.mid(headEnd + 4, length);
    received.remove(0, headEnd + 4 + length);

    const auto words = lines[0].split(' ');
    const auto target = words.value(1);
    const auto mark = target.indexOf('?');
    request.method = words.value(0);
    request.path = mark < 0 ? target : target.left(mark);
    request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    return request;
}

QString value(const QByteArray& form, const QString& name)
{
    auto encoded = QString::fromUtf8(form);
    encoded.replace(QLatin1Char('+'), QLatin1String("%20"));
    return QUrlQuery(encoded).queryItemValue(name, QUrl::FullyDecoded);
}

} // namespace

QString ScriptedRequest::formValue(const QString& name) const { return value(body, name); }

QString ScriptedRequest::queryValue(const QString& name) const { return value(query, name); }

QJsonObject ScriptedRequest::json() const { return QJsonDocument::fromJson(body).object(); }

ScriptedAnswer ScriptedAnswer::json(int status, const QJsonObject& json, const QByteArray& headers)
{
    return body(
        status, "application/json", QJsonDocument(json).toJson(QJsonDocument::Compact), headers);
}

ScriptedAnswer ScriptedAnswer::body(
    int status, const QByteArray& contentType, const QByteArray& body, const QByteArray& headers)
{
    return raw("HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\nContent-Type: "
            + contentType + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"
            + headers + "\r\n" + body,
        Then::KeepOpen);
}

ScriptedAnswer ScriptedAnswer::raw(const QByteArray& bytes, Then then)
{
    return {.bytes = bytes, .then = then};
}

ScriptedAnswer ScriptedAnswer::hang() { return raw({}, Then::KeepOpen); }

ScriptedAnswer ScriptedAnswer::drop() { return raw({}, Then::Close); }

ScriptedServer::ScriptedServer(QObject* parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &ScriptedServer::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("ScriptedServer cannot listen");
}

QUrl ScriptedServer::url(const QString& path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path));
}

void ScriptedServer::on(const QByteArray& path, const Handler& handler)
{
    m_handlers.insert(path, handler);
}

void ScriptedServer::on(const QByteArray& path, const ScriptedAnswer& answer)
{
    on(path, [answer](const ScriptedRequest&) { return answer; });
}

qsizetype ScriptedServer::count(const QByteArray& path) const
{
    return std::ranges::count(m_requests, path, &ScriptedRequest::path);
}

ScriptedRequest ScriptedServer::last(const QByteArray& path) const
{
    ScriptedRequest found;
    for (const auto& request : m_requests) {
        if (request.path == path)
            found = request;
    }
    return found;
}

void ScriptedServer::accept()
{
    while (auto* socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_received.remove(socket);
            socket->deleteLater();
        });
    }
}

void ScriptedServer::read(QTcpSocket* socket)
{
    m_received[socket] += socket->readAll();
    while (const auto request = takeRequest(m_received[socket])) {
        m_requests << *request;
        answer(socket, *request);
    }
}

void ScriptedServer::answer(QTcpSocket* socket, const ScriptedRequest& request)
{
    const auto handler = m_handlers.value(request.path);
    const auto answer = handler ? handler(request) : ScriptedAnswer::json(404, {});
    if (answer.perByte.count() > 0)
        return drip(socket, answer);
    socket->write(answer.bytes);
    if (answer.then == ScriptedAnswer::Then::Close)
        socket->disconnectFromHost();
}

void ScriptedServer::drip(QTcpSocket* socket, const ScriptedAnswer& answer)
{
    auto* timer = new QTimer(socket);
    auto left = std::make_shared<QByteArray>(answer.bytes);
    connect(timer, &QTimer::timeout, socket, [socket, timer, left] {
        socket->write(left->left(1));
        left->remove(0, 1);
        if (left->isEmpty())
            timer->stop();
    });
    timer->start(answer.perByte);
}

} // namespace portico
