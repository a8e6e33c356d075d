#pragma once

#include "app/core/api/ApiError.h"
#include "app/core/api/Billing.h"
#include "app/core/api/ClientConfig.h"

#include <QCoroTask>

namespace portico {

// The backend's billing endpoints, one method each. Every call is authorised by the Session,
// retried once after a refresh, and answers Superseded when that session ended meanwhile.
class BillingApi {
public:
    virtual ~BillingApi() = default;

    virtual QCoro::Task<Result<Billing>> billing() = 0; // GET /api/billing, by ETag
    virtual QCoro::Task<Result<Billing>> sync() = 0; // POST /api/billing/sync; GET on 404
    virtual QCoro::Task<Result<InvoicePage>> invoices(QString cursor, int limit) = 0;
    virtual QCoro::Task<Result<PortalSession>> createPortalSession(
        PortalFlow flow, QString locale) = 0;
};

} // namespace portico
