#pragma once

#include "backend-stub/backend/BackendServer.h"
#include "backend-stub/backend/stripe/StripeClient.h"
#include "backend-stub/qa/Faults.h"
#include "backend-stub/qa/Scenarios.h"
#include "backend-stub/serving/Router.h"

#include <QCoroTask>

namespace qa {

// /qa on the backend's port: the control page and what it and the tests call.
//
//   GET    /qa                          the page
//   GET    /qa/state                    accounts, scenarios, faults, number of events applied
//   POST   /qa/accounts                 {email, name?, password?, scenario? | customer_id?}
//   POST   /qa/accounts/{id}/scenario   {scenario}: brings its customer into that state
//   POST   /qa/accounts/{id}/customer   {customer_id}: whose customer it is, e.g. a real test one
//   POST   /qa/accounts/{id}/expire     its access tokens meet 401 next, the refresh token is good
//   POST   /qa/accounts/{id}/sign-out   all its tokens are revoked
//   POST   /qa/customers                {customer_ids}: of accounts nobody signs in to, for load
//   GET    /qa/customers/{id}           what is stored for it, as /api/billing has it
//   POST   /qa/faults                   {kind, path?, times?, …}: spoils the next calls
//   DELETE /qa/faults
//
// Everything listens on loopback only; that a web page in the user's browser cannot reach it either
// is what the guard is for.
class QaApi {
public:
    QaApi(backend::BackendServer& backend, backend::StripeClient& stripe, Scenarios& scenarios,
        Faults& faults);

    void addRoutes();

private:
    using Handler = QCoro::Task<serving::Response> (QaApi::*)(serving::Request);
    void on(const QByteArray& method, const QString& path, Handler handler);

    QCoro::Task<serving::Response> page(serving::Request request);
    QCoro::Task<serving::Response> state(serving::Request request);
    QCoro::Task<serving::Response> addAccount(serving::Request request);
    QCoro::Task<serving::Response> applyScenario(serving::Request request);
    QCoro::Task<serving::Response> linkCustomer(serving::Request request);
    QCoro::Task<serving::Response> addCustomers(serving::Request request);
    QCoro::Task<serving::Response> customer(serving::Request request);
    QCoro::Task<serving::Response> expire(serving::Request request);
    QCoro::Task<serving::Response> signOut(serving::Request request);
    QCoro::Task<serving::Response> addFault(serving::Request request);
    QCoro::Task<serving::Response> clearFaults(serving::Request request);
    QCoro::Task<serving::Response> link(QString accountId, QString customerId);

    backend::BackendServer& m_backend;
    backend::StripeClient& m_stripe;
    Scenarios& m_scenarios;
    Faults& m_faults;
};

} // namespace qa
