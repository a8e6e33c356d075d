#pragma once

#include "backend-stub/serving/HttpServer.h"
#include "backend-stub/stripe/domain/Domain.h"

#include <QCoroTask>
#include <QString>

#include <memory>

// The pages that Stripe hosts, in the stand-in: the customer portal (/p/…), invoices (/i/…)
// and the portal's settings (/dashboard/portal); and, as localhost, those of the test bank.

namespace stripe {

class PortalSite {
public:
    explicit PortalSite(Domain& domain);
    ~PortalSite();
    Q_DISABLE_COPY_MOVE(PortalSite)

    // Every path that is not the API's; a friendly 404 for those it does not know.
    QCoro::Task<serving::Response> answer(serving::Request request);
    serving::Response tooLarge(const serving::Request& request) const; // 413, as a friendly page

private:
    struct Parts;
    serving::Response respond(const serving::Request& request);

    std::unique_ptr<Parts> m_parts;
};

} // namespace stripe
