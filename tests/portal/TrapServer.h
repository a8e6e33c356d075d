#pragma once

#include <QByteArray>
#include <QPointer>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace portico::testing {

// A small HTTP server on loopback that counts what reaches it.
//   /           the page that navigations start from
//   /302?to=URL, /307?to=URL   redirects
//   /status?status=402   an error with a page, entitled 402
//   /held?status=402     the same, after release()
//   anything else        an empty page
class TrapServer : public QTcpServer {
public:
    TrapServer();

    QUrl url(const QString& pathAndQuery = QStringLiteral("/")) const;
    int connections() const { return m_connections; }
    const QList<QByteArray>& requestLines() const { return m_requestLines; }

    bool holdsARequest() const { return m_held; }
    void release();

private:
    void serve();
    void read(QTcpSocket* socket);
    static void answer(QTcpSocket* socket, const QByteArray& target);

    int m_connections = 0;
    QList<QByteArray> m_requestLines;
    QPointer<QTcpSocket> m_held;
    QByteArray m_heldTarget;
};

} // namespace portico::testing
