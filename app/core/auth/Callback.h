#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace portico {

// The authorization response, as the browser brings it to the loopback listener (RFC 6749 §4.1.2).
struct Callback {
    QString code; // secret; empty when `error` is set
    QString error{}; // RFC 6749 §4.1.2.1; ASCII letters, digits, '_', '-' and '.'

    struct Expectation {
        quint16 port = 0;
        QString state;
        QString issuer;
        bool issuerRequired = false; // RFC 9207 §2.4
    };

    // Reads a request head, without the empty line that ends it. Anything but GET /callback for
    // this listener, with this attempt's state, and with this issuer where one is given, is
    // nullopt: it is none of our business and ends nothing.
    static std::optional<Callback> fromRequestHead(
        const QByteArray& head, const Expectation& expected);
};

} // namespace portico
