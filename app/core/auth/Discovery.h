#pragma once

#include "app/core/api/ApiError.h"

#include <QCoroTask>
#include <QJsonObject>
#include <QString>
#include <QUrl>

#include <expected>

namespace portico {

class HttpClient;

// What a provider says about itself (RFC 8414 §2, OpenID Connect Discovery §3).
struct ProviderMetadata {
    QUrl issuer;
    QUrl authorizationEndpoint; // empty: no browser sign-in
    QUrl tokenEndpoint;
    QUrl revocationEndpoint{}; // RFC 7009; empty: none
    QUrl deviceAuthorizationEndpoint{}; // RFC 8628; empty: none
    bool sendsIssuer = false; // RFC 9207: the authorization response carries `iss`

    // The error names the field. The issuer must be the one that was asked, to the letter
    // (RFC 8414 §3.3), every endpoint safe to send a secret to, and S256 not excluded.
    static std::expected<ProviderMetadata, QString> fromJson(
        const QJsonObject& json, const QUrl& issuer);
};

// Asks RFC 8414's address, then OpenID's. Errors: HttpClient's, BadResponse with the code
// "bad_metadata".
QCoro::Task<Result<ProviderMetadata>> discover(HttpClient& http, QUrl issuer);

} // namespace portico
