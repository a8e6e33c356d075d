#pragma once

#include "tests/support/PrivateCa.h"

#include <QByteArray>
#include <QList>
#include <QProcess>
#include <QTemporaryFile>
#include <QUrl>

namespace portico::testing {

// An https server on loopback, a process of its own so that it may use what this one refuses. Has
// one answer, and counts what gets through to it.
class TlsServer {
public:
    enum class Protocol { Current, Tls10 };

    TlsServer(const TlsIdentity& identity, const QByteArray& contentType, const QByteArray& body,
        Protocol protocol = Protocol::Current);
    ~TlsServer();

    bool isListening() const { return m_port != 0; }
    QString host() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }
    QUrl url() const { return QUrl(QStringLiteral("https://%1/").arg(host())); }
    qsizetype connections() { return count("hello"); }
    qsizetype requests() { return count("request"); }

private:
    qsizetype count(const QByteArray& word);

    QTemporaryFile m_answer;
    QProcess m_process;
    QByteArray m_said;
    quint16 m_port = 0;
};

// The ways to be wrong, each on its own.
struct TlsFault {
    const char* name;
    PrivateCa::Fault certificate = PrivateCa::Fault::None;
    TlsServer::Protocol protocol = TlsServer::Protocol::Current;
};
const QList<TlsFault>& tlsFaults();

} // namespace portico::testing
