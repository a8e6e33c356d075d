#pragma once

#include <QDateTime>
#include <QString>

#include <expected>

namespace portico {

// The claims of an ID token that the client needs.
struct IdToken {
    QString subject;
    QString email{}; // may be empty

    struct Expectation {
        QString issuer;
        QString clientId;
        QString nonce; // empty: none was sent
        QDateTime now;
    };

    // Checks iss, aud, azp, exp, nonce and sub as OpenID Connect Core §3.1.3.7 asks of the code
    // flow. The signature need not be checked (point 6): the token came from the token endpoint
    // itself, over TLS. The error names the claim.
    static std::expected<IdToken, QString> parse(const QString& token, const Expectation& expected);
};

} // namespace portico
