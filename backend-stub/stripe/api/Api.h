#pragma once

#include "backend-stub/serving/HttpServer.h"
#include "backend-stub/stripe/api/Idempotency.h"
#include "backend-stub/stripe/api/Params.h"
#include "backend-stub/stripe/api/Router.h"

#include <QByteArray>

namespace stripe {

struct Domain;

// Everything under /v1/: authentication, parameters, idempotency, one endpoint, expand, and
// Stripe's headers. What an endpoint does is in endpoints/, what it takes in params/.
class Api {
public:
    Api(Domain& domain, QByteArray key);

    serving::Response answer(const serving::Request& request);
    static serving::Response tooLarge(); // 413: a body of more than serving::HttpServer::maxBody

private:
    struct Asked;
    Result<Idempotency::Kept> execute(const Asked& asked);
    Result<Idempotency::Kept> once(const Asked& asked);

    Domain& m_domain;
    QByteArray m_key;
    Params m_params;
    Router m_router;
    Idempotency m_idempotency;
};

} // namespace stripe
