#pragma once

#include "backend-stub/storage/Database.h"

#include <QJsonObject>
#include <QString>

#include <expected>

// What Stripe answers when it refuses: https://docs.stripe.com/api/errors. The kind decides the
// HTTP status; code and param are what clients switch on.

namespace stripe {

struct Error {
    enum class Kind {
        InvalidRequest, // 400
        NotFound, // 404, still "invalid_request_error" on the wire
        Authentication, // 401
        Card, // 402
        Conflict, // 409, the same idempotency key is at work
        Idempotency, // 400, the same key came with other parameters
        TooLarge, // 413
        Api, // 500
    };

    Kind kind = Kind::InvalidRequest;
    QString message;
    QString code;
    QString param;
    QString declineCode; // cards only
    bool keepsChanges = false; // what led here happened all the same, such as a declined payment
    QJsonObject details; // further members of the envelope, such as payment_intent

    Error(Kind errorKind, QString text, QString errorCode = {}, QString errorParam = {});
    Error(const storage::Error& error); // the store failed: Kind::Api

    // "No such customer: 'cus_x'". Named by a parameter it is a 400, in the path (no param) a 404.
    static Error noSuch(const QString& type, const QString& id, const QString& param = {});
    static Error missing(const QString& param);
    static Error unknown(const QString& param);
    static Error invalid(const QString& param, const QString& message, const QString& code = {});

    int status() const;
    QJsonObject envelope() const; // {"error":{…}}
};

template <class T> using Result = std::expected<T, Error>;

} // namespace stripe
