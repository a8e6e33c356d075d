#pragma once

#include "backend-stub/backend/auth/Accounts.h"
#include "backend-stub/backend/BackendServer.h"
#include "backend-stub/backend/stripe/StripeClient.h"
#include "backend-stub/qa/Scenarios.h"

#include <QCoroTask>
#include <QString>
#include <QStringList>

#include <expected>

namespace qa {

constexpr auto demoPassword = "portico-demo";

struct NewAccount {
    QString email;
    QString name;
    QString password;
    QString scenario; // empty: no billing account
};

// An account at the backend and, with a scenario, its customer at Stripe. What is there already is
// left as it is. Returns the account's id, or why not, in one line.
QCoro::Task<std::expected<QString, QString>> ensureAccount(backend::BackendServer& backend,
    backend::StripeClient& stripe, Scenarios& scenarios, NewAccount wanted);

// The account's customer, made when there is none, is in the scenario's state and stored so.
QCoro::Task<std::expected<void, QString>> bringInto(backend::BackendServer& backend,
    backend::StripeClient& stripe, Scenarios& scenarios, backend::auth::Account account,
    Scenario scenario);

// free@, starter@, pro@, trial@ and pastdue@example.com. Without a stand-in they are accounts only:
// nothing is made in a real Stripe account unasked.
QStringList demoEmails();
QCoro::Task<std::expected<void, QString>> ensureDemoAccounts(backend::BackendServer& backend,
    backend::StripeClient& stripe, Scenarios& scenarios, bool withCustomers);

} // namespace qa
