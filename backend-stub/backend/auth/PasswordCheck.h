#pragma once

#include "backend-stub/backend/auth/Accounts.h"
#include "backend-stub/backend/auth/RateLimiter.h"

#include <QCoroTask>
#include <QHostAddress>
#include <QString>

#include <chrono>
#include <expected>

namespace backend::auth {

struct PasswordRefusal {
    enum class Kind { Wrong, TooMany, Unavailable };
    Kind kind = Kind::Wrong;
    std::chrono::seconds retryAfter{0}; // for TooMany
};

// The one way to check a password, for the API and the pages alike: limited per account and per
// address before anything is computed, and telling nobody which part was wrong.
class PasswordCheck {
public:
    PasswordCheck(Accounts& accounts, RateLimiter perAccount, RateLimiter perAddress);

    QCoro::Task<std::expected<Account, PasswordRefusal>> check(
        QString email, QString password, QHostAddress remote);

private:
    std::optional<std::chrono::seconds> begin(const QString& account, const QString& address);

    Accounts& m_accounts;
    RateLimiter m_perAccount;
    RateLimiter m_perAddress;
};

} // namespace backend::auth
