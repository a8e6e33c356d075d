#pragma once

#include <QByteArray>
#include <QCoroTask>
#include <QString>
#include <QThreadPool>

namespace backend::auth {

struct PasswordHash {
    QByteArray salt;
    int iterations = 0;
    QByteArray digest;
};

// PBKDF2-HMAC-SHA512 on threads of its own: a sign-in never holds up the event loop, and a burst of
// them never takes more than two cores. OpenSSL's form takes a quarter of QPasswordDigestor's time
// for the same result.
class PasswordHasher {
public:
    static constexpr int iterations = 210'000; // OWASP password storage cheat sheet, PBKDF2-SHA512

    PasswordHasher();
    ~PasswordHasher();
    Q_DISABLE_COPY_MOVE(PasswordHasher)

    QCoro::Task<PasswordHash> hash(QString password);

    // An empty `expected` (unknown user) costs the same and is never a match.
    QCoro::Task<bool> matches(QString password, PasswordHash expected);

private:
    QCoro::Task<QByteArray> derive(QByteArray password, QByteArray salt, int rounds);

    QThreadPool m_pool;
};

} // namespace backend::auth
