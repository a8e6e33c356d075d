#include "backend-stub/backend/auth/PasswordCheck.h"

#include <QDebug>

namespace backend::auth {

PasswordCheck::PasswordCheck(Accounts& accounts, RateLimiter perAccount, RateLimiter perAddress)
    : m_accounts(accounts)
    , m_perAccount(std::move(perAccount))
    , m_perAddress(std::move(perAddress))
{
}

QCoro::Task<std::expected<Account, PasswordRefusal>> PasswordCheck::check(
    QString email, QString password, QHostAddress remote)
{
    using Kind = PasswordRefusal::Kind;
    const auto account = normalizedEmail(email).left(254); // what is counted has a bounded size
    const auto address = remote.toString();
    if (const auto wait = begin(account, address))
        co_return std::unexpected(PasswordRefusal{Kind::TooMany, *wait});
    const auto verified = co_await m_accounts.verify(email, password);
    if (!verified) {
        qWarning().noquote() << "sign-in:" << verified.error().message;
        co_return std::unexpected(PasswordRefusal{Kind::Unavailable});
    }
    if (!*verified)
        co_return std::unexpected(PasswordRefusal{Kind::Wrong});
    m_perAccount.forget(account);
    m_perAddress.giveBack(address);
    co_return **verified;
}

std::optional<std::chrono::seconds> PasswordCheck::begin(
    const QString& account, const QString& address)
{
    if (const auto wait = m_perAddress.begin(address))
        return wait;
    const auto wait = m_perAccount.begin(account);
    if (wait)
        m_perAddress.giveBack(address); // nothing was guessed
    return wait;
}

} // namespace backend::auth
