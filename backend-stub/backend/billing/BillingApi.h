#pragma once

#include "backend-stub/backend/auth/AuthServer.h"
#include "backend-stub/backend/billing/CustomerStore.h"
#include "backend-stub/backend/billing/CustomerSync.h"
#include "backend-stub/backend/stripe/StripeClient.h"
#include "backend-stub/serving/Router.h"

#include <QCoroTask>
#include <QString>

namespace backend {

// What the signed-in user's client asks: GET /api/billing, POST /api/billing/sync, GET
// /api/billing/invoices, POST /api/billing/portal. Everything concerns the user's own customer; no
// request can name another.
class BillingApi {
public:
    BillingApi(
        auth::AuthServer& auth, CustomerStore& store, CustomerSync& sync, StripeClient& stripe);

    void addRoutes(serving::Router& router);
    void setReturnUrl(QString returnUrl) { m_returnUrl = std::move(returnUrl); }

private:
    struct Viewer {
        auth::Account account;
        QString customerId; // empty: no billing account
    };
    std::expected<Viewer, serving::Response> viewerOf(const serving::Request& request);

    QCoro::Task<serving::Response> billing(serving::Request request);
    QCoro::Task<serving::Response> sync(serving::Request request);
    QCoro::Task<serving::Response> invoices(serving::Request request);
    QCoro::Task<serving::Response> portal(serving::Request request);
    serving::Response stored(const Viewer& viewer, const serving::Request& request);

    auth::AuthServer& m_auth;
    CustomerStore& m_store;
    CustomerSync& m_sync;
    StripeClient& m_stripe;
    QString m_returnUrl;
};

} // namespace backend
