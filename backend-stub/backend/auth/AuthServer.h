#pragma once

#include "backend-stub/backend/auth/Accounts.h"
#include "backend-stub/backend/auth/Clients.h"
#include "backend-stub/backend/auth/Clock.h"
#include "backend-stub/backend/auth/RateLimiter.h"
#include "backend-stub/backend/auth/Tokens.h"
#include "backend-stub/serving/HttpServer.h"
#include "backend-stub/storage/Database.h"

#include <QCoroTask>
#include <QObject>
#include <QStringList>

#include <expected>

namespace backend::auth {

struct Options {
    Clock clock = systemNow;
    Lifetimes lifetimes;
    RateLimit perAccount{.attempts = 5, .window = std::chrono::minutes(5)};
    RateLimit perAddress{.attempts = 60, .window = std::chrono::minutes(5)};
    QList<Client> clients = {desktopClient()};
};

// Everything about who you are: password sign-in, OAuth endpoints, access tokens. The backend hands
// it the requests it `serves` and asks it to `authenticate` the others.
class AuthServer : public QObject {
    Q_OBJECT
public:
    // Its tables, as entries for storage::Database::open.
    static QStringList migrations();

    // `database` was opened with the migrations and outlives this.
    AuthServer(storage::Database& database, Options options, QObject* parent = nullptr);
    ~AuthServer() override;

    // Scheme, host and port under which browsers and clients reach this server, known once it
    // listens; no trailing slash. RFC 8414 §2.
    void setIssuer(const QByteArray& issuer);

    bool serves(const QString& path) const;
    QCoro::Task<serving::Response> answer(serving::Request request);

    // The account behind `Authorization: Bearer`, or the response to send instead: 401 with
    // WWW-Authenticate (RFC 6750 §3), 503 when the database cannot tell.
    std::expected<Account, serving::Response> authenticate(const serving::Request& request);

    Accounts& accounts() { return m_accounts; }
    Tokens& tokens() { return m_tokens; }

private:
    Options m_options;
    Accounts m_accounts;
    Tokens m_tokens;
    RateLimiter m_perAccount;
    RateLimiter m_perAddress;
    QByteArray m_issuer;
};

} // namespace backend::auth
