#include "backend-stub/stripe/api/Params.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

using Type = Param::Type;

void setType(Param& param, QString word)
{
    static const QHash<QString, Type> types{{u"string"_s, Type::String}, {u"int"_s, Type::Int},
        {u"bool"_s, Type::Bool}, {u"decimal"_s, Type::Decimal}, {u"map"_s, Type::Map},
        {u"hash"_s, Type::Hash}, {u"array"_s, Type::Array}, {u"range"_s, Type::Range},
        {u"any"_s, Type::Any}, {u"absent"_s, Type::Absent}, {u"enum"_s, Type::Enum},
        {u"time|enum"_s, Type::TimeOrEnum}};
    param.unsettable = word.endsWith(u'?');
    if (param.unsettable)
        word = word.chopped(1).trimmed();
    param.words = word.split(u' ', Qt::SkipEmptyParts);
    if (!param.words.isEmpty())
        param.type = types.value(param.words.takeFirst(), Type::Any);
}

// Walks to the parameter named `items[].price`, making what is on the way.
Param& at(Param& root, const QString& path)
{
    Param* param = &root;
    for (auto name : path.split(u'.')) {
        int arrays = 0;
        for (; name.endsWith("[]"_L1); name.chop(2))
            ++arrays;
        param = &param->members[name];
        for (; arrays > 0; --arrays) {
            param->type = Type::Array;
            if (!param->element)
                param->element = std::make_unique<Param>();
            param = param->element.get();
        }
    }
    return *param;
}

void addLine(Param& root, const QString& line)
{
    const auto space = line.indexOf(u' ');
    auto path = line.left(space < 0 ? line.size() : space);
    if (path == "@page"_L1) {
        setType(at(root, u"limit"_s), u"int"_s);
        setType(at(root, u"starting_after"_s), u"string"_s);
        setType(at(root, u"ending_before"_s), u"string"_s);
        return;
    }
    const bool required = path.endsWith(u'!');
    if (required)
        path.chop(1);
    auto& param = at(root, path);
    setType(param, line.mid(path.size() + (required ? 1 : 0)).trimmed());
    param.required = required;
}

QString oneOf(const QStringList& words)
{
    if (words.size() < 3)
        return words.join(" or "_L1);
    return words.first(words.size() - 1).join(", "_L1) + ", or "_L1 + words.last();
}

QString within(const QString& path, const QString& name)
{
    return path.isEmpty() ? name : u"%1[%2]"_s.arg(path, name);
}

QString lastName(const QString& path)
{
    const auto bracket = path.lastIndexOf(u'[');
    return bracket < 0 ? path : path.mid(bracket + 1).chopped(1);
}

Error emptyString(const QString& path)
{
    return Error::invalid(path,
        u"You passed an empty string for '%1'. We assume empty values are an attempt to unset a "
        "parameter; however '%1' cannot be unset. You should remove '%1' from your request or "
        "supply a non-empty value."_s.arg(path),
        u"parameter_invalid_empty"_s);
}

Result<QJsonValue> wholeNumber(const QString& text, const QString& path)
{
    bool fits = false;
    const auto number = text.toLongLong(&fits);
    constexpr qint64 exact = 9'007'199'254'740'991; // what JSON numbers carry exactly
    if (!fits || number > exact || number < -exact) {
        return std::unexpected(Error::invalid(
            path, u"Invalid integer: %1"_s.arg(text.left(60)), u"parameter_invalid_integer"_s));
    }
    return QJsonValue(number);
}

Result<QJsonValue> bounded(const Param& param, const QString& text, const QString& path)
{
    const auto number = wholeNumber(text, path);
    if (!number || param.words.isEmpty())
        return number;
    const auto value = number->toInteger();
    const auto least = param.words.first().toLongLong();
    const bool tooSmall = value < least;
    if (!tooSmall && (param.words.size() < 2 || value <= param.words.at(1).toLongLong()))
        return number;
    return std::unexpected(Error::invalid(path,
        u"This value must be %1 than or equal to %2 (it currently is '%3')."_s.arg(
            tooSmall ? u"greater"_s : u"less"_s, param.words.at(tooSmall ? 0 : 1), text),
        u"parameter_invalid_integer"_s));
}

Result<QJsonValue> text(const Param& param, const QString& value, const QString& path)
{
    const bool unset =
        value.isEmpty() && (param.unsettable || (param.type == Type::String && !param.required));
    if (unset)
        return QJsonValue(QJsonValue::Null);
    if (value.isEmpty())
        return std::unexpected(emptyString(path));
    switch (param.type) {
    case Type::String:
        if (value.size() > 5000) {
            return std::unexpected(Error::invalid(path,
                u"Invalid string: %1…; must be at most 5000 characters"_s.arg(value.left(20))));
        }
        return QJsonValue(value);
    case Type::Any:
        return QJsonValue(value);
    case Type::Int:
        return bounded(param, value, path);
    case Type::Range:
        return wholeNumber(value, path);
    case Type::Decimal: {
        bool fits = false;
        const auto number = value.toDouble(&fits);
        if (fits && std::isfinite(number))
            return QJsonValue(number);
        return std::unexpected(Error::invalid(
            path, u"Invalid decimal: %1"_s.arg(value.left(60)), u"parameter_invalid_decimal"_s));
    }
    case Type::Bool:
        if (value == "true"_L1 || value == "false"_L1)
            return QJsonValue(value == "true"_L1);
        return std::unexpected(Error::invalid(path, u"Invalid boolean: %1"_s.arg(value.left(60))));
    case Type::TimeOrEnum:
        if (!value.isEmpty() && value.at(0).isDigit())
            return wholeNumber(value, path);
        [[fallthrough]];
    case Type::Enum:
        if (param.words.contains(value))
            return QJsonValue(value);
        return std::unexpected(Error::invalid(
            path, u"Invalid %1: must be one of %2"_s.arg(lastName(path), oneOf(param.words))));
    case Type::Array:
        return std::unexpected(Error::invalid(path, u"Invalid array"_s));
    case Type::Map:
    case Type::Hash:
        return std::unexpected(Error::invalid(path, u"Invalid object"_s));
    case Type::Absent: // refused before its value is looked at
        break;
    }
    return QJsonValue(value);
}

// https://docs.stripe.com/api/metadata: 50 keys of 40 characters, values of 500.
Result<QJsonValue> map(const QJsonObject& given, const QString& path)
{
    QJsonObject checked;
    if (given.size() > 50) {
        return std::unexpected(
            Error::invalid(path, u"You can only have 50 keys in %1."_s.arg(path)));
    }
    for (auto it = given.begin(); it != given.end(); ++it) {
        const auto inner = within(path, it.key());
        if (!it->isString())
            return std::unexpected(Error::invalid(inner, u"Invalid string"_s));
        if (it.key().size() > 40 || it->toString().size() > 500) {
            return std::unexpected(Error::invalid(
                inner, u"Metadata keys can be up to 40 and values up to 500 characters long."_s));
        }
        checked[it.key()] = it->toString().isEmpty() ? QJsonValue(QJsonValue::Null) : it.value();
    }
    return QJsonValue(checked);
}

Result<QJsonValue> check(const Param& param, const QJsonValue& value, const QString& path);

Result<QJsonValue> hash(const Param& param, const QJsonObject& given, const QString& path)
{
    QJsonObject checked;
    for (auto it = given.begin(); it != given.end(); ++it) {
        const auto inner = within(path, it.key());
        const auto known = param.members.find(it.key());
        if (known == param.members.end())
            return std::unexpected(Error::unknown(inner));
        const auto member = check(known->second, it.value(), inner);
        if (!member)
            return member;
        checked[it.key()] = *member;
    }
    for (const auto& [name, member] : param.members) {
        if (member.required && !checked.contains(name))
            return std::unexpected(Error::missing(within(path, name)));
    }
    return QJsonValue(checked);
}

Result<QJsonValue> array(const Param& param, const QJsonArray& given, const QString& path)
{
    QJsonArray checked;
    for (qsizetype i = 0; i < given.size(); ++i) {
        const auto element = check(*param.element, given.at(i), within(path, QString::number(i)));
        if (!element)
            return element;
        checked.append(*element);
    }
    return QJsonValue(checked);
}

Result<QJsonValue> range(const QJsonObject& given, const QString& path)
{
    QJsonObject checked;
    for (auto it = given.begin(); it != given.end(); ++it) {
        if (!QStringList{u"gt"_s, u"gte"_s, u"lt"_s, u"lte"_s}.contains(it.key()))
            return std::unexpected(Error::unknown(within(path, it.key())));
        const auto number = wholeNumber(it->toString(), within(path, it.key()));
        if (!number)
            return number;
        checked[it.key()] = *number;
    }
    return QJsonValue(checked);
}

Result<QJsonValue> check(const Param& param, const QJsonValue& value, const QString& path)
{
    if (param.type == Type::Absent) {
        return std::unexpected(
            Error::invalid(path, u"This stand-in for Stripe does not support %1."_s.arg(path)));
    }
    if (value.isString())
        return text(param, value.toString(), path);
    if (param.type == Type::Any)
        return value;
    if (value.isArray() && param.type == Type::Array && param.element)
        return array(param, value.toArray(), path);
    if (value.isObject() && param.type == Type::Hash)
        return hash(param, value.toObject(), path);
    if (value.isObject() && param.type == Type::Map)
        return map(value.toObject(), path);
    if (value.isObject() && param.type == Type::Range)
        return range(value.toObject(), path);
    if (param.type == Type::Array)
        return std::unexpected(Error::invalid(path, u"Invalid array"_s));
    if (param.type == Type::Hash || param.type == Type::Map)
        return std::unexpected(Error::invalid(path, u"Invalid object"_s));
    return std::unexpected(Error::invalid(path, u"Invalid %1"_s.arg(lastName(path))));
}

} // namespace

Params::Params()
{
    QDirIterator tables(u":/stripe/params"_s, {u"*.params"_s});
    while (tables.hasNext()) {
        QFile file(tables.next());
        if (file.open(QIODevice::ReadOnly))
            read(QString::fromUtf8(file.readAll()));
    }
    addLine(m_none, u"expand[] string"_s);
}

void Params::read(const QString& table)
{
    Param* endpoint = nullptr;
    static const QRegularExpression continued(u"\n {8,}"_s);
    for (const auto& line : QString(table).replace(continued, u" "_s).split(u'\n')) {
        const auto trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(u'#'))
            continue;
        if (!line.startsWith(u' ')) {
            endpoint = &m_endpoints[trimmed];
            addLine(*endpoint, u"expand[] string"_s);
        } else if (endpoint) {
            addLine(*endpoint, trimmed);
        }
    }
}

Result<QJsonObject> Params::check(const QString& endpoint, const QJsonObject& form) const
{
    const auto known = m_endpoints.find(endpoint);
    const auto& table = known == m_endpoints.end() ? m_none : known->second;
    const auto checked = hash(table, form, {});
    if (!checked)
        return std::unexpected(checked.error());
    return checked->toObject();
}

} // namespace stripe
