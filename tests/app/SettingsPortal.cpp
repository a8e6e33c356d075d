#include "tests/app/SettingsPortal.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace {

const QString name = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;

} // namespace

SettingsPortal::SettingsPortal(Answers answers)
    : m_answers(answers)
    , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s))
{
    qDBusRegisterMetaType<portico::DesktopSettings::Values>();
    if (!m_bus.registerVirtualObject(path, this) || !m_bus.registerService(name))
        qFatal("no bus for the portal");
}

SettingsPortal::~SettingsPortal()
{
    m_bus.unregisterService(name);
    QDBusConnection::disconnectFromBus(u"portal"_s);
}

void SettingsPortal::set(const QString& space, const QString& key, const QVariant& value)
{
    m_values[space].insert(key, value);
    auto changed = QDBusMessage::createSignal(path, interface, u"SettingChanged"_s);
    m_bus.send(changed << space << key << QVariant::fromValue(QDBusVariant(value)));
}

QString SettingsPortal::introspect(const QString&) const { return {}; }

bool SettingsPortal::handleMessage(const QDBusMessage& message, const QDBusConnection& connection)
{
    if (message.member() != "ReadAll"_L1
        || message.interface() != interface || message.signature() != "as"_L1)
        return false;
    ++m_asked;
    if (m_answers == Answers::Never)
        return true;
    portico::DesktopSettings::Values asked;
    for (const QString& space : message.arguments().constFirst().toStringList()) {
        if (m_values.contains(space))
            asked.insert(space, m_values.value(space));
    }
    return connection.send(message.createReply(QVariant::fromValue(asked)));
}
