#include "app/core/auth/SecretService.h"

#ifdef PORTICO_WITH_SECRET_SERVICE
#include "app/core/Completion.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusReply>
#include <QMap>
#endif

namespace portico {

#ifdef PORTICO_WITH_SECRET_SERVICE
namespace {

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

const auto secretService = QStringLiteral("org.freedesktop.secrets");

// What QtKeychain speaks to: the Secret Service and KWallet.
bool keepsSecrets(const QString& name)
{
    return name == secretService || name == QLatin1String("org.kde.kwalletd5")
        || name == QLatin1String("org.kde.kwalletd6");
}

QCoro::Task<QDBusMessage> ask(
    QDBusMessage call, std::chrono::milliseconds deadline, const QObject& life)
{
    QDBusPendingCallWatcher watcher(
        QDBusConnection::sessionBus().asyncCall(call, int(deadline.count())));
    Completion<QDBusMessage> done;
    QObject::connect(&watcher, &QDBusPendingCallWatcher::finished, &life,
        [done](QDBusPendingCallWatcher* finished) mutable { done.complete(finished->reply()); });
    co_return co_await done;
}

QCoro::Task<QStringList> askBus(QString method, const QObject& life)
{
    constexpr std::chrono::seconds deadline{2}; // the bus itself answers, not a service on it
    const auto call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
        QStringLiteral("/org/freedesktop/DBus"), QStringLiteral("org.freedesktop.DBus"), method);
    const QDBusReply<QStringList> names = co_await ask(call, deadline, life);
    co_return names.isValid() ? names.value() : QStringList();
}

SecretError meaningOf(const QDBusMessage& answer)
{
    const QDBusError error(answer);
    switch (error.type()) {
    case QDBusError::AccessDenied:
        return SecretError::Denied;
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return SecretError::Timeout;
    case QDBusError::ServiceUnknown:
    case QDBusError::Disconnected:
        return SecretError::NoService;
    default:
        return SecretError::Broken;
    }
}

} // namespace

QCoro::Task<QStringList> secretServices(const QObject& life)
{
    // Without a bus a pending call says nothing, ever.
    if (!QDBusConnection::sessionBus().isConnected())
        co_return {};
    auto names = co_await askBus(QStringLiteral("ListNames"), life);
    names.removeIf([](const QString& name) { return !keepsSecrets(name); });
    if (!names.isEmpty())
        co_return names;
    names = co_await askBus(QStringLiteral("ListActivatableNames"), life);
    names.removeIf([](const QString& name) { return !keepsSecrets(name); });
    co_return names;
}

QCoro::Task<std::expected<EntryPlace, SecretError>> findEntry(
    QString service, QString key, std::chrono::milliseconds deadline, const QObject& life)
{
    const auto names = co_await secretServices(life);
    if (names.isEmpty())
        co_return std::unexpected(SecretError::NoService);
    if (!names.contains(secretService))
        co_return EntryPlace::Unknown;
    qDBusRegisterMetaType<Attributes>();
    auto call =
        QDBusMessage::createMethodCall(secretService, QStringLiteral("/org/freedesktop/secrets"),
            QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("SearchItems"));
    call << QVariant::fromValue(
        Attributes{{QStringLiteral("server"), service}, {QStringLiteral("user"), key}});
    const auto answer = co_await ask(call, deadline, life);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().size() != 2)
        co_return std::unexpected(meaningOf(answer));
    const auto isAny = [&](int index) {
        return !qdbus_cast<Paths>(answer.arguments().at(index)).isEmpty();
    };
    if (isAny(1))
        co_return EntryPlace::Locked;
    co_return isAny(0) ? EntryPlace::Open : EntryPlace::None;
}

#else

QCoro::Task<QStringList> secretServices(const QObject&)
{
    co_return {QStringLiteral("the operating system's")};
}

QCoro::Task<std::expected<EntryPlace, SecretError>> findEntry(
    QString, QString, std::chrono::milliseconds, const QObject&)
{
    co_return EntryPlace::Unknown;
}

#endif

} // namespace portico
