#include "tests/stub/support/EventLog.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

EventLog::EventLog(const QString& dataDir)
    : m_file(QDir(dataDir).filePath(u"backend.db"_s))
    , m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    database.setDatabaseName(m_file);
    database.open();
    run(u"PRAGMA busy_timeout=20000"_s);
}

EventLog::~EventLog()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

bool EventLog::run(const QString& sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    const bool done = query.exec(sql);
    m_error = query.lastError().text();
    return done;
}

bool EventLog::startCounting()
{
    return run(u"CREATE TABLE marks (id TEXT)"_s)
        && run(
            u"CREATE TRIGGER mark AFTER INSERT ON events BEGIN INSERT INTO marks VALUES (new.id); END"_s);
}

QSet<QString> EventLog::recorded()
{
    QSet<QString> ids;
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.exec(u"SELECT id FROM events"_s);
    while (query.next())
        ids.insert(query.value(0).toString());
    return ids;
}

QStringList EventLog::appliedMoreThanOnce()
{
    QStringList ids;
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.exec(u"SELECT id FROM marks GROUP BY id HAVING count(*) > 1"_s);
    while (query.next())
        ids.append(query.value(0).toString());
    return ids;
}

QHash<QString, int> EventLog::quantities()
{
    QHash<QString, int> stored;
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.exec(u"SELECT id, billing FROM customers"_s);
    while (query.next()) {
        const auto billing = QJsonDocument::fromJson(query.value(1).toByteArray());
        stored.insert(query.value(0).toString(), billing[u"subscription"][u"quantity"].toInt());
    }
    return stored;
}

bool EventLog::lock() { return run(u"BEGIN IMMEDIATE"_s); }

bool EventLog::unlock() { return run(u"ROLLBACK"_s); }

bool EventLog::garbleEvents()
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    query.exec(u"SELECT rootpage, page_size FROM sqlite_master, pragma_page_size"
               " WHERE name = 'events'"_s);
    QFile file(m_file);
    if (!query.next() || !file.open(QIODevice::ReadWrite))
        return false;
    const auto pageSize = query.value(1).toInt();
    return file.seek((query.value(0).toLongLong() - 1) * pageSize)
        && file.write(QByteArray(pageSize, 'x')) == pageSize;
}
