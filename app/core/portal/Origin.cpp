#include "app/core/portal/Origin.h"

namespace portico {

using namespace Qt::StringLiterals;

namespace {

int defaultPort(const QString& scheme) { return scheme == u"https" ? 443 : 80; }

} // namespace

std::optional<Origin> Origin::of(const QUrl& url)
{
    const QString scheme = url.scheme();
    if (!url.isValid() || (scheme != u"https" && scheme != u"http"))
        return std::nullopt;
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    if (host.isEmpty())
        return std::nullopt;
    return Origin{.scheme = scheme, .host = host, .port = url.port(defaultPort(scheme))};
}

bool Origin::isSecure() const { return scheme == u"https"; }

} // namespace portico
