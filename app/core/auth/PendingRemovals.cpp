#include "app/core/auth/PendingRemovals.h"

#include <QSettings>

namespace portico {
namespace {

const auto name = QStringLiteral("removals/keys");

} // namespace

PendingRemovals::PendingRemovals(SecretStore& secrets, QSettings& settings)
    : m_secrets(secrets)
    , m_settings(settings)
{
}

void PendingRemovals::add(const QString& key)
{
    auto all = keys();
    if (!all.contains(key))
        setKeys(all << key);
}

void PendingRemovals::forget(const QString& key)
{
    auto all = keys();
    if (all.removeAll(key) > 0)
        setKeys(all);
}

QCoro::Task<SecretDone> PendingRemovals::run()
{
    SecretDone result;
    const auto all = keys();
    for (const auto& key : all) {
        if (!keys().contains(key)) // somebody signed in meanwhile
            continue;
        const auto removed = co_await m_secrets.remove(key);
        if (removed)
            forget(key);
        else if (result)
            result = removed;
        if (!removed && removed.error() == SecretError::Timeout)
            break; // the others would wait as long
    }
    co_return result;
}

QStringList PendingRemovals::keys() const { return m_settings.value(name).toStringList(); }

void PendingRemovals::setKeys(const QStringList& keys)
{
    if (keys.isEmpty())
        m_settings.remove(name);
    else
        m_settings.setValue(name, keys);
    m_settings.sync();
}

} // namespace portico
