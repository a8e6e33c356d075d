#include "app/SingleInstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QLoggingCategory>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

namespace portico {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcInstance, "portico.instance")

constexpr auto patience = 5s; // for one that has the lock and may not listen yet
constexpr qint64 longestMessage = 4096;
constexpr QByteArrayView welcome = "ok\n";

// Short: a socket's path ends at 108 bytes. Sessions of different backends have nothing in common.
QString pathFor(const QUrl& backend)
{
    const auto hash = QCryptographicHash::hash(
        backend.toEncoded(QUrl::StripTrailingSlash), QCryptographicHash::Sha256);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + "/portico-"_L1
        + QLatin1String(hash.first(6).toHex());
}

// What a Wayland compositor gave this start, and wants to see from whoever comes to the front.
constexpr const char* activation = "XDG_ACTIVATION_TOKEN";

QByteArray messageOf(const QString& link)
{
    const QJsonObject message{
        {u"link"_s, link}, {u"activation"_s, qEnvironmentVariable(activation)}};
    return QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

SingleInstance::SingleInstance(const QUrl& backend)
    : m_socketPath(pathFor(backend))
    , m_lock(m_socketPath + ".lock"_L1)
{
    m_lock.setStaleLockTime(0); // however long it runs
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
}

SingleInstance::~SingleInstance() = default;

SingleInstance::Start SingleInstance::start(const QString& link)
{
    if (!m_lock.tryLock() && m_lock.error() == QLockFile::LockFailedError)
        return handOver(link) ? Start::Handed : Start::Unanswered;
    if (!m_lock.isLocked())
        return Start::First; // no folder to lock in: alone, as far as anybody can tell
    QLocalServer::removeServer(m_socketPath);
    if (!m_server.listen(m_socketPath))
        qCWarning(lcInstance).noquote()
            << "A second start will not find this one:" << m_server.errorString();
    return Start::First;
}

bool SingleInstance::handOver(const QString& link) const
{
    const QDeadlineTimer deadline(patience);
    const auto left = [&deadline] { return static_cast<int>(deadline.remainingTime()); };
    QLocalSocket socket;
    for (;;) {
        socket.connectToServer(m_socketPath);
        if (socket.waitForConnected(left()))
            break;
        if (deadline.hasExpired())
            return false;
        QThread::msleep(50);
    }
    socket.write(messageOf(link));
    while (socket.bytesAvailable() < welcome.size()) {
        if (!socket.waitForReadyRead(left()))
            return false;
    }
    return socket.readAll() == welcome;
}

void SingleInstance::accept()
{
    auto* socket = m_server.nextPendingConnection();
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(patience, socket, &QLocalSocket::abort);
}

void SingleInstance::read(QLocalSocket* socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > longestMessage)
            socket->abort();
        return;
    }
    const auto message = QJsonDocument::fromJson(socket->readLine(longestMessage));
    if (!message.isObject()) {
        socket->abort();
        return;
    }
    socket->write(welcome.data(), welcome.size());
    socket->disconnectFromServer();
    if (const auto token = message[u"activation"].toString(); !token.isEmpty())
        qputenv(activation, token.toUtf8()); // Qt takes it from there
    emit opened(message[u"link"].toString());
}

} // namespace portico
