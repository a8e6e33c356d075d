#include "backend-stub/backend/webhooks/WebhookReceiver.h"

#include "backend-stub/backend/Responses.h"
#include "backend-stub/backend/webhooks/Signature.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace backend {

namespace {

Q_LOGGING_CATEGORY(log, "portico.backend.webhooks")

// The customer an event is about; empty when it is about none (a product, a price, …).
QString customerOf(const QJsonObject& event)
{
    const auto data = event.value(u"data");
    const auto object = data[u"object"];
    if (object[u"object"] == QStringLiteral("customer"))
        return object[u"id"].toString();
    auto customer = object[u"customer"]; // an id, or the customer itself
    if (customer.isNull()) // a payment method that was detached
        customer = data[u"previous_attributes"][u"customer"];
    return customer.isObject() ? customer[u"id"].toString() : customer.toString();
}

// What the reader keeps for a while because all customers share it.
bool concernsEveryone(const QString& type)
{
    return type.startsWith(QStringLiteral("billing_portal.configuration."))
        || type.startsWith(QStringLiteral("price.")) || type.startsWith(QStringLiteral("product."));
}

std::chrono::sys_seconds now()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

} // namespace

WebhookReceiver::WebhookReceiver(CustomerSync& sync, CustomerReader& reader, CustomerStore& store,
    GroupCommit& commits, bool livemode)
    : m_sync(sync)
    , m_reader(reader)
    , m_store(store)
    , m_commits(commits)
    , m_livemode(livemode)
{
}

QCoro::Task<serving::Response> WebhookReceiver::receive(serving::Request request)
{
    if (!isSigned(request.header("Stripe-Signature"), request.body, m_secrets, now()))
        co_return badRequest();
    const auto event = QJsonDocument::fromJson(request.body).object();
    const auto id = event.value(u"id").toString();
    if (id.isEmpty() || event.value(u"livemode").toBool() != m_livemode)
        co_return badRequest(); // a test event must not touch live accounts, nor the reverse
    const auto known = m_store.hasEvent(id);
    if (!known)
        co_return storageFailure(known.error());
    if (!*known) {
        if (const auto applied = co_await apply(event); !applied) {
            qCWarning(log, "event %s is not applied: %s", qPrintable(id),
                qPrintable(applied.error().message));
            co_return tryLater(); // not 2xx: Stripe sends it again
        }
    }
    co_return serving::Response::json({{QStringLiteral("received"), true}});
}

QCoro::Task<SyncResult> WebhookReceiver::apply(QJsonObject event)
{
    const auto id = event.value(u"id").toString();
    if (concernsEveryone(event.value(u"type").toString()))
        m_reader.forgetShared();
    const auto customer = customerOf(event);
    const auto ours = m_store.isLinked(customer);
    if (!ours)
        co_return std::unexpected(SyncError{SyncError::Kind::Storage, ours.error().message});
    if (*ours) {
        auto synced = co_await m_sync.sync(customer, id);
        co_return synced;
    }
    // Of no account of ours: remembered, so that it is acknowledged once and for all.
    const auto recorded = co_await m_commits.write([this, &id] { return m_store.recordEvent(id); });
    if (!recorded)
        co_return std::unexpected(SyncError{SyncError::Kind::Storage, recorded.error().message});
    co_return {};
}

} // namespace backend
