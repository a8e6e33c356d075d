#include "backend-stub/qa/QaApi.h"

#include "backend-stub/backend/auth/AuthServer.h"
#include "backend-stub/backend/billing/CustomerStore.h"
#include "backend-stub/backend/billing/CustomerSync.h"
#include "backend-stub/qa/DemoAccounts.h"
#include "backend-stub/qa/Guard.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qa {

using serving::Request;
using serving::Response;

namespace {

QJsonObject bodyOf(const Request& request)
{
    return QJsonDocument::fromJson(request.body).object();
}

Response refused(const QString& why)
{
    return serving::errorResponse(400, u"invalid_request"_s, why);
}

Response ok() { return Response::json({{u"ok"_s, true}}); }

QCoro::Task<Response> now(Response response) { co_return response; }

} // namespace

QaApi::QaApi(backend::BackendServer& backend, backend::StripeClient& stripe, Scenarios& scenarios,
    Faults& faults)
    : m_backend(backend)
    , m_stripe(stripe)
    , m_scenarios(scenarios)
    , m_faults(faults)
{
}

void QaApi::addRoutes()
{
    on("GET", u"/qa"_s, &QaApi::page);
    on("GET", u"/qa/state"_s, &QaApi::state);
    on("POST", u"/qa/accounts"_s, &QaApi::addAccount);
    on("POST", u"/qa/accounts/{id}/scenario"_s, &QaApi::applyScenario);
    on("POST", u"/qa/accounts/{id}/customer"_s, &QaApi::linkCustomer);
    on("POST", u"/qa/accounts/{id}/expire"_s, &QaApi::expire);
    on("POST", u"/qa/accounts/{id}/sign-out"_s, &QaApi::signOut);
    on("POST", u"/qa/customers"_s, &QaApi::addCustomers);
    on("GET", u"/qa/customers/{id}"_s, &QaApi::customer);
    on("POST", u"/qa/faults"_s, &QaApi::addFault);
    on("DELETE", u"/qa/faults"_s, &QaApi::clearFaults);
}

void QaApi::on(const QByteArray& method, const QString& path, Handler handler)
{
    m_backend.router().on(method, path, [this, handler](Request request) {
        if (auto refusal = refuseForeign(request))
            return now(*std::move(refusal));
        return (this->*handler)(std::move(request));
    });
}

QCoro::Task<Response> QaApi::page(Request)
{
    QFile file(u":/qa/web/index.html"_s);
    if (!file.open(QIODevice::ReadOnly))
        co_return serving::errorResponse(500, u"missing_page"_s, u"The page is not built in"_s);
    co_return Response::text(file.readAll(), "text/html; charset=utf-8")
        .with("Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
            "connect-src 'self'; frame-ancestors 'none'");
}

QCoro::Task<Response> QaApi::state(Request)
{
    QJsonArray accounts;
    const auto known = m_backend.auth().accounts().list();
    for (const auto& account : known.value_or(QList<backend::auth::Account>())) {
        const auto customer = m_backend.customers().customerOf(account.id).value_or(QString());
        const auto stored = m_backend.customers().find(customer);
        const auto billing = stored && *stored ? (*stored)->billing : QJsonObject();
        accounts.append(QJsonObject{{u"id"_s, account.id}, {u"email"_s, account.email},
            {u"name"_s, account.name}, {u"customer_id"_s, customer},
            {u"plan"_s, billing[u"plan"][u"name"]},
            {u"status"_s, billing[u"subscription"][u"status"]}});
    }
    QJsonArray scenarios;
    for (const auto& scenario : Scenarios::all()) {
        scenarios.append(
            QJsonObject{{u"name"_s, scenario.name}, {u"description"_s, scenario.description}});
    }
    QJsonArray faults;
    for (const auto& fault : m_faults.all())
        faults.append(fault.toJson());
    co_return Response::json({{u"accounts"_s, accounts}, {u"scenarios"_s, scenarios},
        {u"faults"_s, faults}, {u"events"_s, m_backend.customers().countEvents().value_or(-1)}});
}

QCoro::Task<Response> QaApi::addAccount(Request request)
{
    const auto body = bodyOf(request);
    const NewAccount account{.email = body[u"email"].toString(),
        .name = body[u"name"].toString(body[u"email"].toString()),
        .password = body[u"password"].toString(QString::fromLatin1(demoPassword)),
        .scenario = body[u"scenario"].toString()};
    const auto made = co_await ensureAccount(m_backend, m_stripe, m_scenarios, account);
    if (!made)
        co_return refused(made.error());
    if (const auto customer = body[u"customer_id"].toString(); !customer.isEmpty()) {
        auto linked = co_await link(*made, customer);
        if (linked.status != 200)
            co_return linked;
    }
    co_return Response::json({{u"id"_s, *made}}, 201);
}

QCoro::Task<Response> QaApi::applyScenario(Request request)
{
    const auto name = bodyOf(request)[u"scenario"].toString();
    const auto scenario = Scenarios::find(name);
    if (!scenario)
        co_return refused(u"there is no scenario \"%1\""_s.arg(name));
    const auto account = m_backend.auth().accounts().find(request.params[u"id"_s]);
    if (!account || !*account)
        co_return refused(u"there is no such account"_s);
    const auto applied = co_await bringInto(m_backend, m_stripe, m_scenarios, **account, *scenario);
    if (!applied)
        co_return refused(applied.error());
    co_return ok();
}

QCoro::Task<Response> QaApi::linkCustomer(Request request)
{
    return link(request.params[u"id"_s], bodyOf(request)[u"customer_id"].toString());
}

QCoro::Task<Response> QaApi::link(QString accountId, QString customerId)
{
    if (const auto linked = m_backend.customers().link(accountId, customerId); !linked)
        co_return refused(linked.error().message);
    const auto synced = co_await m_backend.customerSync().sync(customerId);
    if (!synced)
        co_return refused(synced.error().message);
    co_return ok();
}

QCoro::Task<Response> QaApi::addCustomers(Request request)
{
    const auto customers = bodyOf(request)[u"customer_ids"].toArray();
    for (const auto& customer : customers) {
        const auto id = customer.toString();
        if (const auto linked = m_backend.customers().link(u"acct_of_"_s + id, id); !linked)
            co_return refused(linked.error().message);
    }
    co_return ok();
}

QCoro::Task<Response> QaApi::customer(Request request)
{
    const auto stored = m_backend.customers().find(request.params[u"id"_s]);
    if (!stored || !*stored)
        co_return serving::errorResponse(404, u"not_found"_s, u"Nothing is stored for it"_s);
    co_return Response::json((*stored)->billing);
}

QCoro::Task<Response> QaApi::expire(Request request)
{
    const auto done = m_backend.auth().tokens().expireAccessTokens(request.params[u"id"_s]);
    co_return done ? ok() : refused(u"its tokens cannot be changed"_s);
}

QCoro::Task<Response> QaApi::signOut(Request request)
{
    const auto done = m_backend.auth().tokens().revokeAccount(request.params[u"id"_s]);
    co_return done ? ok() : refused(u"its tokens cannot be changed"_s);
}

QCoro::Task<Response> QaApi::addFault(Request request)
{
    auto fault = Fault::fromJson(bodyOf(request));
    if (!fault)
        co_return refused(fault.error());
    m_faults.add(*std::move(fault));
    co_return ok();
}

QCoro::Task<Response> QaApi::clearFaults(Request)
{
    m_faults.clear();
    co_return ok();
}

} // namespace qa
