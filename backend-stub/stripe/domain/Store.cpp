#include "backend-stub/stripe/domain/Store.h"

#include "backend-stub/stripe/domain/Schema.h"
#include "backend-stub/stripe/domain/Shapes.h"

#include <QHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

QJsonObject parsed(const QVariant& body)
{
    return QJsonDocument::fromJson(body.toString().toUtf8()).object();
}

QVariant textOrNull(const QJsonValue& value)
{
    return value.isString() ? QVariant(value.toString()) : QVariant();
}

QVariant firstText(const QJsonObject& object, std::initializer_list<QLatin1StringView> names)
{
    for (const auto name : names) {
        if (object.value(name).isString())
            return object.value(name).toString();
    }
    return {};
}

QVariant parentOf(const QJsonObject& object)
{
    const auto details = object["parent"_L1]["subscription_details"_L1];
    if (details.isObject())
        return textOrNull(details["subscription"_L1]);
    return firstText(object, {"_parent"_L1, "subscription"_L1, "product"_L1, "invoice"_L1});
}

QVariant lookupOf(const QJsonObject& object)
{
    if (object.value("code"_L1).isString()) // of a promotion: typed by people
        return object.value("code"_L1).toString().toUpper();
    return firstText(object, {"_lookup"_L1, "_token"_L1, "lookup_key"_L1, "email"_L1});
}

QVariant statusOf(const QJsonObject& object)
{
    if (object.value("status"_L1).isString())
        return object.value("status"_L1).toString();
    if (object.value("active"_L1).isBool())
        return object.value("active"_L1).toBool() ? u"active"_s : u"inactive"_s;
    return {};
}

QVariant clockOf(const QJsonObject& object)
{
    return firstText(object, {"test_clock"_L1, "_clock"_L1});
}

QVariantList columns(const QJsonObject& object)
{
    const auto due = object.value("_due"_L1);
    const auto clock = clockOf(object);
    return {object["object"_L1].toString(),
        object.value("created"_L1).toInteger(object.value("_created"_L1).toInteger()),
        textOrNull(object["customer"_L1]), parentOf(object), lookupOf(object), statusOf(object),
        due.isDouble() && clock.isNull() ? QVariant(u""_s) : clock,
        due.isDouble() ? QVariant(due.toInteger()) : QVariant(),
        QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))};
}

struct Condition {
    QString sql;
    QVariant value;
};

// The column that a member is also kept in; empty: in the JSON only.
QString columnOf(const QString& member)
{
    static const QHash<QString, QString> columns{{u"customer"_s, u"customer"_s},
        {u"subscription"_s, u"parent"_s}, {u"product"_s, u"parent"_s}, {u"invoice"_s, u"parent"_s},
        {u"_parent"_s, u"parent"_s}, {u"email"_s, u"lookup"_s}, {u"lookup_key"_s, u"lookup"_s},
        {u"code"_s, u"lookup"_s}, {u"_token"_s, u"lookup"_s}, {u"_lookup"_s, u"lookup"_s},
        {u"status"_s, u"status"_s}, {u"active"_s, u"status"_s}, {u"test_clock"_s, u"clock"_s}};
    return columns.value(member);
}

// Of the columns asked for, the one that leaves fewest rows. SQLite knows no better without
// statistics, and takes a million active subscriptions for as good a start as one customer's.
QString mostSelective(const Query& query)
{
    QStringList asked;
    for (const auto& [member, value] : query.equals)
        asked.append(columnOf(member));
    for (const auto& [member, values] : query.anyOf)
        asked.append(columnOf(member));
    for (const auto& column : {u"parent"_s, u"customer"_s, u"lookup"_s, u"clock"_s, u"status"_s}) {
        if (asked.contains(column))
            return column;
    }
    return {};
}

// A unary plus keeps SQLite from starting at that column's index.
QString expression(const QString& member, const QString& indexed)
{
    const auto column = columnOf(member);
    if (column.isEmpty())
        return u"json_extract(body,'$.%1')"_s.arg(member);
    return column == indexed ? column : u'+' + column;
}

QVariant stored(const QString& member, const QJsonValue& value)
{
    if (member == "active"_L1)
        return value.toBool() ? u"active"_s : u"inactive"_s;
    if (member == "code"_L1)
        return value.toString().toUpper();
    return value.toVariant();
}

Condition compares(const QString& member, const QString& relation, const QJsonValue& value)
{
    const auto column =
        member == "created"_L1 ? member : u"json_extract(body,'$.%1')"_s.arg(member);
    return {column + relation + u'?', value.toVariant()};
}

} // namespace

Store::Store(std::unique_ptr<storage::Database> database) : m_database(std::move(database)) { }

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString& file)
{
    auto database = storage::Database::open(file, storeMigrations());
    if (!database)
        return std::unexpected(Error(database.error()));
    return std::unique_ptr<Store>(new Store(std::move(*database)));
}

Result<std::optional<QJsonObject>> Store::body(const QString& sql, const QVariantList& bindings)
{
    const auto query = m_database->run(sql, bindings);
    if (!query)
        return std::unexpected(query.error());
    std::optional<QJsonObject> found;
    if ((*query)->next())
        found = parsed((*query)->value(0));
    (*query)->finish();
    return found;
}

Result<std::optional<QJsonObject>> Store::find(const QString& id)
{
    return body(u"SELECT body FROM objects WHERE id=?"_s, {id});
}

Result<QJsonObject> Store::get(const QString& type, const QString& id, const QString& param)
{
    auto found = body(u"SELECT body FROM objects WHERE id=? AND type=?"_s, {id, type});
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return std::unexpected(Error::noSuch(type, id, param));
    return std::move(**found);
}

Result<bool> Store::exists(const QString& type, const QString& id)
{
    const auto query =
        m_database->run(u"SELECT 1 FROM objects WHERE id=? AND type=?"_s, {id, type});
    if (!query)
        return std::unexpected(query.error());
    const bool found = (*query)->next();
    (*query)->finish();
    return found;
}

Result<std::optional<QJsonObject>> Store::first(
    const QString& type, const QList<std::pair<QString, QJsonValue>>& equals)
{
    auto page = list({.type = type, .equals = equals, .limit = 1});
    if (!page)
        return std::unexpected(page.error());
    if (page->data.isEmpty())
        return std::nullopt;
    return page->data.takeFirst();
}

Result<qint64> Store::sequenceOf(const QString& id, const QString& param)
{
    const auto query = m_database->run(u"SELECT seq FROM objects WHERE id=?"_s, {id});
    if (!query)
        return std::unexpected(query.error());
    if (!(*query)->next())
        return std::unexpected(Error::noSuch(u"object"_s, id, param));
    const auto sequence = (*query)->value(0).toLongLong();
    (*query)->finish();
    return sequence;
}

Result<Page> Store::list(const Query& query)
{
    QString sql = u"SELECT body FROM objects WHERE type=?"_s;
    QVariantList bindings{query.type};
    const auto add = [&](const Condition& condition) {
        sql += u" AND "_s + condition.sql;
        bindings.append(condition.value);
    };
    const auto indexed = mostSelective(query);
    for (const auto& [member, value] : query.equals)
        add({expression(member, indexed) + u"=?"_s, stored(member, value)});
    for (const auto& [member, values] : query.anyOf) {
        const QStringList places(values.size(), u"?"_s);
        sql += u" AND %1 IN (%2)"_s.arg(expression(member, indexed), places.join(u','));
        for (const auto& value : values)
            bindings.append(stored(member, value));
    }
    for (const auto& [member, relation, value] : query.compares)
        add(compares(member, relation, value));
    const bool backwards = !query.endingBefore.isEmpty();
    if (backwards || !query.startingAfter.isEmpty()) {
        const auto& cursor = backwards ? query.endingBefore : query.startingAfter;
        const auto param = backwards ? u"ending_before"_s : u"starting_after"_s;
        const auto known = exists(query.type, cursor);
        if (!known)
            return std::unexpected(known.error());
        if (!*known)
            return std::unexpected(Error::noSuch(query.type, cursor, param));
        const auto edge = sequenceOf(cursor, param);
        if (!edge)
            return std::unexpected(edge.error());
        add({backwards ? u"seq>?"_s : u"seq<?"_s, *edge});
    }
    sql += backwards ? u" ORDER BY seq ASC"_s : u" ORDER BY seq DESC"_s;
    if (query.limit > 0)
        sql += u" LIMIT %1"_s.arg(query.limit + 1);
    const auto rows = m_database->run(sql, bindings);
    if (!rows)
        return std::unexpected(rows.error());
    Page page;
    while ((*rows)->next()) {
        if (query.limit > 0 && page.data.size() == query.limit) {
            page.hasMore = true;
            break;
        }
        if (backwards)
            page.data.prepend(parsed((*rows)->value(0)));
        else
            page.data.append(parsed((*rows)->value(0)));
    }
    (*rows)->finish();
    return page;
}

Result<void> Store::create(const QJsonObject& object, const QString& eventType)
{
    Q_ASSERT(m_changing);
    auto bindings = columns(object);
    bindings.prepend(object["id"_L1].toString());
    const auto done = m_database->run(
        u"INSERT INTO objects(id,type,created,customer,parent,lookup,status,clock,due,body)"
        " VALUES(?,?,?,?,?,?,?,?,?,?)"_s,
        bindings);
    if (!done)
        return std::unexpected(done.error());
    return eventType.isEmpty() ? Result<void>() : emitEvent(eventType, object);
}

Result<void> Store::update(const QJsonObject& object, const QString& eventType)
{
    Q_ASSERT(m_changing);
    const auto id = object["id"_L1].toString();
    const auto before = find(id);
    if (!before)
        return std::unexpected(before.error());
    if (*before && **before == object)
        return {};
    auto bindings = columns(object);
    bindings.append(id);
    const auto done = m_database->run(
        u"UPDATE objects SET type=?,created=?,customer=?,parent=?,lookup=?,status=?,clock=?,due=?,"
        "body=? WHERE id=?"_s,
        bindings);
    if (!done)
        return std::unexpected(done.error());
    if (eventType.isEmpty())
        return {};
    if (!eventType.endsWith(".updated"_L1))
        return emitEvent(eventType, object);
    const auto previous = previousAttributes(before->value_or(QJsonObject()), object);
    return previous.isEmpty() ? Result<void>() : emitEvent(eventType, object, previous);
}

Result<void> Store::remove(const QJsonObject& object, const QString& eventType)
{
    Q_ASSERT(m_changing);
    const auto done =
        m_database->run(u"DELETE FROM objects WHERE id=?"_s, {object["id"_L1].toString()});
    if (!done)
        return std::unexpected(done.error());
    return eventType.isEmpty() ? Result<void>() : emitEvent(eventType, object);
}

Result<std::optional<QJsonObject>> Store::nextDue(const QString& clock, qint64 until)
{
    return body(u"SELECT body FROM objects WHERE clock=? AND due<=? ORDER BY due, seq LIMIT 1"_s,
        {clock.isNull() ? u""_s : clock, until});
}

Result<std::optional<qint64>> Store::nextDueTime(const QString& clock)
{
    const auto query = m_database->run(u"SELECT due FROM objects WHERE clock=? AND due IS NOT NULL "
                                       "ORDER BY due LIMIT 1"_s,
        {clock.isNull() ? u""_s : clock});
    if (!query)
        return std::unexpected(query.error());
    std::optional<qint64> due;
    if ((*query)->next())
        due = (*query)->value(0).toLongLong();
    (*query)->finish();
    return due;
}

void Store::committed()
{
    if (m_eventsMade && m_listener)
        m_listener();
    m_eventsMade = false;
}

} // namespace stripe
