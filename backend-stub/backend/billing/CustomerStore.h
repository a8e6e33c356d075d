#pragma once

#include "backend-stub/storage/Database.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace backend {

// What Stripe said about a customer when it was last read.
struct CustomerState {
    QString customerId;
    QString subscriptionId; // the one shown; empty without
    QJsonObject billing; // as describe() makes it
    QDateTime syncedAt; // UTC
};

// The backend's tables: which account is which customer, what Stripe said of each, and which events
// have been applied. Writes that belong together are put in one transaction by the caller.
class CustomerStore {
public:
    static QStringList migrations(); // for storage::Database::open

    explicit CustomerStore(storage::Database& database);

    storage::Result<void> link(const QString& accountId, const QString& customerId);
    storage::Result<QString> customerOf(const QString& accountId); // empty: no billing account
    storage::Result<bool> isLinked(const QString& customerId);

    storage::Result<std::optional<CustomerState>> find(const QString& customerId);
    storage::Result<void> put(const CustomerState& state);

    storage::Result<bool> hasEvent(const QString& eventId);
    storage::Result<void> recordEvent(const QString& eventId); // again: nothing happens
    storage::Result<qint64> countEvents();

private:
    storage::Result<bool> exists(const QString& sql, const QString& key);

    storage::Database& m_database;
};

} // namespace backend
