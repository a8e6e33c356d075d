#include "backend-stub/stripe/StripeServer.h"

#include "backend-stub/stripe/api/Api.h"
#include "backend-stub/stripe/domain/Domain.h"
#include "backend-stub/stripe/portal/PortalSite.h"

#include <QDir>
#include <QTemporaryDir>

#include <optional>

using namespace Qt::StringLiterals;

namespace stripe {

// In the order in which they need each other; destroyed from the last to the first.
struct StripeServer::Parts {
    Options options;
    std::optional<QTemporaryDir> ownDir;
    std::unique_ptr<Store> store;
    std::unique_ptr<Domain> domain;
    std::unique_ptr<Api> api;
    std::unique_ptr<PortalSite> portal;
    std::unique_ptr<serving::HttpServer> http;
    quint16 port = 0;

    std::expected<void, QString> open();
};

std::expected<void, QString> StripeServer::Parts::open()
{
    if (options.dataDir.isEmpty()) {
        ownDir.emplace();
        options.dataDir = ownDir->path();
    }
    if (!QDir().mkpath(options.dataDir))
        return std::unexpected(u"cannot create the folder %1"_s.arg(options.dataDir));
    auto opened = Store::open(QDir(options.dataDir).filePath(u"stripe.sqlite"_s));
    if (!opened)
        return std::unexpected(opened.error().message);
    store = std::move(*opened);
    store->setDeliveryDelay(std::chrono::milliseconds(options.webhookDelay).count());
    domain = std::make_unique<Domain>(*store);
    store->onEvents([sender = &domain->webhookSender] { sender->wake(); });
    api = std::make_unique<Api>(*domain, options.apiKey);
    portal = std::make_unique<PortalSite>(*domain);
    return {};
}

std::expected<std::unique_ptr<StripeServer>, QString> StripeServer::start(Options options)
{
    auto parts = std::make_unique<Parts>();
    parts->options = std::move(options);
    if (auto opened = parts->open(); !opened)
        return std::unexpected(opened.error());
    std::unique_ptr<StripeServer> server(new StripeServer(std::move(parts)));
    auto& own = *server->m_parts;
    own.http = std::make_unique<serving::HttpServer>(
        [raw = server.get()](serving::Request request) { return raw->answer(std::move(request)); });
    own.http->setTooLarge(
        [raw = server.get()](const auto& request) { return raw->tooLarge(request); });
    const auto port = own.http->listen(own.options.port);
    if (!port)
        return std::unexpected(port.error());
    own.port = *port;
    const auto base = u"http://127.0.0.1:%1"_s.arg(*port);
    own.domain->invoices.setBaseUrl(base);
    own.domain->portalSessions.setBaseUrl(base);
    own.domain->life.start();
    own.domain->webhookSender.wake();
    return server;
}

StripeServer::StripeServer(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }

StripeServer::~StripeServer() = default;

quint16 StripeServer::port() const { return m_parts->port; }

serving::Response StripeServer::tooLarge(const serving::Request& request) const
{
    return request.path.startsWith("/v1/"_L1) ? m_parts->api->tooLarge()
                                              : m_parts->portal->tooLarge(request);
}

QCoro::Task<serving::Response> StripeServer::answer(serving::Request request)
{
    if (!request.path.startsWith("/v1/"_L1))
        co_return co_await m_parts->portal->answer(std::move(request));
    co_return m_parts->api->answer(request);
}

} // namespace stripe
