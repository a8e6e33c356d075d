#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace stripe {

class Store;

// https://docs.stripe.com/api/idempotent_requests: the first answer to a key is kept for 24 hours
// and given again; the same key with another request is refused. Answers are kept in the
// transaction of what they report.
class Idempotency {
public:
    explicit Idempotency(Store& store);

    struct Kept {
        int status = 200;
        QByteArray body;
        QString requestId; // of the first request
    };

    // Nothing: the key is new. A refusal when it came with another request or is too long.
    Result<std::optional<Kept>> find(const QString& key, const QByteArray& fingerprint);
    Result<void> keep(const QString& key, const QByteArray& fingerprint, const Kept& answer);

private:
    Store& m_store;
};

} // namespace stripe
