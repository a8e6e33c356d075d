#pragma once

#include <QByteArray>
#include <QCoroTask>
#include <QString>

#include <expected>
#include <optional>

namespace portico {

// Why the keychain gave no answer. `ui/` says it in words, with what to do.
enum class SecretError {
    Locked, // there is a keyring and it would not open
    NoService, // no keychain on this system; nothing can be kept
    Denied, // the user or a policy said no
    Timeout, // no answer within the deadline
    Broken, // anything else
};

// Where the refresh token lives. One secret per key; every call has a deadline.
class SecretStore {
public:
    virtual ~SecretStore() = default;

    // nullopt: there is no such secret (and the store could be read to know).
    virtual QCoro::Task<std::expected<std::optional<QByteArray>, SecretError>> read(QString key) = 0;
    virtual QCoro::Task<std::expected<void, SecretError>> write(QString key, QByteArray secret) = 0;
    // Succeeds only when the secret is verified to be gone.
    virtual QCoro::Task<std::expected<void, SecretError>> remove(QString key) = 0;
};

} // namespace portico
