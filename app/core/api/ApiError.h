#pragma once

#include <chrono>
#include <expected>
#include <optional>
#include <QMetaObject>
#include <QString>

namespace portico {

// Why a request to the backend gave no usable answer. Logic switches on `kind`; `ui/` turns it into
// words. Holds nothing secret: no URL, no body, no header beyond the request id.
struct ApiError {
    Q_GADGET
public:
    enum class Kind {
        Offline, // no route, name not resolved, connection refused or dropped
        Timeout, // the overall deadline passed
        Tls, // certificate or handshake refused
        InsecureUrl, // neither https nor loopback http
        Redirected, // a 3xx where none is followed
        TooLarge, // body over the cap
        BadResponse, // 2xx that is not the contract's JSON
        Unauthorized, // 401 that a refresh did not mend, or no session
        InvalidCredentials, // 401 invalid_credentials at sign-in
        InvalidGrant, // the refresh token is no longer good (RFC 6749 §5.2)
        NoBillingAccount, // 400 no_billing_account
        NotFound, // 404
        RateLimited, // 429
        Rejected, // any other 4xx
        Unavailable, // 5xx
        Superseded, // the session this answer belonged to has ended; drop it silently
        Canceled, // the user gave up on a sign-in or a download
        NotWritten, // a file could not be written: no room, or not allowed there
        Denied, // the user or the provider refused a sign-in (RFC 6749 §4.1.2.1 access_denied)
    };
    Q_ENUM(Kind)

    Kind kind = Kind::BadResponse;
    int httpStatus = 0; // 0: there was no HTTP answer
    QString code; // the backend's machine-readable `error.code`, empty when it gave none
    std::optional<std::chrono::seconds> retryAfter{}; // RFC 9110 §10.2.3
    QString requestId{};

    friend bool operator==(const ApiError&, const ApiError&) = default;
};

template <class T> using Result = std::expected<T, ApiError>;

} // namespace portico
