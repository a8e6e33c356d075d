#include "tests/app/NotificationDaemon.h"

#include <QDBusMessage>

using namespace Qt::StringLiterals;

namespace {

const QString name = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;

} // namespace

NotificationDaemon::NotificationDaemon(const QStringList& capabilities)
    : m_capabilities(capabilities)
    , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"daemon"_s))
{
    if (!m_bus.registerVirtualObject(path, this) || !m_bus.registerService(name))
        qFatal("no bus for the notification service");
}

NotificationDaemon::~NotificationDaemon()
{
    m_bus.unregisterService(name);
    QDBusConnection::disconnectFromBus(u"daemon"_s);
}

void NotificationDaemon::press(uint id)
{
    auto pressed = QDBusMessage::createSignal(path, name, u"ActionInvoked"_s);
    m_bus.send(pressed << id << u"default"_s);
}

QString NotificationDaemon::introspect(const QString&) const { return {}; }

bool NotificationDaemon::handleMessage(
    const QDBusMessage& message, const QDBusConnection& connection)
{
    const auto arguments = message.arguments();
    QVariantList answer;
    if (message.member() == "GetCapabilities"_L1) {
        answer = {m_capabilities};
    } else if (message.member() == "Notify"_L1 && message.signature() == "susssasa{sv}i"_L1) {
        shown.append(
            {arguments.at(1).toUInt(), arguments.at(2).toString(), arguments.at(3).toString(),
                arguments.at(4).toString(), arguments.at(5).toStringList()});
        answer = {uint(shown.size())};
    } else if (message.member() == "CloseNotification"_L1) {
        closed.append(arguments.at(0).toUInt());
    } else {
        return false;
    }
    return connection.send(message.createReply(answer));
}
