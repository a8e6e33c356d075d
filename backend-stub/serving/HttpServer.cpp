#include "backend-stub/serving/HttpServer.h"

#include <QHttpServerRequest>
#include <QHttpServerResponse>
#include <QJsonDocument>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QHttpHeaders>
#endif

#include <memory>

namespace serving {

namespace {

QByteArray methodName(QHttpServerRequest::Method method)
{
    using Method = QHttpServerRequest::Method;
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Put:
        return "PUT";
    case Method::Delete:
        return "DELETE";
    case Method::Post:
        return "POST";
    case Method::Head:
        return "HEAD";
    case Method::Options:
        return "OPTIONS";
    case Method::Patch:
        return "PATCH";
    default:
        return "UNKNOWN";
    }
}

Headers headersOf(const QHttpServerRequest& request)
{
    Headers headers;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    for (const auto& [name, value] : request.headers().toListOfPairs())
        headers.append({name, value});
#else
    for (const auto& [name, value] : request.headers())
        headers.append({name, value});
#endif
    return headers;
}

void write(QHttpServerResponder& responder, const Response& response)
{
    const auto status = static_cast<QHttpServerResponder::StatusCode>(response.status);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::ContentType, response.contentType);
    for (const auto& [name, value] : response.headers)
        headers.append(name, value);
    responder.write(response.body, headers, status);
#else
    responder.writeStatusLine(status);
    responder.writeHeader("Content-Type", response.contentType);
    for (const auto& [name, value] : response.headers)
        responder.writeHeader(name, value);
    responder.writeHeader("Content-Length", QByteArray::number(response.body.size()));
    responder.writeBody(response.body);
#endif
}

} // namespace

QByteArray Request::header(QByteArrayView name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QUrlQuery Request::query() const { return QUrlQuery(QString::fromUtf8(rawQuery)); }

QByteArray Request::mediaType() const
{
    const auto value = header("Content-Type");
    return value.split(';').constFirst().trimmed().toLower();
}

Response Response::json(const QJsonObject& object, int status)
{
    return {.status = status,
        .contentType = "application/json",
        .body = QJsonDocument(object).toJson(QJsonDocument::Compact),
        .headers = {}};
}

Response Response::text(const QByteArray& body, const QByteArray& contentType, int status)
{
    return {.status = status, .contentType = contentType, .body = body, .headers = {}};
}

Response Response::redirect(const QByteArray& location, int status)
{
    return {.status = status,
        .contentType = "text/plain; charset=utf-8",
        .body = {},
        .headers = {{"Location", location}}};
}

Response&& Response::with(QByteArray name, QByteArray value) &&
{
    headers.append({std::move(name), std::move(value)});
    return std::move(*this);
}

HttpServer::HttpServer(Handler handler, QObject* parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_tooLarge([](const Request&) {
        return Response::text("payload too large\n", "text/plain; charset=utf-8", 413);
    })
{
    const auto receive = [this](const QHttpServerRequest& request, auto&& responder) {
        const auto url = request.url();
        answer(Request{.method = methodName(request.method()),
                   .path = url.path(QUrl::FullyDecoded),
                   .rawQuery = url.query(QUrl::FullyEncoded).toUtf8(),
                   .headers = headersOf(request),
                   .body = request.body(),
                   .remote = request.remoteAddress()},
            std::forward<decltype(responder)>(responder));
    };
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    m_server.setMissingHandler(
        this, [receive](const QHttpServerRequest& request, QHttpServerResponder& responder) {
            receive(request, std::move(responder));
        });
#else
    m_server.setMissingHandler(
        [receive](const QHttpServerRequest& request, QHttpServerResponder&& responder) {
            receive(request, std::move(responder));
        });
#endif
}

std::expected<quint16, QString> HttpServer::listen(quint16 port)
{
    auto socket = std::make_unique<QTcpServer>();
    if (!socket->listen(QHostAddress::LocalHost, port)) {
        return std::unexpected(QStringLiteral("cannot listen on 127.0.0.1:%1: %2")
                .arg(port)
                .arg(socket->errorString()));
    }
    const auto bound = socket->serverPort();
    m_server.bind(socket.release()); // takes ownership
    return bound;
}

QCoro::Task<> HttpServer::answer(Request request, QHttpServerResponder responder)
{
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    const QPointer<QTcpSocket> peer(responder.socket());
#endif
    Response response;
    if (request.body.size() > maxBody)
        response = m_tooLarge(request);
    else
        response = co_await m_handler(std::move(request));
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    if (!peer)
        co_return;
#endif
    write(responder, response);
}

} // namespace serving
