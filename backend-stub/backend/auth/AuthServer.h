#pragma once

#include "backend-stub/backend/auth/Accounts.h"
#include "backend-stub/backend/auth/Clients.h"
#include "backend-stub/backend/auth/Clock.h"
#include "backend-stub/backend/auth/PasswordCheck.h"
#include "backend-stub/backend/auth/RateLimiter.h"
#include "backend-stub/backend/auth/SignInEndpoint.h"
#include "backend-stub/backend/auth/TokenEndpoint.h"
#include "backend-stub/backend/auth/Tokens.h"
#include "backend-stub/serving/HttpServer.h"
#include "backend-stub/serving/Router.h"
#include "backend-stub/storage/Database.h"

#include <QByteArray>
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
    void addRoutes();
    template <class Endpoint>
    void on(const QByteArray& verb, const QString& pattern, Endpoint* endpoint,
        QCoro::Task<serving::Response> (Endpoint::*method)(serving::Request));

    Options m_options;
    Accounts m_accounts;
    Tokens m_tokens;
    PasswordCheck m_passwords;
    SignInEndpoint m_signIn;
    TokenEndpoint m_tokenEndpoint;
    QByteArray m_issuer;
    serving::Router m_router;
};

template <class Endpoint>
void AuthServer::on(const QByteArray& verb, const QString& pattern, Endpoint* endpoint,
    QCoro::Task<serving::Response> (Endpoint::*method)(serving::Request))
{
    m_router.on(verb, pattern, [endpoint, method](serving::Request request) {
        return (endpoint->*method)(std::move(request));
    });
}

} // namespace backend::auth
