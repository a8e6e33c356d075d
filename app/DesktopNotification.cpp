#include "app/DesktopNotification.h"

#include <QGuiApplication>
#include <QIcon>
#include <QSystemTrayIcon>

#ifdef PORTICO_WITH_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>
#endif

namespace portico {

using namespace Qt::StringLiterals;

DesktopNotification::DesktopNotification(QObject* parent) : QObject(parent) { }

DesktopNotification::~DesktopNotification() = default;

void DesktopNotification::showInTray(const Content& content)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    const QIcon icon(u":/portico/icons/portico.svg"_s);
    if (!m_tray) {
        m_tray = std::make_unique<QSystemTrayIcon>(icon);
        connect(
            m_tray.get(), &QSystemTrayIcon::messageClicked, this, &DesktopNotification::activated);
    }
    m_tray->show();
    m_tray->showMessage(content.title, content.text, icon);
}

#ifdef PORTICO_WITH_DBUS
namespace {

constexpr auto service = "org.freedesktop.Notifications"_L1;
constexpr auto path = "/org/freedesktop/Notifications"_L1;
constexpr int deadline = 5'000; // ms
constexpr int asLongAsTheDesktopLikes = -1;
constexpr auto pressed = "default"_L1; // the action of the notification itself

QDBusPendingCall call(QLatin1StringView method, const QVariantList& arguments = {})
{
    auto message = QDBusMessage::createMethodCall(service, path, service, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().asyncCall(message, deadline);
}

} // namespace

void DesktopNotification::show(const QString& title, const QString& text, const QString& action)
{
    ++m_shown;
    const Content content{title, text, action};
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        showInTray(content);
        return;
    }
    if (!m_listening) {
        m_listening = bus.connect(service, path, service, u"ActionInvoked"_s, this,
                          SLOT(onActionInvoked(uint, QString)))
            && bus.connect(service, path, service, u"ActivationToken"_s, this,
                SLOT(onActivationToken(uint, QString)))
            && bus.connect(
                service, path, service, u"NotificationClosed"_s, this, SLOT(onClosed(uint)));
    }
    askForMarkup(content);
}

// Where the service reads markup, a name with a < in it would end there.
void DesktopNotification::askForMarkup(const Content& content)
{
    auto* watcher = new QDBusPendingCallWatcher(call("GetCapabilities"_L1), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
        [this, content, shown = m_shown](QDBusPendingCallWatcher* finished) {
            finished->deleteLater();
            const QDBusPendingReply<QStringList> reply(*finished);
            if (shown != m_shown)
                return;
            if (reply.isError())
                showInTray(content);
            else
                notify(content, reply.value().contains("body-markup"_L1));
        });
}

void DesktopNotification::notify(const Content& content, bool markup)
{
    const QString name = QGuiApplication::desktopFileName();
    const auto pending = call("Notify"_L1,
        {QGuiApplication::applicationDisplayName(), m_id, name, content.title,
            markup ? content.text.toHtmlEscaped() : content.text,
            QStringList{pressed, content.action}, QVariantMap{{u"desktop-entry"_s, name}},
            asLongAsTheDesktopLikes});
    auto* watcher = new QDBusPendingCallWatcher(pending, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
        [this, content, shown = m_shown](QDBusPendingCallWatcher* finished) {
            finished->deleteLater();
            const QDBusPendingReply<uint> reply(*finished);
            if (reply.isError()) {
                if (shown == m_shown)
                    showInTray(content);
                return;
            }
            m_id = reply.value();
            if (shown != m_shown) // signed out while it was on its way
                withdraw();
        });
}

void DesktopNotification::withdraw()
{
    ++m_shown;
    if (m_tray)
        m_tray->hide();
    if (m_id != 0)
        call("CloseNotification"_L1, {m_id});
    m_id = 0;
}

void DesktopNotification::onActionInvoked(uint id, const QString& action)
{
    if (id == m_id && m_id != 0 && action == pressed)
        emit activated();
}

// Comes before ActionInvoked, for a compositor that lets only the user bring a window forward.
void DesktopNotification::onActivationToken(uint id, const QString& token)
{
    if (id == m_id && m_id != 0)
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

void DesktopNotification::onClosed(uint id)
{
    if (id == m_id)
        m_id = 0;
}

#else

void DesktopNotification::show(const QString& title, const QString& text, const QString& action)
{
    showInTray({title, text, action});
}

void DesktopNotification::withdraw()
{
    if (m_tray)
        m_tray->hide();
}

void DesktopNotification::onActionInvoked(uint, const QString&) { }

void DesktopNotification::onActivationToken(uint, const QString&) { }

void DesktopNotification::onClosed(uint) { }

#endif

} // namespace portico
