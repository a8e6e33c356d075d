#pragma once

#include "app/core/api/ApiError.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace portico {

// The typed error behind a status of 300 and above. Takes {"error":{"code","message"}}, OAuth's
// {"error":"invalid_grant"} (RFC 6749 §5.2), {"error":"text for people"}, an HTML page and nothing
// at all: what is no JSON object counts by its status alone.
ApiError errorFromStatus(int status, const QByteArray& body);

// Retry-After in seconds; an HTTP date is counted from `now` (RFC 9110 §10.2.3). At most a day.
std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray& value, const QDateTime& now);

// A JSON object, or nullopt for anything else.
std::optional<QJsonObject> parseJsonObject(const QByteArray& body);

// application/json or any type with the suffix +json (RFC 6839).
bool isJsonContentType(const QByteArray& value);

} // namespace portico
