#pragma once

#include "app/core/auth/Callback.h"
#include "app/core/Completion.h"

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace portico {

// Waits on 127.0.0.1, on a port of the system's choice, for the browser to come back with the
// authorization response (RFC 8252 §7.3).
//
//   listening ── the genuine GET /callback ──▶ page shown, port closed, callback() done
//       ▲   └── anything else ─▶ 404, connection closed
//       └──────────────────────────┘
//
// Destroying it closes the port; callback() is then never done.
class LoopbackListener : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype maxRequest = 8 * 1024;
    static constexpr int maxConnections = 32;

    // `page` is shown in the browser in the end, whatever the outcome.
    explicit LoopbackListener(QByteArray page);

    // False: this machine does not let us listen.
    bool listen(const QString& state, const QString& issuer, bool issuerRequired);
    QUrl redirectUri() const;
    Completion<Callback> callback() const { return m_callback; }

private:
    void accept();
    void makeRoom();
    void read(QTcpSocket* socket);
    void judge(QTcpSocket* socket, const QByteArray& head);
    void answer(QTcpSocket* socket, const QByteArray& status, const QByteArray& body);

    QByteArray m_page;
    Callback::Expectation m_expected;
    QHash<QTcpSocket*, QByteArray> m_received;
    QList<QTcpSocket*> m_sockets; // the oldest first
    Completion<Callback> m_callback;
    QTcpServer m_server; // last: its sockets say goodbye when it goes
};

} // namespace portico
