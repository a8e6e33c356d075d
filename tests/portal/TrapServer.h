#pragma once

#include <QByteArray>
#include <QTcpServer>
#include <QUrl>

namespace portico::testing {

// A small HTTP server on loopback that counts what reaches it.
//   /           the page that navigations start from
//   /302?to=URL, /307?to=URL   redirects
//   anything else              an empty page
class TrapServer : public QTcpServer {
public:
    TrapServer();

    QUrl url(const QString& pathAndQuery = QStringLiteral("/")) const;
    int connections() const { return m_connections; }
    const QList<QByteArray>& requestLines() const { return m_requestLines; }

private:
    void serve();

    int m_connections = 0;
    QList<QByteArray> m_requestLines;
};

} // namespace portico::testing
