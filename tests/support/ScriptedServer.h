#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <functional>

class QTcpSocket;

namespace portico {

struct ScriptedRequest {
    QByteArray method;
    QByteArray path; // without the query
    QByteArray query;
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;

    QString formValue(const QString& name) const; // of an application/x-www-form-urlencoded body
    QString queryValue(const QString& name) const;
    QJsonObject json() const;
};

// The bytes of an answer and what happens to the connection after them.
struct ScriptedAnswer {
    enum class Then { KeepOpen, Close };

    QByteArray bytes; // empty with KeepOpen: the peer hangs
    Then then = Then::KeepOpen;
    std::chrono::milliseconds perByte{0}; // more than 0: one byte at a time

    static ScriptedAnswer json(int status, const QJsonObject& body, const QByteArray& headers = {});
    // `headers` are whole lines, each ending in \r\n.
    static ScriptedAnswer body(int status, const QByteArray& contentType, const QByteArray& body,
        const QByteArray& headers = {});
    static ScriptedAnswer raw(const QByteArray& bytes, Then then = Then::Close);
    static ScriptedAnswer hang();
    static ScriptedAnswer drop(); // closes without a word
};

// A TCP server on loopback that answers HTTP requests with exactly the bytes a test wants, for the
// faults that no real server produces on demand. It takes down every request it got.
class ScriptedServer : public QObject {
    Q_OBJECT
public:
    using Handler = std::function<ScriptedAnswer(const ScriptedRequest&)>;

    explicit ScriptedServer(QObject* parent = nullptr);

    QUrl url(const QString& path = {}) const;
    void on(const QByteArray& path, const Handler& handler); // replaces; unknown paths answer 404
    void on(const QByteArray& path, const ScriptedAnswer& answer);

    const QList<ScriptedRequest>& requests() const { return m_requests; }
    qsizetype connections() const { return m_received.size(); } // open ones that said something
    qsizetype count(const QByteArray& path) const;
    ScriptedRequest last(const QByteArray& path) const;

private:
    void accept();
    void read(QTcpSocket* socket);
    void answer(QTcpSocket* socket, const ScriptedRequest& request);
    void drip(QTcpSocket* socket, const ScriptedAnswer& answer);

    QHash<QByteArray, Handler> m_handlers;
    QHash<QTcpSocket*, QByteArray> m_received;
    QList<ScriptedRequest> m_requests;
    QTcpServer m_server; // last: its sockets say goodbye when it goes
};

} // namespace portico
