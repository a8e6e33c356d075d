#pragma once

#include <QString>
#include <QUrl>

namespace portico {

// 127.0.0.0/8, ::1 or localhost.
bool isLoopback(const QUrl& url);

// May a token or a password be sent there? https, or http to loopback; a host; no user info.
bool isSecure(const QUrl& url);

// The same scheme, host and port (RFC 6454 §4), the port of the scheme counting as given.
bool isSameOrigin(const QUrl& a, const QUrl& b);

// What may be logged of a URL: scheme, host and port. Paths and queries carry secrets.
QString loggable(const QUrl& url);

// `path` under `base`, keeping a base path: https://a/b + /api/x → https://a/b/api/x.
QUrl endpoint(const QUrl& base, const QString& path);

} // namespace portico
