#include "app/core/http/HttpMessage.h"

#include <QJsonDocument>
#include <QUuid>

namespace portico {

HttpRequest HttpRequest::get(const QUrl& url) { return {.method = Method::Get, .url = url}; }

HttpRequest HttpRequest::postJson(const QUrl& url, const QJsonObject& body)
{
    return {.method = Method::Post,
        .url = url,
        .contentType = QByteArrayLiteral("application/json"),
        .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

HttpRequest HttpRequest::postForm(const QUrl& url, const QList<std::pair<QString, QString>>& fields)
{
    // Not QUrlQuery: it leaves '+' alone, which a form decodes as a space.
    QByteArrayList pairs;
    for (const auto& [name, value] : fields)
        pairs << QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    return {.method = Method::Post,
        .url = url,
        .contentType = QByteArrayLiteral("application/x-www-form-urlencoded"),
        .body = pairs.join('&')};
}

void HttpRequest::setHeader(const QByteArray& name, const QByteArray& value)
{
    headers.removeIf([&](const auto& header) { return header.first == name; });
    headers.append({name, value});
}

void HttpRequest::setIdempotencyKey()
{
    setHeader("Idempotency-Key", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
}

} // namespace portico
