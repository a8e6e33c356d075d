#pragma once

#include "backend-stub/serving/HttpServer.h"
#include "backend-stub/stripe/api/Params.h"
#include "backend-stub/stripe/domain/Domain.h"
#include "backend-stub/stripe/portal/Outcome.h"

#include <QByteArray>
#include <QString>

// /dashboard/portal: what the portal offers, as Stripe's dashboard has it under Settings → Billing
// → Customer portal. Who runs the stand-in is its merchant, so there is no sign-in; changes need
// this page's token and origin, so that no other page can make them.

namespace stripe::portal {

class Dashboard {
public:
    explicit Dashboard(Domain& domain);

    serving::Response page(const serving::Request& request);
    // GET settings?configuration=: {configuration, configurations, products, coupons}
    // POST settings: {configuration, features, business_profile, default_return_url, extension}
    serving::Response answer(const serving::Request& request, const QString& call);

private:
    Outcome<QJsonObject> settings(const QString& configuration);
    Outcome<QJsonObject> save(const QByteArray& json);

    Domain& m_domain;
    Params m_params;
    QByteArray m_csrf;
};

} // namespace stripe::portal
