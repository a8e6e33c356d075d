#include "backend-stub/storage/Database.h"

#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

namespace storage {

namespace {

// SQLite's primary result codes, https://www.sqlite.org/rescode.html
Error::Kind kindOf(int sqliteCode)
{
    switch (sqliteCode & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return Error::Kind::Busy;
    case 8: // SQLITE_READONLY
        return Error::Kind::ReadOnly;
    case 13: // SQLITE_FULL
        return Error::Kind::Full;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return Error::Kind::Corrupt;
    case 14: // SQLITE_CANTOPEN
        return Error::Kind::CannotOpen;
    default:
        return Error::Kind::Other;
    }
}

Error errorFrom(const QSqlError& error, const QString& file)
{
    return {kindOf(error.nativeErrorCode().toInt()),
        QStringLiteral("%1: %2").arg(QFileInfo(file).fileName(), error.databaseText())};
}

} // namespace

Database::Database(QString connection) : m_connection(std::move(connection)) { }

Database::~Database()
{
    m_prepared.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString& file, const QStringList& migrations)
{
    auto name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Database> database(new Database(name));
    database->m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    database->m_database.setDatabaseName(file);
    if (!database->m_database.open())
        return std::unexpected(errorFrom(database->m_database.lastError(), file));
    for (const auto& pragma :
        {QStringLiteral("PRAGMA busy_timeout=5000"), QStringLiteral("PRAGMA journal_mode=WAL"),
            QStringLiteral("PRAGMA synchronous=FULL"), QStringLiteral("PRAGMA foreign_keys=ON")}) {
        if (auto done = database->execute(pragma); !done)
            return std::unexpected(done.error());
    }
    if (auto done = database->migrate(migrations); !done)
        return std::unexpected(done.error());
    return database;
}

Result<QSqlQuery*> Database::run(const QString& sql, const QVariantList& bindings)
{
    auto& query = m_prepared[sql];
    if (!query) {
        query = std::make_shared<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(sql)) {
            const auto error = errorOf(*query);
            m_prepared.remove(sql);
            return std::unexpected(error);
        }
    }
    query->finish();
    for (qsizetype i = 0; i < bindings.size(); ++i)
        query->bindValue(int(i), bindings.at(i));
    if (!query->exec())
        return std::unexpected(errorOf(*query));
    return query.get();
}

Result<void> Database::migrate(const QStringList& migrations)
{
    auto current = run(QStringLiteral("PRAGMA user_version"));
    if (!current)
        return std::unexpected(current.error());
    qsizetype version = (*current)->next() ? (*current)->value(0).toInt() : 0;
    (*current)->finish();
    if (version > migrations.size()) {
        return std::unexpected(Error{Error::Kind::Other,
            QStringLiteral("%1 was written by a newer version")
                .arg(QFileInfo(m_database.databaseName()).fileName())});
    }
    for (; version < migrations.size(); ++version) {
        const auto done = transaction([&]() -> Result<void> {
            // SQLite's driver runs one statement a call, so a migration separates its own by ';\n'.
            for (const auto& statement : migrations.at(version).split(QStringLiteral(";\n"))) {
                if (statement.trimmed().isEmpty())
                    continue;
                if (auto ran = execute(statement); !ran)
                    return ran;
            }
            return execute(QStringLiteral("PRAGMA user_version=%1").arg(version + 1));
        });
        if (!done)
            return done;
    }
    return {};
}

Result<void> Database::execute(const QString& sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return std::unexpected(errorOf(query));
    return {};
}

Error Database::errorOf(const QSqlQuery& query) const
{
    return errorFrom(query.lastError(), m_database.databaseName());
}

} // namespace storage
