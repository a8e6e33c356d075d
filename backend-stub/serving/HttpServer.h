#pragma once

#include <QByteArray>
#include <QCoroTask>
#include <QHash>
#include <QHostAddress>
#include <QHttpServer>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrlQuery>

#include <expected>
#include <functional>

// The one place that knows Qt HttpServer, whose API moved between 6.4 and 6.8. It carries no
// opinion about billing; the two roles of the stub each listen through one of these.

namespace serving {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

struct Request {
    QByteArray method; // upper case
    QString path; // percent-decoded, starts with '/'
    QByteArray rawQuery; // as sent, without '?'
    Headers headers;
    QByteArray body; // raw bytes
    QHostAddress remote;
    QHash<QString, QString> params{}; // filled by Router from "/path/{name}"

    QByteArray header(QByteArrayView name) const; // case-insensitive; empty when absent
    QUrlQuery query() const;
    QByteArray mediaType() const; // of Content-Type, lower case, without parameters
};

struct Response {
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    Headers headers;

    static Response json(const QJsonObject& object, int status = 200);
    static Response text(const QByteArray& body, const QByteArray& contentType, int status = 200);
    static Response redirect(const QByteArray& location, int status = 303);
    Response&& with(QByteArray name, QByteArray value) &&;
};

using Handler = std::function<QCoro::Task<Response>(Request)>;
using Refusal = std::function<Response(const Request&)>;

// Listens on 127.0.0.1 only. The handler may suspend; when the peer has gone by the time it
// answers, the answer is dropped. Bodies over maxBody are answered 413 before the handler sees
// them.
class HttpServer : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 maxBody = 1024 * 1024;

    explicit HttpServer(Handler handler, QObject* parent = nullptr);

    // What a body over maxBody is answered, in the caller's own words; its status is 413.
    void setTooLarge(Refusal refusal) { m_tooLarge = std::move(refusal); }

    // Port 0 picks a free one. Returns the port, or why it cannot listen, in one line.
    std::expected<quint16, QString> listen(quint16 port);

private:
    QCoro::Task<> answer(Request request, QHttpServerResponder responder);

    Handler m_handler;
    Refusal m_tooLarge;
    QHttpServer m_server;
};

} // namespace serving
