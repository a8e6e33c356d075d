#include "app/core/auth/Callback.h"

#include "app/core/auth/Pkce.h"

#include <QList>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace portico {
namespace {

using Parameters = QList<std::pair<QByteArray, QString>>;

// The query of "GET /callback?… HTTP/1.x".
std::optional<QByteArray> queryOf(const QByteArray& requestLine)
{
    const auto words = requestLine.split(' ');
    if (words.size() != 3 || words[0] != "GET")
        return std::nullopt;
    if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0")
        return std::nullopt;
    const QByteArray prefix("/callback?");
    if (!words[1].startsWith(prefix))
        return std::nullopt;
    return words[1].mid(prefix.size());
}

// A page that made the browser call us by another name (DNS rebinding) does not know this one.
bool isForUs(const QByteArrayList& headers, quint16 port)
{
    const auto host = "127.0.0.1:" + QByteArray::number(port);
    int hosts = 0;
    for (const auto& header : headers) {
        const auto colon = header.indexOf(':');
        if (header.left(colon).toLower() != "host")
            continue;
        ++hosts;
        if (header.mid(colon + 1).trimmed() != host)
            return false;
    }
    return hosts == 1;
}

// nullopt: a name is given twice, which RFC 6749 §3.1 forbids.
std::optional<Parameters> parametersOf(const QByteArray& query)
{
    Parameters parameters;
    for (const auto& part : query.split('&')) {
        const auto equals = part.indexOf('=');
        const auto name = part.left(equals < 0 ? part.size() : equals);
        const bool isKnown = std::ranges::any_of(
            parameters, [&](const auto& parameter) { return parameter.first == name; });
        if (isKnown)
            return std::nullopt;
        auto value = equals < 0 ? QByteArray() : part.mid(equals + 1);
        value.replace('+', ' ');
        parameters.append({name, QString::fromUtf8(QByteArray::fromPercentEncoding(value))});
    }
    return parameters;
}

std::optional<QString> valueOf(const Parameters& parameters, const QByteArray& name)
{
    for (const auto& [key, value] : parameters) {
        if (key == name)
            return value;
    }
    return std::nullopt;
}

bool isErrorCode(const QString& text)
{
    const auto isPlain = [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringView(u"_-.").contains(c));
    };
    return !text.isEmpty() && text.size() <= 64 && std::ranges::all_of(text, isPlain);
}

bool isExpectedIssuer(const std::optional<QString>& issuer, const Callback::Expectation& expected)
{
    return issuer ? *issuer == expected.issuer : !expected.issuerRequired;
}

} // namespace

std::optional<Callback> Callback::fromRequestHead(
    const QByteArray& head, const Expectation& expected)
{
    auto lines = head.split('\n');
    for (auto& line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    const auto query = queryOf(lines.takeFirst());
    if (!query || !isForUs(lines, expected.port))
        return std::nullopt;
    const auto parameters = parametersOf(*query);
    if (!parameters)
        return std::nullopt;
    const auto state = valueOf(*parameters, "state");
    if (!state || !equalSecrets(*state, expected.state))
        return std::nullopt;
    if (!isExpectedIssuer(valueOf(*parameters, "iss"), expected))
        return std::nullopt;

    // A success has a code and no error, an error has no code (RFC 6749 §4.1.2, §4.1.2.1). Who
    // sends both is not answering our question.
    const auto code = valueOf(*parameters, "code");
    const auto error = valueOf(*parameters, "error");
    if (code.has_value() == error.has_value())
        return std::nullopt;
    if (code)
        return code->isEmpty() ? std::nullopt : std::optional(Callback{.code = *code});
    return isErrorCode(*error) ? std::optional(Callback{.code = {}, .error = *error})
                               : std::nullopt;
}

} // namespace portico
