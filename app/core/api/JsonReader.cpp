#include "app/core/api/JsonReader.h"

#include "app/core/http/UrlSafety.h"

#include <cmath>

namespace portico {

JsonReader::JsonReader(QJsonObject object, QString path)
    : m_object(std::move(object))
    , m_path(std::move(path))
{
}

QString JsonReader::requiredString(const QString& name)
{
    const auto text = string(name);
    if (text.isEmpty())
        fail(name);
    return text;
}

JsonReader JsonReader::requiredObject(const QString& name)
{
    const auto value = m_object.value(name);
    if (!value.isObject())
        fail(name);
    return JsonReader(value.toObject(), pathOf(name));
}

QJsonArray JsonReader::requiredArray(const QString& name)
{
    const auto value = m_object.value(name);
    if (!value.isArray())
        fail(name);
    return value.toArray();
}

QString JsonReader::string(const QString& name) const { return m_object.value(name).toString(); }

bool JsonReader::boolean(const QString& name, bool otherwise) const
{
    return m_object.value(name).toBool(otherwise);
}

std::optional<qint64> JsonReader::integer(const QString& name) const
{
    // toInteger() answers the default for 1.5 and for 1e300; no one value can be that default.
    const auto value = m_object.value(name);
    if (!value.isDouble() || value.toInteger(0) != value.toInteger(1))
        return std::nullopt;
    return value.toInteger();
}

std::optional<double> JsonReader::number(const QString& name) const
{
    const auto value = m_object.value(name);
    if (!value.isDouble() || !std::isfinite(value.toDouble()))
        return std::nullopt;
    return value.toDouble();
}

std::optional<QDateTime> JsonReader::time(const QString& name) const
{
    return timeFromRfc3339(string(name));
}

std::optional<Money> JsonReader::money(const QString& amount) const
{
    const auto minor = integer(amount);
    const auto currency = string(QStringLiteral("currency"));
    if (!minor || currency.isEmpty())
        return std::nullopt;
    return Money{.amount = *minor, .currency = currency.toUpper()};
}

QUrl JsonReader::safeUrl(const QString& name) const
{
    const QUrl url(string(name), QUrl::StrictMode);
    return isSecure(url) ? url : QUrl();
}

QStringList JsonReader::strings(const QString& name) const
{
    QStringList texts;
    for (const auto& value : m_object.value(name).toArray()) {
        if (value.isString())
            texts << value.toString();
    }
    return texts;
}

std::optional<JsonReader> JsonReader::object(const QString& name) const
{
    const auto value = m_object.value(name);
    if (!value.isObject())
        return std::nullopt;
    return JsonReader(value.toObject(), pathOf(name));
}

std::optional<JsonReader> JsonReader::nullableObject(const QString& name)
{
    const auto value = m_object.value(name);
    if (!value.isObject() && !value.isNull() && !value.isUndefined())
        fail(name);
    return object(name);
}

void JsonReader::adopt(const JsonReader& inner)
{
    if (ok())
        m_failure = inner.failure();
}

QString JsonReader::pathOf(const QString& name) const
{
    return m_path.isEmpty() ? name : m_path + QLatin1Char('.') + name;
}

void JsonReader::fail(const QString& name)
{
    if (ok())
        m_failure = pathOf(name);
}

std::optional<QDateTime> timeFromRfc3339(const QString& text)
{
    // RFC 3339 §5.6 allows "t" and "z".
    auto time = QDateTime::fromString(text.toUpper(), Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

} // namespace portico
