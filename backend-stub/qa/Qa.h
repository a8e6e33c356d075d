#pragma once

#include "backend-stub/backend/BackendServer.h"
#include "backend-stub/backend/stripe/StripeClient.h"
#include "backend-stub/qa/Faults.h"
#include "backend-stub/qa/QaApi.h"
#include "backend-stub/qa/Scenarios.h"

#include <QByteArray>
#include <QCoroTask>
#include <QString>
#include <QUrl>

#include <expected>

namespace qa {

struct Options {
    QString dataDir;
    QUrl stripe;
    QByteArray stripeKey;
    bool standIn = true; // false: a real Stripe account, in which nothing is made unasked
    bool demo = true;
};

// Prepares the stub for use and lets testers steer it under /qa on the backend's port. It makes its
// data as any client would: over HTTP at Stripe, and as accounts at the backend.
class Qa {
public:
    Qa(backend::BackendServer& backend, Options options);

    // Webhook endpoint, plans and demo accounts; what exists is left as it is. The error is one
    // line.
    QCoro::Task<std::expected<void, QString>> prepare();

private:
    backend::BackendServer& m_backend;
    Options m_options;
    backend::StripeClient m_stripe;
    Scenarios m_scenarios;
    Faults m_faults;
    QaApi m_api;
};

} // namespace qa
