#pragma once

#include <QByteArray>
#include <QCoroTask>
#include <QString>

#include <expected>

namespace portico {
Q_NAMESPACE

// Why the keychain gave no answer. `ui/` says it in words, with what to do.
enum class SecretError {
    Locked, // there is a keyring and it would not open
    NoService, // no keychain on this system; nothing can be kept
    Denied, // the user or a policy said no
    Timeout, // no answer within the deadline
    Broken, // anything else
};
Q_ENUM_NS(SecretError)

// Not std::optional: comparing an expected optional sends GCC 12 in circles.
struct StoredSecret {
    bool exists = false; // false: there is none, and the store could be read to know
    QByteArray value{};
};

using SecretAnswer = std::expected<StoredSecret, SecretError>;
using SecretDone = std::expected<void, SecretError>;

// Where the refresh token lives. One secret per key; every call has a deadline. Calls are carried
// out one after another, in the order they were made.
class SecretStore {
public:
    virtual ~SecretStore() = default;

    virtual QCoro::Task<SecretAnswer> read(QString key) = 0;
    virtual QCoro::Task<SecretDone> write(QString key, QByteArray secret) = 0;
    // Succeeds only when the secret is verified to be gone.
    virtual QCoro::Task<SecretDone> remove(QString key) = 0;
};

} // namespace portico
