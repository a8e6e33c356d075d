#pragma once

#include "backend-stub/backend/BackendServer.h"
#include "backend-stub/backend/stripe/StripeClient.h"
#include "backend-stub/qa/Scenarios.h"

#include <QCoroTask>
#include <QString>

#include <expected>

namespace qa {

constexpr auto demoPassword = "portico-demo";

// An account at the backend and, with a scenario, its customer at Stripe. An account that is there
// already is left as it is. Returns the account's id, or why not, in one line.
QCoro::Task<std::expected<QString, QString>> ensureAccount(backend::BackendServer& backend,
    backend::StripeClient& stripe, Scenarios& scenarios, QString email, QString name,
    QString scenario);

// free@, starter@, pro@, trial@ and pastdue@example.com. Without a stand-in they are accounts only:
// nothing is made in a real Stripe account unasked.
QCoro::Task<std::expected<void, QString>> ensureDemoAccounts(backend::BackendServer& backend,
    backend::StripeClient& stripe, Scenarios& scenarios, bool withCustomers);

} // namespace qa
