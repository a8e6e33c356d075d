#include "backend-stub/backend/auth/Accounts.h"

#include "backend-stub/backend/auth/Secrets.h"

namespace backend::auth {

namespace {

constexpr qsizetype longestEmail = 254; // RFC 5321 §4.5.3.1.3, as erratum 1690 reads it
constexpr qsizetype longestPassword = 1024;

Account accountFrom(const QSqlQuery& row)
{
    return {row.value(0).toString(), row.value(1).toString(), row.value(2).toString()};
}

} // namespace

QString normalizedEmail(const QString& email) { return email.trimmed().toLower(); }

Accounts::Accounts(storage::Database& database, Clock clock, int passwordIterations)
    : m_database(database)
    , m_clock(std::move(clock))
    , m_hasher(passwordIterations)
{
}

QCoro::Task<std::expected<Account, AccountError>> Accounts::create(
    QString email, QString name, QString password)
{
    using Kind = AccountError::Kind;
    const auto address = normalizedEmail(email);
    if (address.size() > longestEmail || !address.contains(u'@') || password.isEmpty()
        || password.size() > longestPassword) {
        co_return std::unexpected(AccountError{
            Kind::Invalid, QStringLiteral("an account needs an e-mail and a password")});
    }
    const auto existing = findByEmail(address);
    if (!existing)
        co_return std::unexpected(AccountError{Kind::Storage, existing.error().message});
    if (*existing) {
        co_return std::unexpected(
            AccountError{Kind::EmailTaken, QStringLiteral("%1 exists already").arg(address)});
    }
    const Account account{.id = QStringLiteral("acct_")
            + QString::fromLatin1(randomToken().left(22).replace('-', 'A').replace('_', 'B')),
        .email = address,
        .name = name};
    const auto hash = co_await m_hasher.hash(password);
    if (const auto stored = insert(account, hash); !stored)
        co_return std::unexpected(AccountError{Kind::Storage, stored.error().message});
    co_return account;
}

storage::Result<std::optional<Account>> Accounts::find(const QString& id)
{
    auto query = m_database.run(
        QStringLiteral("SELECT id, email, name FROM auth_accounts WHERE id = ?"), {id});
    if (!query)
        return std::unexpected(query.error());
    std::optional<Account> account;
    if ((*query)->next())
        account = accountFrom(**query);
    (*query)->finish();
    return account;
}

storage::Result<std::optional<Account>> Accounts::findByEmail(const QString& email)
{
    auto query =
        m_database.run(QStringLiteral("SELECT id, email, name FROM auth_accounts WHERE email = ?"),
            {normalizedEmail(email)});
    if (!query)
        return std::unexpected(query.error());
    std::optional<Account> account;
    if ((*query)->next())
        account = accountFrom(**query);
    (*query)->finish();
    return account;
}

storage::Result<QList<Account>> Accounts::list()
{
    auto query = m_database.run(
        QStringLiteral("SELECT id, email, name FROM auth_accounts ORDER BY created, rowid"));
    if (!query)
        return std::unexpected(query.error());
    QList<Account> accounts;
    while ((*query)->next())
        accounts.append(accountFrom(**query));
    (*query)->finish();
    return accounts;
}

QCoro::Task<storage::Result<std::optional<Account>>> Accounts::verify(
    QString email, QString password)
{
    const auto address = normalizedEmail(email);
    const auto expected = passwordOf(address);
    if (!expected)
        co_return std::unexpected(expected.error());
    // Cut rather than refused, so that an over-long password costs what every other one does.
    const bool fits = password.size() <= longestPassword;
    const bool matches = co_await m_hasher.matches(password.left(longestPassword), *expected);
    if (!matches || !fits)
        co_return std::optional<Account>();
    co_return findByEmail(address);
}

storage::Result<void> Accounts::insert(const Account& account, const PasswordHash& hash)
{
    const auto done = m_database.run(
        QStringLiteral(
            "INSERT INTO auth_accounts (id, email, name, salt, iterations, digest, created)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)"),
        {account.id, account.email, account.name, hash.salt, hash.iterations, hash.digest,
            qint64(m_clock().time_since_epoch().count())});
    if (!done)
        return std::unexpected(done.error());
    return {};
}

storage::Result<PasswordHash> Accounts::passwordOf(const QString& email)
{
    auto query = m_database.run(
        QStringLiteral("SELECT salt, iterations, digest FROM auth_accounts WHERE email = ?"),
        {email});
    if (!query)
        return std::unexpected(query.error());
    PasswordHash hash;
    if ((*query)->next()) {
        hash = {(*query)->value(0).toByteArray(), (*query)->value(1).toInt(),
            (*query)->value(2).toByteArray()};
    }
    (*query)->finish();
    return hash;
}

} // namespace backend::auth
