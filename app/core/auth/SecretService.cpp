#include "app/core/auth/SecretService.h"

#ifdef PORTICO_WITH_SECRET_SERVICE
#include "app/core/Completion.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

namespace portico {

#ifdef PORTICO_WITH_SECRET_SERVICE
namespace {

// What QtKeychain speaks to: the Secret Service and KWallet.
bool keepsSecrets(const QString& name)
{
    return name == QLatin1String("org.freedesktop.secrets")
        || name == QLatin1String("org.kde.kwalletd5") || name == QLatin1String("org.kde.kwalletd6");
}

QCoro::Task<QStringList> askBus(QString method)
{
    constexpr int deadline = 2'000; // ms; the bus itself answers, not a service on it
    const auto call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
        QStringLiteral("/org/freedesktop/DBus"), QStringLiteral("org.freedesktop.DBus"), method);
    QDBusPendingCallWatcher watcher(QDBusConnection::sessionBus().asyncCall(call, deadline));
    Completion<QStringList> done;
    QObject::connect(&watcher, &QDBusPendingCallWatcher::finished, &watcher,
        [done](QDBusPendingCallWatcher* finished) mutable {
            const QDBusPendingReply<QStringList> reply(*finished);
            done.complete(reply.isValid() ? reply.value() : QStringList());
        });
    co_return co_await done;
}

} // namespace

QCoro::Task<QStringList> secretServices()
{
    // Without a bus a pending call says nothing, ever.
    if (!QDBusConnection::sessionBus().isConnected())
        co_return {};
    auto names = co_await askBus(QStringLiteral("ListNames"));
    names.removeIf([](const QString& name) { return !keepsSecrets(name); });
    if (!names.isEmpty())
        co_return names;
    names = co_await askBus(QStringLiteral("ListActivatableNames"));
    names.removeIf([](const QString& name) { return !keepsSecrets(name); });
    co_return names;
}

#else

QCoro::Task<QStringList> secretServices() { co_return {QStringLiteral("the operating system's")}; }

#endif

QCoro::Task<bool> hasSecretService() { co_return !(co_await secretServices()).isEmpty(); }

} // namespace portico
