#include "backend-stub/stripe/api/Lists.h"

#include "backend-stub/stripe/domain/Shapes.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

QJsonArray visibleAll(const QList<QJsonObject>& objects)
{
    QJsonArray data;
    for (const auto& object : objects)
        data.append(visible(object));
    return data;
}

Result<int> limitOf(const QJsonObject& params)
{
    const auto limit = params.value("limit"_L1).toInteger(10);
    if (limit >= 1 && limit <= 100)
        return int(limit);
    const auto bound = limit < 1 ? u"greater than or equal to 1"_s : u"less than or equal to 100"_s;
    return std::unexpected(Error::invalid(u"limit"_s,
        u"This value must be %1 (it currently is '%2')."_s.arg(bound).arg(limit),
        u"parameter_invalid_integer"_s));
}

// https://docs.stripe.com/search#query-fields-for-customers and so on.
bool isSearchable(const QString& type, const QString& member)
{
    static const QHash<QString, QStringList> fields{
        {u"customer"_s, {u"created"_s, u"email"_s, u"name"_s, u"phone"_s}},
        {u"invoice"_s,
            {u"created"_s, u"currency"_s, u"customer"_s, u"last_finalization_error_code"_s,
                u"last_finalization_error_type"_s, u"number"_s, u"receipt_number"_s, u"status"_s,
                u"subscription"_s, u"total"_s}},
        {u"price"_s, {u"active"_s, u"currency"_s, u"lookup_key"_s, u"product"_s, u"type"_s}},
        {u"product"_s, {u"active"_s, u"description"_s, u"name"_s, u"shippable"_s, u"url"_s}},
        {u"subscription"_s, {u"canceled_at"_s, u"created"_s, u"status"_s}}};
    return fields.value(type).contains(member);
}

// Where it is in the object; two are named as if they were not inside of another.
QString pathOf(const QString& member)
{
    static const QHash<QString, QString> inner{
        {u"last_finalization_error_code"_s, u"last_finalization_error.code"_s},
        {u"last_finalization_error_type"_s, u"last_finalization_error.type"_s}};
    return inner.value(member, member);
}

} // namespace

QJsonObject listObject(const QString& url, const Page& page)
{
    return {{u"object"_s, u"list"_s}, {u"url"_s, url}, {u"has_more"_s, page.hasMore},
        {u"data"_s, visibleAll(page.data)}};
}

Result<Query> pageOf(const QString& type, const QJsonObject& params)
{
    const auto limit = limitOf(params);
    if (!limit)
        return std::unexpected(limit.error());
    Query query{.type = type, .limit = *limit};
    query.startingAfter = params["starting_after"_L1].toString();
    query.endingBefore = params["ending_before"_L1].toString();
    if (!query.startingAfter.isEmpty() && !query.endingBefore.isEmpty()) {
        return std::unexpected(Error::invalid(u"starting_after"_s,
            u"You can only specify one of these parameters: starting_after, ending_before."_s));
    }
    static const QHash<QString, QString> relations{
        {u"gt"_s, u">"_s}, {u"gte"_s, u">="_s}, {u"lt"_s, u"<"_s}, {u"lte"_s, u"<="_s}};
    const auto created = params.value("created"_L1);
    if (created.isDouble())
        query.compares.append({u"created"_s, u"="_s, created});
    const auto range = created.toObject();
    for (auto it = range.begin(); it != range.end(); ++it)
        query.compares.append({u"created"_s, relations.value(it.key()), it.value()});
    return query;
}

Result<Query> filtered(const QString& type, const QJsonObject& params)
{
    static const QSet<QString> paging{
        u"limit"_s, u"starting_after"_s, u"ending_before"_s, u"created"_s, u"expand"_s};
    static const QHash<QString, QString> singular{
        {u"lookup_keys"_s, u"lookup_key"_s}, {u"types"_s, u"type"_s}, {u"ids"_s, u"id"_s}};
    auto query = pageOf(type, params);
    if (!query)
        return query;
    for (auto it = params.begin(); it != params.end(); ++it) {
        if (paging.contains(it.key()) || it->isNull())
            continue;
        if (it->isArray())
            query->anyOf.append({singular.value(it.key(), it.key()), it->toArray()});
        else if (it->isObject()) {
            const auto inner = it->toObject();
            for (auto member = inner.begin(); member != inner.end(); ++member)
                query->equals.append({it.key() + u'.' + member.key(), member.value()});
        } else
            query->equals.append({it.key(), it.value()});
    }
    return query;
}

// https://docs.stripe.com/search#search-query-language: AND of exact matches is what is understood.
Result<Query> searched(const QString& type, const QJsonObject& params)
{
    const auto limit = limitOf(params);
    if (!limit)
        return std::unexpected(limit.error());
    Query query{.type = type, .limit = *limit, .startingAfter = params["page"_L1].toString()};
    static const QRegularExpression clause(
        uR"re(^\s*(?:metadata\[["']([^"']+)["']\]|([a-z_.]+))\s*(:|~|>=|<=|>|<)\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(\d+))\s*$)re"_s);
    static const QRegularExpression conjunction(uR"(\s+AND\s+)"_s);
    for (const auto& text : params["query"_L1].toString().split(conjunction)) {
        const auto match = clause.match(text);
        if (!match.hasMatch()) {
            return std::unexpected(Error::invalid(u"query"_s,
                u"We were unable to parse your search query."_s, u"search_query_invalid"_s));
        }
        const auto member = match.captured(1).isEmpty()
            ? pathOf(match.captured(2))
            : u"metadata.\"%1\""_s.arg(match.captured(1));
        if (match.captured(1).isEmpty() && !isSearchable(type, match.captured(2))) {
            return std::unexpected(Error::invalid(u"query"_s,
                u"Field `%1` is an unsupported search field for resource `%2s`."_s.arg(
                    match.captured(2), type)));
        }
        QJsonValue value = match.captured(4) + match.captured(5);
        if (!match.captured(6).isEmpty())
            value = match.captured(6).toLongLong();
        if (member == "active"_L1)
            value = value.toString() == "true"_L1;
        if (match.captured(3) == ":"_L1)
            query.equals.append({member, value});
        else if (match.captured(3) == "~"_L1)
            query.compares.append({member, u" LIKE "_s, u"%%1%"_s.arg(value.toString())});
        else
            query.compares.append({member, match.captured(3), value});
    }
    return query;
}

QJsonObject searchResult(const QString& url, const Page& page)
{
    return {{u"object"_s, u"search_result"_s}, {u"url"_s, url}, {u"has_more"_s, page.hasMore},
        {u"data"_s, visibleAll(page.data)},
        {u"next_page"_s, page.hasMore ? page.data.last()["id"_L1] : QJsonValue(QJsonValue::Null)}};
}

} // namespace stripe
