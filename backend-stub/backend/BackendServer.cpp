#include "backend-stub/backend/BackendServer.h"

#include "backend-stub/backend/auth/AuthServer.h"
#include "backend-stub/backend/billing/BillingApi.h"
#include "backend-stub/backend/billing/CustomerReader.h"
#include "backend-stub/backend/billing/CustomerStore.h"
#include "backend-stub/backend/billing/CustomerSync.h"
#include "backend-stub/backend/GroupCommit.h"
#include "backend-stub/backend/PublicPages.h"
#include "backend-stub/backend/webhooks/WebhookReceiver.h"

#include <QDir>
#include <QUuid>

namespace backend {

using Database = std::unique_ptr<storage::Database>;

namespace {

auth::Options authOptions(const Options& options)
{
    auth::Options forAuth;
    forAuth.offeredEmails = options.offeredEmails;
    return forAuth;
}

} // namespace

struct BackendServer::Parts {
    Parts(Options given, Database billingData, Database authData)
        : options(std::move(given))
        , database(std::move(billingData))
        , authDatabase(std::move(authData))
        , stripe(options.stripeApiBase, options.stripeKey)
        , store(*database)
        , commits(*database)
        , reader(stripe, options.plans)
        , sync(reader, store, commits, options.plans)
        , webhooks(sync, reader, store, commits, stripe.livemode())
        , auth(*authDatabase, authOptions(options))
        , billing(auth, store, sync, stripe)
    {
        webhooks.setSecrets(options.webhookSecrets);
    }

    Options options;
    Database database;
    Database authDatabase;
    StripeClient stripe;
    CustomerStore store;
    GroupCommit commits;
    CustomerReader reader;
    CustomerSync sync;
    WebhookReceiver webhooks;
    auth::AuthServer auth;
    BillingApi billing;
    serving::Router router;
    Interceptor interceptor;
    std::unique_ptr<serving::HttpServer> server;
    quint16 port = 0;
};

std::expected<std::unique_ptr<BackendServer>, QString> BackendServer::start(Options options)
{
    const QDir dir(options.dataDir);
    auto database = storage::Database::open(
        dir.filePath(QStringLiteral("backend.db")), CustomerStore::migrations());
    if (!database)
        return std::unexpected(database.error().message);
    auto authDatabase = storage::Database::open(
        dir.filePath(QStringLiteral("auth.db")), auth::AuthServer::migrations());
    if (!authDatabase)
        return std::unexpected(authDatabase.error().message);
    auto parts =
        std::make_unique<Parts>(std::move(options), *std::move(database), *std::move(authDatabase));
    std::unique_ptr<BackendServer> server(new BackendServer(std::move(parts)));
    auto& own = *server->m_parts;
    const auto bound = own.server->listen(own.options.port);
    if (!bound)
        return std::unexpected(bound.error());
    own.port = *bound;
    own.auth.setIssuer(server->url().toUtf8());
    own.billing.setReturnUrl(server->url() + QStringLiteral("/settings/billing"));
    addPublicPages(own.router, server->url(), own.options);
    return server;
}

BackendServer::BackendServer(std::unique_ptr<Parts> parts) : m_parts(std::move(parts))
{
    m_parts->server = std::make_unique<serving::HttpServer>(
        [this](serving::Request request) { return answer(std::move(request)); });
    m_parts->server->setTooLarge([](const serving::Request&) {
        return serving::errorResponse(
            413, QStringLiteral("payload_too_large"), QStringLiteral("A request is 1 MiB at most"));
    });
    m_parts->billing.addRoutes(m_parts->router);
    m_parts->router.on("POST", QStringLiteral("/api/webhooks/stripe"),
        [this](serving::Request request) { return m_parts->webhooks.receive(std::move(request)); });
}

BackendServer::~BackendServer() = default;

quint16 BackendServer::port() const { return m_parts->port; }

QString BackendServer::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_parts->port);
}

void BackendServer::setPlans(Plans plans) { m_parts->options.plans = std::move(plans); }

void BackendServer::setWebhookSecrets(QByteArrayList secrets)
{
    m_parts->webhooks.setSecrets(std::move(secrets));
}

serving::Router& BackendServer::router() { return m_parts->router; }

auth::AuthServer& BackendServer::auth() { return m_parts->auth; }

CustomerStore& BackendServer::customers() { return m_parts->store; }

CustomerSync& BackendServer::customerSync() { return m_parts->sync; }

void BackendServer::setInterceptor(Interceptor interceptor)
{
    m_parts->interceptor = std::move(interceptor);
}

// The id is what a client's diagnostics name a request by.
QCoro::Task<serving::Response> BackendServer::answer(serving::Request request)
{
    auto response = co_await route(std::move(request));
    response.headers.append(
        {"X-Request-Id", "req_" + QUuid::createUuid().toByteArray(QUuid::Id128)});
    co_return response;
}

QCoro::Task<serving::Response> BackendServer::route(serving::Request request)
{
    if (m_parts->interceptor) {
        if (auto instead = co_await m_parts->interceptor(request))
            co_return *std::move(instead);
    }
    if (m_parts->auth.serves(request.path)) {
        auto response = co_await m_parts->auth.answer(std::move(request));
        co_return response;
    }
    auto response = co_await m_parts->router.answer(std::move(request));
    co_return response;
}

} // namespace backend
