#include "backend-stub/qa/DemoAccounts.h"

#include "backend-stub/backend/auth/AuthServer.h"
#include "backend-stub/backend/billing/CustomerStore.h"
#include "backend-stub/backend/billing/CustomerSync.h"

#include <vector>

namespace qa {

using namespace Qt::StringLiterals;

namespace {

struct Demo {
    QString email;
    QString name;
    QString scenario; // empty: no billing account
};

const QList<Demo> demos{
    {u"free@example.com"_s, u"Fay Free"_s, {}},
    {u"starter@example.com"_s, u"Stan Starter"_s, u"starter"_s},
    {u"pro@example.com"_s, u"Pat Pro"_s, u"yearly"_s},
    {u"trial@example.com"_s, u"Tia Trial"_s, u"trialing"_s},
    {u"pastdue@example.com"_s, u"Paul Pastdue"_s, u"past_due"_s},
};

using Outcome = std::expected<void, QString>;

QCoro::Task<Outcome> addCustomer(backend::BackendServer& backend, backend::StripeClient& stripe,
    Scenarios& scenarios, backend::auth::Account account, Scenario scenario)
{
    backend::StripeParams params{{u"email"_s, account.email}, {u"name"_s, account.name}};
    const auto customer = co_await stripe.post(u"/v1/customers"_s, std::move(params), {});
    if (!customer)
        co_return std::unexpected(customer.error().message);
    const auto id = customer->value(u"id").toString();
    const auto applied = co_await scenarios.apply(scenario, id);
    if (!applied)
        co_return std::unexpected(applied.error().message);
    if (const auto linked = backend.customers().link(account.id, id); !linked)
        co_return std::unexpected(linked.error().message);
    const auto synced = co_await backend.customerSync().sync(id);
    if (!synced)
        co_return std::unexpected(synced.error().message);
    co_return {};
}

} // namespace

QCoro::Task<std::expected<QString, QString>> ensureAccount(backend::BackendServer& backend,
    backend::StripeClient& stripe, Scenarios& scenarios, QString email, QString name,
    QString scenario)
{
    const auto wanted = Scenarios::find(scenario);
    if (!scenario.isEmpty() && !wanted)
        co_return std::unexpected(u"there is no scenario \"%1\""_s.arg(scenario));
    const auto known = backend.auth().accounts().findByEmail(email);
    if (!known)
        co_return std::unexpected(known.error().message);
    auto account = known->value_or(backend::auth::Account());
    if (!*known) {
        const auto made = co_await backend.auth().accounts().create(
            email, name, QString::fromLatin1(demoPassword));
        if (!made)
            co_return std::unexpected(made.error().message);
        account = *made;
    }
    const auto customer = backend.customers().customerOf(account.id);
    if (!customer)
        co_return std::unexpected(customer.error().message);
    if (wanted && customer->isEmpty()) {
        const auto added = co_await addCustomer(backend, stripe, scenarios, account, *wanted);
        if (!added)
            co_return std::unexpected(u"%1: %2"_s.arg(email, added.error()));
    }
    co_return account.id;
}

QCoro::Task<std::expected<void, QString>> ensureDemoAccounts(backend::BackendServer& backend,
    backend::StripeClient& stripe, Scenarios& scenarios, bool withCustomers)
{
    // All at once: a password takes most of a second of some core to hash.
    std::vector<QCoro::Task<std::expected<QString, QString>>> underWay;
    for (const auto& demo : demos) {
        underWay.push_back(ensureAccount(backend, stripe, scenarios, demo.email, demo.name,
            withCustomers ? demo.scenario : QString()));
    }
    Outcome outcome;
    for (auto& task : underWay) {
        const auto ensured = co_await task;
        if (!ensured)
            outcome = std::unexpected(ensured.error());
    }
    co_return outcome;
}

} // namespace qa
