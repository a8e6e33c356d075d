#pragma once

#include <QDateTime>
#include <QString>

#include <expected>
#include <optional>

namespace portico {

// What every later ID token of a session has to repeat (OpenID Connect Core §12.2). Not secret: the
// nonce is spent when these are known.
struct IdentityClaims {
    QString subject; // empty: there was no ID token
    QString authorizedParty{}; // azp
    QString nonce{};
    std::optional<qint64> authTime{};

    friend bool operator==(const IdentityClaims&, const IdentityClaims&) = default;
};

// The claims of an ID token that the client needs.
struct IdToken {
    IdentityClaims identity;
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

    // One that came with a refresh: iss, aud, sub, azp, nonce and auth_time against the original's
    // (§12.2). Not exp: the token came just now, and a clock that was set wrong ends no session.
    static std::expected<void, QString> checkRefreshed(const QString& token, const QString& issuer,
        const QString& clientId, const IdentityClaims& original);
};

} // namespace portico
