#include "backend-stub/stripe/portal/Body.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

bool printable(const QString& text, bool linesAllowed)
{
    for (const auto c : text) {
        if (c.category() != QChar::Other_Control)
            continue;
        if (!linesAllowed || (c != u'\n' && c != u'\r' && c != u'\t'))
            return false;
    }
    return true;
}

Outcome<QString> textOf(const QJsonValue& value, const QString& name, qsizetype max, bool lines)
{
    if (value.isUndefined() || value.isNull())
        return QString();
    if (!value.isString())
        return refuse(u"bad_request"_s, name);
    auto text = value.toString().trimmed();
    if (text.size() > max || !printable(text, lines))
        return refuse(u"bad_request"_s, name);
    return text;
}

} // namespace

Outcome<Body> Body::parse(const QByteArray& json)
{
    const auto document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return refuse(u"bad_request"_s);
    return Body(document.object());
}

Body::Body(QJsonObject object) : m_object(std::move(object)) { }

Outcome<QString> Body::text(const QString& name, qsizetype max) const
{
    return textOf(m_object[name], name, max, false);
}

Outcome<QString> Body::lines(const QString& name, qsizetype max) const
{
    return textOf(m_object[name], name, max, true);
}

Outcome<QString> Body::id(const QString& name) const
{
    static const QRegularExpression form(u"^\\w{1,100}$"_s);
    const auto value = m_object[name];
    if (!value.isString() || !form.match(value.toString()).hasMatch())
        return refuse(u"bad_request"_s, name);
    return value.toString();
}

Outcome<qint64> Body::count(const QString& name, qint64 least, qint64 most) const
{
    const auto value = m_object[name];
    const auto number = value.toDouble(NAN);
    if (!value.isDouble() || std::trunc(number) != number || number < double(least)
        || number > double(most))
        return refuse(u"bad_request"_s, name);
    return qint64(number);
}

bool Body::has(const QString& name) const
{
    return !m_object[name].isUndefined() && !m_object[name].isNull();
}

bool Body::flag(const QString& name) const { return m_object[name].toBool(); }

QJsonObject Body::object(const QString& name) const { return m_object[name].toObject(); }

} // namespace stripe::portal
