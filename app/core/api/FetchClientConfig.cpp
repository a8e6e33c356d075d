#include "app/core/api/FetchClientConfig.h"

#include "app/core/api/ParseBilling.h"
#include "app/core/http/HttpClient.h"
#include "app/core/http/UrlSafety.h"

namespace portico {

QCoro::Task<Result<ClientConfig>> fetchClientConfig(HttpClient& http, QUrl backend)
{
    const auto url = endpoint(backend, QStringLiteral("/api/client-config"));
    const auto response = co_await http.send(HttpRequest::get(url));
    if (response)
        co_return parseClientConfig(response->json, backend);
    if (response.error().kind == ApiError::Kind::NotFound)
        co_return ClientConfig::defaults(backend);
    co_return std::unexpected(response.error());
}

} // namespace portico
