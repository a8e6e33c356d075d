#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>
#include <utility>

namespace portico {

struct HttpRequest {
    enum class Method { Get, Post };
    enum class Answer {
        JsonObject, // a 2xx must carry one
        Ignored, // only the status counts
    };

    Method method = Method::Get;
    QUrl url;
    QByteArray contentType{};
    QByteArray body{};
    QList<std::pair<QByteArray, QByteArray>> headers{};
    Answer answer = Answer::JsonObject;
    std::chrono::milliseconds deadline{20'000}; // for everything, from the first byte to the last

    static HttpRequest get(const QUrl& url);
    static HttpRequest postJson(const QUrl& url, const QJsonObject& body);
    // application/x-www-form-urlencoded, as OAuth endpoints want it.
    static HttpRequest postForm(const QUrl& url, const QList<std::pair<QString, QString>>& fields);

    void setHeader(const QByteArray& name, const QByteArray& value); // replaces
    // Qt re-sends a POST on a connection that was closed while idle, so whatever creates carries a
    // key.
    void setIdempotencyKey();
};

struct HttpResponse {
    int status = 0;
    QJsonObject json{};
    QByteArray etag{};
    QString requestId{};
};

} // namespace portico
