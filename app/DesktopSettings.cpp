#include "app/DesktopSettings.h"

#ifdef PORTICO_WITH_DBUS
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace portico {

using namespace Qt::StringLiterals;

namespace {

constexpr auto appearance = "org.freedesktop.appearance"_L1;
constexpr auto gnome = "org.gnome.desktop.interface"_L1; // for portals older than the keys above

std::optional<bool> darkOf(uint colorScheme)
{
    switch (colorScheme) {
    case 1:
        return true;
    case 2:
        return false;
    default:
        return {};
    }
}

} // namespace

DesktopSettings::DesktopSettings(QObject* parent) : QObject(parent) { }

DesktopWishes DesktopSettings::wishesIn(const Values& values)
{
    const QVariantMap standard = values.value(appearance);
    const QVariantMap own = values.value(gnome);
    const QString theme = own.value(u"gtk-theme"_s).toString();
    DesktopWishes wishes;
    wishes.dark = darkOf(standard.value(u"color-scheme"_s).toUInt());
    wishes.highContrast =
        standard.value(u"contrast"_s).toUInt() == 1 || theme.startsWith("HighContrast"_L1);
    if (theme == "HighContrastInverse"_L1)
        wishes.dark = true;
    wishes.lessMotion = standard.value(u"reduced-motion"_s).toUInt() == 1
        || !own.value(u"enable-animations"_s, true).toBool();
    return wishes;
}

void DesktopSettings::tell()
{
    const auto wishes = wishesIn(m_values);
    if (wishes == m_told)
        return;
    m_told = wishes;
    emit changed(wishes);
}

#ifdef PORTICO_WITH_DBUS
namespace {

constexpr auto service = "org.freedesktop.portal.Desktop"_L1;
constexpr auto path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto interface = "org.freedesktop.portal.Settings"_L1;

// Some services wrap a value twice.
QVariant unwrapped(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

void DesktopSettings::listen()
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // From whoever has the name: for a named sender, Qt would wait for the bus to say who that is.
    bus.connect({}, path, interface, u"SettingChanged"_s, this,
        SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    askForAll();
}

void DesktopSettings::askForAll()
{
    qDBusRegisterMetaType<Values>();
    auto message = QDBusMessage::createMethodCall(service, path, interface, u"ReadAll"_s);
    message << QStringList{appearance, gnome};
    auto* watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
        [this](QDBusPendingCallWatcher* finished) {
            finished->deleteLater();
            const QDBusPendingReply<Values> reply(*finished);
            if (reply.isError())
                return;
            m_values = reply.value();
            for (auto& space : m_values) {
                for (auto& value : space)
                    value = unwrapped(value);
            }
            tell();
        });
}

void DesktopSettings::onSettingChanged(
    const QString& space, const QString& key, const QDBusVariant& value)
{
    m_values[space].insert(key, unwrapped(value.variant()));
    tell();
}

#else

void DesktopSettings::listen() { }

void DesktopSettings::askForAll() { }

void DesktopSettings::onSettingChanged(const QString&, const QString&, const QDBusVariant&) { }

#endif

} // namespace portico
