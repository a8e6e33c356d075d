#include "app/core/api/ClientConfig.h"

#include "app/core/http/UrlSafety.h"

namespace portico {

ClientConfig ClientConfig::defaults(const QUrl& backend)
{
    ClientConfig config;
    config.signIn.clientId = QStringLiteral("portico-desktop");
    config.portal.returnUrl = endpoint(backend, QStringLiteral("/settings/billing"));
    config.portal.hosts = {QStringLiteral("billing.stripe.com")};
    return config;
}

} // namespace portico
