#pragma once

#include "backend-stub/backend/auth/Accounts.h"
#include "backend-stub/backend/auth/AuthorizationCodes.h"
#include "backend-stub/backend/auth/AuthorizeEndpoint.h"
#include "backend-stub/backend/auth/Browsers.h"
#include "backend-stub/backend/auth/Clients.h"
#include "backend-stub/backend/auth/Clock.h"
#include "backend-stub/backend/auth/DeviceAuthorizations.h"
#include "backend-stub/backend/auth/IdTokens.h"
#include "backend-stub/backend/auth/InteractionEndpoint.h"
#include "backend-stub/backend/auth/Interactions.h"
#include "backend-stub/backend/auth/PasswordCheck.h"
#include "backend-stub/backend/auth/ProviderEndpoint.h"
#include "backend-stub/backend/auth/RateLimiter.h"
#include "backend-stub/backend/auth/SignInEndpoint.h"
#include "backend-stub/backend/auth/SigningKey.h"
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
    int passwordIterations = 210'000; // OWASP's figure for PBKDF2-HMAC-SHA512
    RateLimit perAccount{.attempts = 5, .window = std::chrono::minutes(5)};
    RateLimit perAddress{.attempts = 60, .window = std::chrono::minutes(5)};
    RateLimit userCodes{
        .attempts = 20, .window = std::chrono::minutes(5)}; // wrong ones, per address
    DeviceTimes device;
    QList<Client> clients = {desktopClient()};
    QStringList offeredEmails; // accounts the sign-in page offers to pick from, for QA
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

    bool isAtHome(const serving::Request& request) const;

    Options m_options;
    QByteArray m_issuer;
    Accounts m_accounts;
    Tokens m_tokens;
    SigningKey m_key;
    IdTokens m_idTokens;
    AuthorizationCodes m_codes;
    DeviceAuthorizations m_devices;
    Browsers m_browsers;
    Interactions m_interactions;
    PasswordCheck m_passwords;
    RateLimiter m_codeGuesses;
    SignInEndpoint m_signIn;
    TokenEndpoint m_tokenEndpoint;
    AuthorizeEndpoint m_authorize;
    InteractionEndpoint m_interaction;
    ProviderEndpoint m_provider;
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
