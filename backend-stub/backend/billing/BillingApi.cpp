#include "backend-stub/backend/billing/BillingApi.h"

#include "backend-stub/backend/billing/Invoices.h"
#include "backend-stub/backend/billing/PortalRequest.h"
#include "backend-stub/backend/Responses.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QLoggingCategory>

namespace backend {

namespace {

Q_LOGGING_CATEGORY(log, "portico.backend.billing")

// Older than this, a page view reads Stripe again: what lost webhooks cost at most.
constexpr qint64 staleAfterSeconds = 600;

bool isStale(const std::optional<CustomerState>& state)
{
    return !state || state->syncedAt.secsTo(QDateTime::currentDateTimeUtc()) > staleAfterSeconds;
}

// RFC 9110 §13.1.2: a list of tags, weak comparison, or *.
bool matches(const QByteArray& ifNoneMatch, const QByteArray& etag)
{
    for (const auto& candidate : ifNoneMatch.split(',')) {
        auto tag = candidate.trimmed();
        if (tag.startsWith("W/"))
            tag.remove(0, 2);
        if (tag == "*" || tag == etag)
            return true;
    }
    return false;
}

serving::Response tagged(const QJsonObject& document, const serving::Request& request)
{
    auto response = serving::Response::json(document);
    const auto etag = '"'
        + QCryptographicHash::hash(response.body, QCryptographicHash::Sha256).toHex().left(32)
        + '"';
    if (request.method == "GET" && matches(request.header("If-None-Match"), etag))
        response = {.status = 304, .contentType = "application/json", .body = {}, .headers = {}};
    return std::move(response).with("ETag", etag).with("Cache-Control", "private, no-cache");
}

serving::Response failure(const SyncError& error)
{
    qCWarning(log, "a customer was not synced: %s", qPrintable(error.message));
    return tryLater();
}

} // namespace

BillingApi::BillingApi(
    auth::AuthServer& auth, CustomerStore& store, CustomerSync& sync, StripeClient& stripe)
    : m_auth(auth)
    , m_store(store)
    , m_sync(sync)
    , m_stripe(stripe)
{
}

void BillingApi::addRoutes(serving::Router& router)
{
    using Request = serving::Request;
    router.on(
        "GET", QStringLiteral("/api/billing"), [this](Request r) { return billing(std::move(r)); });
    router.on("POST", QStringLiteral("/api/billing/sync"),
        [this](Request r) { return sync(std::move(r)); });
    router.on("GET", QStringLiteral("/api/billing/invoices"),
        [this](Request r) { return invoices(std::move(r)); });
    router.on("POST", QStringLiteral("/api/billing/portal"),
        [this](Request r) { return portal(std::move(r)); });
}

std::expected<BillingApi::Viewer, serving::Response> BillingApi::viewerOf(
    const serving::Request& request)
{
    const auto account = m_auth.authenticate(request);
    if (!account)
        return std::unexpected(account.error());
    const auto customer = m_store.customerOf(account->id);
    if (!customer)
        return std::unexpected(storageFailure(customer.error()));
    return Viewer{.account = *account, .customerId = *customer};
}

QCoro::Task<serving::Response> BillingApi::billing(serving::Request request)
{
    const auto viewer = viewerOf(request);
    if (!viewer)
        co_return viewer.error();
    const auto state = m_store.find(viewer->customerId);
    if (!state)
        co_return storageFailure(state.error());
    if (!viewer->customerId.isEmpty() && isStale(*state)) {
        const auto synced = co_await m_sync.sync(viewer->customerId);
        if (!synced && !*state)
            co_return failure(synced.error()); // nothing stored that could be shown instead
    }
    co_return stored(*viewer, request);
}

QCoro::Task<serving::Response> BillingApi::sync(serving::Request request)
{
    const auto viewer = viewerOf(request);
    if (!viewer)
        co_return viewer.error();
    if (!viewer->customerId.isEmpty()) {
        if (const auto synced = co_await m_sync.sync(viewer->customerId); !synced)
            co_return failure(synced.error());
    }
    co_return stored(*viewer, request);
}

serving::Response BillingApi::stored(const Viewer& viewer, const serving::Request& request)
{
    const auto state = m_store.find(viewer.customerId);
    if (!state)
        return storageFailure(state.error());
    auto document = *state ? (*state)->billing : describeNobody();
    document.insert(QStringLiteral("account"),
        QJsonObject{{QStringLiteral("id"), viewer.account.id},
            {QStringLiteral("email"), viewer.account.email},
            {QStringLiteral("name"), viewer.account.name}});
    document.insert(QStringLiteral("synced_at"),
        *state ? QJsonValue((*state)->syncedAt.toString(Qt::ISODate)) : QJsonValue::Null);
    return tagged(document, request);
}

// Straight from Stripe: its links to documents are not for keeping.
QCoro::Task<serving::Response> BillingApi::invoices(serving::Request request)
{
    const auto viewer = viewerOf(request);
    if (!viewer)
        co_return viewer.error();
    const auto asked = invoiceQuery(request.query(), viewer->customerId);
    if (!asked)
        co_return asked.error();
    if (viewer->customerId.isEmpty())
        co_return serving::Response::json(invoicePage({}));
    const auto listed = co_await m_stripe.get(QStringLiteral("/v1/invoices"), *asked);
    if (listed)
        co_return serving::Response::json(invoicePage(*listed));
    if (listed.error().kind == StripeError::Kind::NotFound)
        co_return unknownCursor();
    qCWarning(log, "no invoices: %s", qPrintable(listed.error().message));
    co_return tryLater();
}

QCoro::Task<serving::Response> BillingApi::portal(serving::Request request)
{
    const auto viewer = viewerOf(request);
    if (!viewer)
        co_return viewer.error();
    if (viewer->customerId.isEmpty())
        co_return noBillingAccount();
    const auto state = m_store.find(viewer->customerId);
    if (!state)
        co_return storageFailure(state.error());
    const auto asked = portalParams(request.body, viewer->customerId, *state, m_returnUrl);
    if (!asked)
        co_return asked.error();
    const auto session = co_await m_stripe.post(QStringLiteral("/v1/billing_portal/sessions"),
        *asked, idempotencyKey(viewer->account.id, request.header("Idempotency-Key")));
    if (session)
        co_return portalSession(*session, m_returnUrl);
    qCWarning(log, "no portal session: %s", qPrintable(session.error().message));
    co_return portalRefusal(session.error());
}

} // namespace backend
