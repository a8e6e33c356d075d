#include "tests/support/TlsServer.h"

namespace portico::testing {

TlsServer::TlsServer(const TlsIdentity& identity, const QByteArray& contentType,
    const QByteArray& body, Protocol protocol)
{
    if (!m_answer.open())
        return;
    m_answer.write("HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
    m_answer.close();
    QStringList arguments{QStringLiteral(TLS_SERVER_PROGRAM), identity.chainFile, identity.keyFile,
        m_answer.fileName()};
    if (protocol == Protocol::Tls10)
        arguments.append(QStringLiteral("old"));
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("python3"), arguments);
    if (m_process.waitForReadyRead())
        m_port = m_process.readLine().trimmed().mid(qstrlen("port ")).toUShort();
}

TlsServer::~TlsServer()
{
    m_process.kill();
    m_process.waitForFinished();
}

qsizetype TlsServer::count(const QByteArray& word)
{
    m_process.waitForReadyRead(0);
    m_said += m_process.readAllStandardOutput();
    return m_said.split('\n').count(word);
}

// Of "revoked or untrusted chain", the second: a good certificate that may issue none has issued
// one. Revocation is looked up by neither side: Qt leaves it to who turns OCSP stapling on, which
// would refuse every server that staples nothing, and Chromium reads it from lists that its own
// updater brings, which Qt WebEngine does not have.
const QList<TlsFault>& tlsFaults()
{
    using Fault = PrivateCa::Fault;
    static const QList<TlsFault> faults{
        {"expired", Fault::Expired},
        {"wrong host", Fault::WrongHost},
        {"unknown authority", Fault::UnknownCa},
        {"self-signed", Fault::SelfSigned},
        {"weak key", Fault::WeakKey},
        {"weak signature", Fault::WeakSignature},
        {"untrusted chain", Fault::UntrustedChain},
        {"old protocol", Fault::None, TlsServer::Protocol::Tls10},
    };
    return faults;
}

} // namespace portico::testing
