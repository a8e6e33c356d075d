#include "backend-stub/backend/auth/Form.h"

#include <QSet>
#include <QStringDecoder>
#include <QUrl>

#include <algorithm>

namespace backend::auth {

namespace {

constexpr qsizetype mostParameters = 100;

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isWellEncoded(const QByteArray& text)
{
    for (auto at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
        if (at + 2 >= text.size() || !isHex(text.at(at + 1)) || !isHex(text.at(at + 2)))
            return false;
    }
    return true;
}

std::optional<QString> decoded(QByteArray text)
{
    if (!isWellEncoded(text))
        return std::nullopt;
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString result = utf8.decode(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
    if (utf8.hasError() || result.contains(QChar(u'\0')))
        return std::nullopt;
    return result;
}

std::unexpected<OAuthError> broken()
{
    return refuse("invalid_request", "The parameters are not well-formed.");
}

} // namespace

Result<Form> Form::parse(const QByteArray& encoded)
{
    Form form;
    const auto pairs = encoded.split('&');
    if (pairs.size() > mostParameters)
        return broken();
    for (const auto& pair : pairs) {
        if (pair.isEmpty())
            continue;
        const auto equals = pair.indexOf('=');
        const auto name = decoded(equals < 0 ? pair : pair.left(equals));
        const auto value = decoded(equals < 0 ? QByteArray() : pair.mid(equals + 1));
        if (!name || !value)
            return broken();
        form.m_parameters.append({*name, *value});
    }
    return form;
}

Result<Form> Form::fromBody(const serving::Request& request)
{
    if (request.mediaType() != "application/x-www-form-urlencoded")
        return refuse("invalid_request", "Send application/x-www-form-urlencoded.");
    auto form = parse(request.body);
    if (form && form->repeated())
        return refuse("invalid_request", "A parameter is repeated.");
    return form;
}

QString Form::value(QStringView name) const
{
    const auto found = std::ranges::find_if(
        m_parameters, [&](const auto& parameter) { return parameter.first == name; });
    return found == m_parameters.end() ? QString() : found->second;
}

std::optional<QString> Form::repeated() const
{
    QSet<QString> seen;
    for (const auto& [name, value] : m_parameters) {
        if (seen.contains(name))
            return name;
        seen.insert(name);
    }
    return std::nullopt;
}

bool Form::repeats(QStringView name) const
{
    return std::ranges::count_if(m_parameters, [&](const auto& parameter) {
        return parameter.first == name;
    }) > 1;
}

QByteArray formEncoded(const QString& value) { return QUrl::toPercentEncoding(value); }

QByteArray withParameter(QByteArray url, const QByteArray& name, const QString& value)
{
    url += url.contains('?') ? '&' : '?';
    return url + name + '=' + formEncoded(value);
}

} // namespace backend::auth
