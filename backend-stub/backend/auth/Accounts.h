#pragma once

#include "backend-stub/backend/auth/Clock.h"
#include "backend-stub/backend/auth/PasswordHasher.h"
#include "backend-stub/storage/Database.h"

#include <QCoroTask>
#include <QList>
#include <QString>

#include <expected>
#include <optional>

namespace backend::auth {

struct Account {
    QString id; // acct_…
    QString email; // lower case
    QString name;
};

struct AccountError {
    enum class Kind { EmailTaken, Invalid, Storage };
    Kind kind = Kind::Storage;
    QString message; // one line, for people
};

// Who may sign in. E-mail addresses are compared without case; passwords are kept as PBKDF2 only.
// Must outlive the tasks it hands out.
class Accounts {
public:
    Accounts(storage::Database& database, Clock clock, int passwordIterations);

    // EmailTaken when the address exists already; the existing account is left as it is.
    QCoro::Task<std::expected<Account, AccountError>> create(
        QString email, QString name, QString password);

    storage::Result<std::optional<Account>> find(const QString& id);
    storage::Result<std::optional<Account>> findByEmail(const QString& email);
    storage::Result<QList<Account>> list(); // oldest first

    // Lets what is being hashed come to its end; see PasswordHasher.
    void drain() { m_hasher.drain(); }

    // The account when the password is right, nothing otherwise; both take the same time, and so
    // does an unknown address.
    QCoro::Task<storage::Result<std::optional<Account>>> verify(QString email, QString password);

private:
    storage::Result<void> insert(const Account& account, const PasswordHash& hash);
    storage::Result<PasswordHash> passwordOf(const QString& email);

    storage::Database& m_database;
    Clock m_clock;
    PasswordHasher m_hasher;
};

// Trimmed and lower case: the form in which addresses are stored, compared and rate-limited.
QString normalizedEmail(const QString& email);

} // namespace backend::auth
