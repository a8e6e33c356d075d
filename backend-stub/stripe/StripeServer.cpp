#include "backend-stub/stripe/StripeServer.h"

#include "backend-stub/stripe/domain/Error.h"

using namespace Qt::StringLiterals;

namespace stripe {

struct StripeServer::Parts {
    Options options;
    std::unique_ptr<serving::HttpServer> http;
    quint16 port = 0;
};

std::expected<std::unique_ptr<StripeServer>, QString> StripeServer::start(Options options)
{
    auto parts = std::make_unique<Parts>();
    parts->options = std::move(options);
    std::unique_ptr<StripeServer> server(new StripeServer(std::move(parts)));
    auto& own = *server->m_parts;
    own.http = std::make_unique<serving::HttpServer>(
        [raw = server.get()](serving::Request request) { return raw->answer(std::move(request)); });
    const auto port = own.http->listen(own.options.port);
    if (!port)
        return std::unexpected(port.error());
    own.port = *port;
    return server;
}

StripeServer::StripeServer(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }

StripeServer::~StripeServer() = default;

quint16 StripeServer::port() const { return m_parts->port; }

QCoro::Task<serving::Response> StripeServer::answer(serving::Request request)
{
    const Error error(Error::Kind::NotFound,
        u"Unrecognized request URL (%1: %2)."_s.arg(
            QString::fromUtf8(request.method), request.path));
    co_return serving::Response::json(error.envelope(), error.status());
}

} // namespace stripe
