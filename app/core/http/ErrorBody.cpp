#include "app/core/http/ErrorBody.h"

#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace portico {
namespace {

// A word for machines, so that nothing a backend writes for people or by mistake goes further.
QString asCode(const QString& text)
{
    const auto isCodeLetter = [](QChar c) {
        return (c >= QLatin1Char('a') && c <= QLatin1Char('z'))
            || (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) || c.isDigit()
            || c == QLatin1Char('_') || c == QLatin1Char('-') || c == QLatin1Char('.');
    };
    const bool isCode = text.size() <= 64 && std::ranges::all_of(text, isCodeLetter);
    return isCode ? text : QString();
}

// Backends that speak {"error":"No billing account found"} say the one thing the client has a
// page for in words only.
QString codeFromText(const QString& text)
{
    if (text.compare(QLatin1String("No billing account found"), Qt::CaseInsensitive) == 0)
        return QStringLiteral("no_billing_account");
    return asCode(text);
}

QString codeFromBody(const QByteArray& body)
{
    const auto json = parseJsonObject(body);
    if (!json)
        return {};
    const auto error = json->value(QLatin1String("error"));
    if (error.isObject())
        return asCode(error.toObject().value(QLatin1String("code")).toString());
    return codeFromText(error.toString());
}

ApiError::Kind kindOf(int status, const QString& code)
{
    using Kind = ApiError::Kind;
    if (status < 400)
        return Kind::Redirected;
    if (status >= 500)
        return Kind::Unavailable;
    if (code == QLatin1String("no_billing_account"))
        return Kind::NoBillingAccount;
    if (code == QLatin1String("invalid_grant"))
        return Kind::InvalidGrant;
    if (status == 401)
        return code == QLatin1String("invalid_credentials") ? Kind::InvalidCredentials
                                                            : Kind::Unauthorized;
    if (status == 404)
        return Kind::NotFound;
    return status == 429 ? Kind::RateLimited : Kind::Rejected;
}

} // namespace

ApiError errorFromStatus(int status, const QByteArray& body)
{
    const auto code = codeFromBody(body);
    return {.kind = kindOf(status, code), .httpStatus = status, .code = code};
}

std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray& value, const QDateTime& now)
{
    constexpr qint64 day = 24 * 60 * 60;
    const auto text = QString::fromLatin1(value.trimmed());
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    auto seconds = text.toLongLong(&isNumber);
    if (!isNumber) {
        const auto at =
            QLocale::c().toDateTime(text, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        if (!at.isValid())
            return std::nullopt;
        seconds = now.secsTo(QDateTime(at.date(), at.time(), Qt::UTC));
    }
    return std::chrono::seconds(std::clamp<qint64>(seconds, 0, day));
}

std::optional<QJsonObject> parseJsonObject(const QByteArray& body)
{
    const auto document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

bool isJsonContentType(const QByteArray& value)
{
    const auto type = value.split(';').constFirst().trimmed().toLower();
    return type == "application/json" || (type.contains('/') && type.endsWith("+json"));
}

} // namespace portico
