#pragma once

#include <QHash>
#include <QObject>
#include <QTcpServer>

#include <functional>
#include <optional>

class QTcpSocket;

namespace portico {

// Waits on 127.0.0.1, on a port of the system's choice, for one request of the user's own browser.
//
//   listening ── the genuine request ──▶ answered, port closed, done()
//       ▲   └── anything else ─▶ 404, connection closed
//       └──────────────────────────┘
//
// Destroying it closes the port; done() is then never emitted.
class LoopbackServer : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype maxRequest = 8 * 1024; // bytes, the head with the line that ends it
    static constexpr int maxConnections = 32;

    struct Answer {
        QByteArray status; // such as "200 OK"
        QByteArray page{}; // HTML
        QByteArray location{}; // where a redirection leads
    };
    // Reads a request head, without the empty line that ends it. nullopt: this is not the one.
    using Judge = std::function<std::optional<Answer>(const QByteArray& head)>;

    explicit LoopbackServer(Judge judge);

    bool listen(); // false: this machine does not let us
    void close() { m_server.close(); }
    bool isListening() const { return m_server.isListening(); }
    quint16 port() const { return m_port; }

signals:
    void done(); // this may be destroyed by now: the answer reaches the browser all the same

private:
    void accept();
    void makeRoom();
    void read(QTcpSocket* socket);
    void judge(QTcpSocket* socket, const QByteArray& head);
    void answer(QTcpSocket* socket, const Answer& answer);

    Judge m_judge;
    quint16 m_port = 0;
    QHash<QTcpSocket*, QByteArray> m_received;
    QList<QTcpSocket*> m_sockets; // the oldest first
    QTcpServer m_server; // last: its sockets say goodbye when it goes
};

} // namespace portico
