#pragma once

#include <QNetworkProxyFactory>

class QUrl;

namespace portico {

// The application's proxy, which main() makes the system's, for all but this machine itself: what
// listens on loopback is behind no proxy, whatever the system's list of exceptions forgot.
class ProxyChoice final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override;
};

// Of the proxies for `url`, the one that is tried first.
QNetworkProxy proxyFor(const QUrl& url);

} // namespace portico
