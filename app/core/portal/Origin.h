#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace portico {

// Scheme, host and port of an http(s) URL (RFC 6454 §4), in the form a URL is sent in: the host
// encoded (punycode) and lower-case, the port always a number. Nothing else has an origin here.
struct Origin {
    QString scheme;
    QString host;
    int port = 0;

    static std::optional<Origin> of(const QUrl& url);
    bool isSecure() const;

    friend bool operator==(const Origin&, const Origin&) = default;
};

} // namespace portico
