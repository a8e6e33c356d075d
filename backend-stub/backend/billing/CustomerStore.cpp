#include "backend-stub/backend/billing/CustomerStore.h"

#include <QJsonDocument>
#include <QSqlQuery>

namespace backend {

namespace {

storage::Result<void> done(const storage::Result<QSqlQuery*>& query)
{
    if (!query)
        return std::unexpected(query.error());
    (*query)->finish();
    return {};
}

} // namespace

QStringList CustomerStore::migrations()
{
    return {QStringLiteral(
        "CREATE TABLE account_customers ("
        " account_id TEXT PRIMARY KEY, customer_id TEXT NOT NULL) WITHOUT ROWID;\n"
        "CREATE INDEX account_customers_customer ON account_customers (customer_id);\n"
        "CREATE TABLE customers (id TEXT PRIMARY KEY, subscription_id TEXT NOT NULL,"
        " billing TEXT NOT NULL, synced_at INTEGER NOT NULL) WITHOUT ROWID;\n"
        "CREATE TABLE events (id TEXT PRIMARY KEY, applied_at INTEGER NOT NULL) WITHOUT ROWID")};
}

CustomerStore::CustomerStore(storage::Database& database) : m_database(database) { }

storage::Result<void> CustomerStore::link(const QString& accountId, const QString& customerId)
{
    return done(m_database.run(
        QStringLiteral(
            "INSERT INTO account_customers (account_id, customer_id) VALUES (?, ?)"
            " ON CONFLICT (account_id) DO UPDATE SET customer_id = excluded.customer_id"),
        {accountId, customerId}));
}

storage::Result<QString> CustomerStore::customerOf(const QString& accountId)
{
    auto query = m_database.run(
        QStringLiteral("SELECT customer_id FROM account_customers WHERE account_id = ?"),
        {accountId});
    if (!query)
        return std::unexpected(query.error());
    const auto customer = (*query)->next() ? (*query)->value(0).toString() : QString();
    (*query)->finish();
    return customer;
}

storage::Result<bool> CustomerStore::isLinked(const QString& customerId)
{
    return exists(QStringLiteral("SELECT 1 FROM account_customers WHERE customer_id = ? LIMIT 1"),
        customerId);
}

storage::Result<std::optional<CustomerState>> CustomerStore::find(const QString& customerId)
{
    auto query = m_database.run(
        QStringLiteral("SELECT subscription_id, billing, synced_at FROM customers WHERE id = ?"),
        {customerId});
    if (!query)
        return std::unexpected(query.error());
    std::optional<CustomerState> state;
    if ((*query)->next()) {
        state = CustomerState{.customerId = customerId,
            .subscriptionId = (*query)->value(0).toString(),
            .billing = QJsonDocument::fromJson((*query)->value(1).toByteArray()).object(),
            .syncedAt = QDateTime::fromSecsSinceEpoch((*query)->value(2).toLongLong()).toUTC()};
    }
    (*query)->finish();
    return state;
}

storage::Result<void> CustomerStore::put(const CustomerState& state)
{
    return done(m_database.run(
        QStringLiteral("INSERT INTO customers (id, subscription_id, billing, synced_at)"
                       " VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                       " subscription_id = excluded.subscription_id, billing = excluded.billing,"
                       " synced_at = excluded.synced_at"),
        {state.customerId,
            state.subscriptionId.isNull() ? QStringLiteral("") : state.subscriptionId,
            QString::fromUtf8(QJsonDocument(state.billing).toJson(QJsonDocument::Compact)),
            state.syncedAt.toSecsSinceEpoch()}));
}

storage::Result<bool> CustomerStore::hasEvent(const QString& eventId)
{
    return exists(QStringLiteral("SELECT 1 FROM events WHERE id = ?"), eventId);
}

storage::Result<void> CustomerStore::recordEvent(const QString& eventId)
{
    return done(m_database.run(QStringLiteral("INSERT INTO events (id, applied_at) VALUES (?, ?)"
                                              " ON CONFLICT (id) DO NOTHING"),
        {eventId, QDateTime::currentSecsSinceEpoch()}));
}

storage::Result<qint64> CustomerStore::countEvents()
{
    auto query = m_database.run(QStringLiteral("SELECT count(*) FROM events"));
    if (!query)
        return std::unexpected(query.error());
    const auto count = (*query)->next() ? (*query)->value(0).toLongLong() : 0;
    (*query)->finish();
    return count;
}

storage::Result<bool> CustomerStore::exists(const QString& sql, const QString& key)
{
    auto query = m_database.run(sql, {key});
    if (!query)
        return std::unexpected(query.error());
    const bool found = (*query)->next();
    (*query)->finish();
    return found;
}

} // namespace backend
