#pragma once

#include "app/core/api/Billing.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <optional>

namespace portico {

struct KnownBilling {
    Billing billing;
    QDateTime checkedAt; // when the backend said so
};

// The last known billing of an account on disk, for a start without a network. A file for each
// account, named by a hash, for its owner's eyes only; no token and no link is in it. What cannot
// be read, or is of another account, is as if it were not there.
class BillingCache {
public:
    BillingCache(QString folder, QUrl backend);

    // `account`: Session::account(). `now`: what was known only later is not believed.
    std::optional<KnownBilling> load(const QString& account, const QDateTime& now) const;
    void save(const QString& account, const KnownBilling& known) const;
    void wipe() const; // of every account

private:
    QString pathOf(const QString& account) const;

    QString m_folder;
    QUrl m_backend;
};

} // namespace portico
