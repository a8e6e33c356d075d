#pragma once

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <expected>
#include <memory>

// A thin, owning handle on one SQLite file: WAL, synchronous=FULL, foreign keys on, statements
// prepared once. Used on the thread that opened it. Carries no table of its own.

namespace storage {

struct Error {
    enum class Kind { CannotOpen, Busy, ReadOnly, Full, Corrupt, Other };
    Kind kind = Kind::Other;
    QString message; // one line, for people; names the file, never its content
};

template <class T> using Result = std::expected<T, Error>;

class Database {
public:
    // `migrations` are applied in order, each once, tracked by PRAGMA user_version.
    static Result<std::unique_ptr<Database>> open(
        const QString& file, const QStringList& migrations);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    // Runs one statement with positional bindings. The query is good until the next call with the
    // same text.
    Result<QSqlQuery*> run(const QString& sql, const QVariantList& bindings = {});

    // BEGIN IMMEDIATE … COMMIT around `body`; rolls back when it or the commit fails.
    template <class Body> auto transaction(Body&& body) -> decltype(body());

private:
    explicit Database(QString connection);

    Result<void> migrate(const QStringList& migrations);
    Result<void> execute(const QString& sql);
    Error errorOf(const QSqlQuery& query) const;

    QString m_connection;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
};

template <class Body> auto Database::transaction(Body&& body) -> decltype(body())
{
    if (auto begun = execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return std::unexpected(begun.error());
    auto result = body();
    if (!result) {
        (void)execute(QStringLiteral("ROLLBACK"));
        return result;
    }
    if (auto committed = execute(QStringLiteral("COMMIT")); !committed) {
        (void)execute(QStringLiteral("ROLLBACK"));
        return std::unexpected(committed.error());
    }
    return result;
}

} // namespace storage
