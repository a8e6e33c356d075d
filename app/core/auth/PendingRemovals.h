#pragma once

#include "app/core/auth/SecretStore.h"

#include <QCoroTask>
#include <QStringList>

class QSettings;

namespace portico {

// The keychain's entries that have to go: remembered in the settings until each is verified to be
// gone, across as many starts as that takes.
class PendingRemovals {
public:
    // Both must outlive this.
    PendingRemovals(SecretStore& secrets, QSettings& settings);

    void add(const QString& key);
    void forget(const QString& key); // the entry is wanted again
    // Tries them all. The error is the first one's; what could not be removed stays remembered.
    QCoro::Task<SecretDone> run();

private:
    QStringList keys() const;
    void setKeys(const QStringList& keys);

    SecretStore& m_secrets;
    QSettings& m_settings;
};

} // namespace portico
