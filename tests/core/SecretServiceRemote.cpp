#include "tests/core/SecretServiceRemote.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusInterface>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVariant>
#include <QDir>
#include <QFile>

#include <csignal>

namespace portico {

// The Secret Service's (oayays).
struct DBusSecret {
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

QDBusArgument& operator<<(QDBusArgument& argument, const DBusSecret& secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, DBusSecret& secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

} // namespace portico

Q_DECLARE_METATYPE(portico::DBusSecret)

namespace portico {
namespace {

constexpr auto service = "org.freedesktop.secrets";

QDBusMessage call(
    const QString& path, const char* interface, const char* method, const QVariantList& arguments)
{
    auto message = QDBusMessage::createMethodCall(QString::fromLatin1(service), path,
        QString::fromLatin1(interface), QString::fromLatin1(method));
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message);
}

const auto root = QStringLiteral("/org/freedesktop/secrets");

} // namespace

SecretServiceRemote::SecretServiceRemote()
    : m_collection(QStringLiteral("/org/freedesktop/secrets/collection/login"))
{
    qDBusRegisterMetaType<DBusSecret>();
    if (!QDBusConnection::sessionBus().isConnected())
        return;
    const QDBusReply<uint> pid =
        QDBusConnection::sessionBus().interface()->servicePid(QString::fromLatin1(service));
    m_pid = pid.isValid() ? int(pid.value()) : 0;
}

void SecretServiceRemote::lock()
{
    const QList<QDBusObjectPath> paths{QDBusObjectPath(m_collection)};
    call(root, "org.freedesktop.Secret.Service", "Lock", {QVariant::fromValue(paths)});
}

void SecretServiceRemote::unlock()
{
    const auto session = call(root, "org.freedesktop.Secret.Service", "OpenSession",
        {QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString()))});
    const DBusSecret password{.session = session.arguments().value(1).value<QDBusObjectPath>(),
        .parameters = {},
        .value = QByteArrayLiteral("with-keyring"),
        .contentType = QStringLiteral("text/plain")};
    call(root, "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface",
        "UnlockWithMasterPassword",
        {QVariant::fromValue(QDBusObjectPath(m_collection)), QVariant::fromValue(password)});
}

bool SecretServiceRemote::isLocked() const
{
    const QDBusInterface collection(QString::fromLatin1(service), m_collection,
        QStringLiteral("org.freedesktop.Secret.Collection"), QDBusConnection::sessionBus());
    return collection.property("Locked").toBool();
}

void SecretServiceRemote::stop() { signal(SIGSTOP); }

void SecretServiceRemote::resume() { signal(SIGCONT); }

void SecretServiceRemote::setForbidden(bool forbidden)
{
    QFile policy(QDir::home().filePath(QStringLiteral("policy.conf"))); // with-keyring's
    policy.remove();
    if (forbidden && policy.open(QIODevice::WriteOnly))
        policy.write("<busconfig><policy context=\"mandatory\">"
                     "<deny send_destination=\"org.freedesktop.secrets\"/></policy></busconfig>");
    policy.close();
    QDBusConnection::sessionBus().interface()->call(QStringLiteral("ReloadConfig"));
}

void SecretServiceRemote::setHasDefault(bool hasDefault)
{
    const QDBusObjectPath path(hasDefault ? m_collection : QStringLiteral("/"));
    call(root, "org.freedesktop.Secret.Service", "SetAlias",
        {QStringLiteral("default"), QVariant::fromValue(path)});
}

void SecretServiceRemote::signal(int number) const
{
    if (m_pid > 1)
        ::kill(m_pid, number);
}

} // namespace portico
