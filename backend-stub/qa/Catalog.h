#pragma once

#include "backend-stub/backend/billing/Plans.h"
#include "backend-stub/backend/stripe/StripeClient.h"

#include <QCoroTask>
#include <QHash>
#include <QString>

namespace qa {

// The demo's products and prices: Starter, Pro and Team, each by month and by year.
struct Catalog {
    QHash<QString, QString> priceIds; // by lookup key: "pro_monthly"
    backend::Plans plans;
};

// Found by lookup key, made when missing, together with a portal configuration that offers them.
QCoro::Task<backend::StripeResult<Catalog>> prepareCatalog(backend::StripeClient& stripe);

} // namespace qa
