#include "app/core/http/ProxyChoice.h"

#include "app/core/http/UrlSafety.h"

namespace portico {

QList<QNetworkProxy> ProxyChoice::queryProxy(const QNetworkProxyQuery& query)
{
    if (isLoopback(query.url()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return proxyForQuery(query);
}

QNetworkProxy proxyFor(const QUrl& url)
{
    const auto proxies = ProxyChoice().queryProxy(QNetworkProxyQuery(url));
    return proxies.value(0, QNetworkProxy(QNetworkProxy::NoProxy));
}

} // namespace portico
