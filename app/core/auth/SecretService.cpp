#include "app/core/auth/SecretService.h"

#ifdef PORTICO_WITH_SECRET_SERVICE
#include "app/core/Completion.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QStringList>

#include <algorithm>
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

QCoro::Task<bool> hasSecretService()
{
    // Without a bus a pending call says nothing, ever.
    if (!QDBusConnection::sessionBus().isConnected())
        co_return false;
    const auto running = co_await askBus(QStringLiteral("ListNames"));
    if (std::ranges::any_of(running, keepsSecrets))
        co_return true;
    const auto startable = co_await askBus(QStringLiteral("ListActivatableNames"));
    co_return std::ranges::any_of(startable, keepsSecrets);
}

#else

QCoro::Task<bool> hasSecretService() { co_return true; }

#endif

} // namespace portico
