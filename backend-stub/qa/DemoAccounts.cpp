#include "backend-stub/qa/DemoAccounts.h"

#include "backend-stub/backend/auth/AuthServer.h"
#include "backend-stub/backend/billing/CustomerStore.h"
#include "backend-stub/backend/billing/CustomerSync.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace qa {

namespace {

const QString password = QString::fromLatin1(demoPassword);

const QList<NewAccount> demos{
    {u"free@example.com"_s, u"Fay Free"_s, password, {}},
    {u"starter@example.com"_s, u"Stan Starter"_s, password, u"starter"_s},
    {u"pro@example.com"_s, u"Pat Pro"_s, password, u"yearly"_s},
    {u"trial@example.com"_s, u"Tia Trial"_s, password, u"trialing"_s},
    {u"pastdue@example.com"_s, u"Paul Pastdue"_s, password, u"past_due"_s},
};

using Outcome = std::expected<void, QString>;
using Named = std::expected<QString, QString>;

QCoro::Task<Named> ensureCustomer(
    backend::BackendServer& backend, backend::StripeClient& stripe, backend::auth::Account account)
{
    const auto known = backend.customers().customerOf(account.id);
    if (!known)
        co_return std::unexpected(known.error().message);
    if (!known->isEmpty())
        co_return *known;
    backend::StripeParams params{{u"email"_s, account.email}, {u"name"_s, account.name}};
    const auto made = co_await stripe.post(u"/v1/customers"_s, std::move(params), {});
    if (!made)
        co_return std::unexpected(made.error().message);
    co_return made->value(u"id").toString();
}

} // namespace

QCoro::Task<Outcome> bringInto(backend::BackendServer& backend, backend::StripeClient& stripe,
    Scenarios& scenarios, backend::auth::Account account, Scenario scenario)
{
    const auto customer = co_await ensureCustomer(backend, stripe, account);
    if (!customer)
        co_return std::unexpected(customer.error());
    const auto applied = co_await scenarios.apply(scenario, *customer);
    if (!applied)
        co_return std::unexpected(scenario.name + u": "_s + applied.error().message);
    if (const auto linked = backend.customers().link(account.id, *customer); !linked)
        co_return std::unexpected(linked.error().message);
    const auto synced = co_await backend.customerSync().sync(*customer);
    if (!synced)
        co_return std::unexpected(synced.error().message);
    co_return {};
}

QCoro::Task<Named> ensureAccount(backend::BackendServer& backend, backend::StripeClient& stripe,
    Scenarios& scenarios, NewAccount wanted)
{
    const auto scenario = Scenarios::find(wanted.scenario);
    if (!wanted.scenario.isEmpty() && !scenario)
        co_return std::unexpected(u"there is no scenario \"%1\""_s.arg(wanted.scenario));
    const auto known = backend.auth().accounts().findByEmail(wanted.email);
    if (!known)
        co_return std::unexpected(known.error().message);
    auto account = known->value_or(backend::auth::Account());
    if (!*known) {
        const auto made =
            co_await backend.auth().accounts().create(wanted.email, wanted.name, wanted.password);
        if (!made)
            co_return std::unexpected(made.error().message);
        account = *made;
    }
    const auto customer = backend.customers().customerOf(account.id);
    if (scenario && customer && customer->isEmpty()) {
        const auto brought = co_await bringInto(backend, stripe, scenarios, account, *scenario);
        if (!brought)
            co_return std::unexpected(u"%1: %2"_s.arg(wanted.email, brought.error()));
    }
    co_return account.id;
}

QStringList demoEmails()
{
    QStringList emails;
    for (const auto& demo : demos)
        emails.append(demo.email);
    return emails;
}

QCoro::Task<Outcome> ensureDemoAccounts(backend::BackendServer& backend,
    backend::StripeClient& stripe, Scenarios& scenarios, bool withCustomers)
{
    // All at once: a password takes most of a second of some core to hash.
    std::vector<QCoro::Task<Named>> underWay;
    for (auto demo : demos) {
        if (!withCustomers)
            demo.scenario.clear();
        underWay.push_back(ensureAccount(backend, stripe, scenarios, demo));
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
