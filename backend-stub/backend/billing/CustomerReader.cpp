#include "backend-stub/backend/billing/CustomerReader.h"

namespace backend {

namespace {

constexpr std::chrono::milliseconds sharedFor = std::chrono::minutes(1);

const QString expand = QStringLiteral("expand[]");

StripeParams subscriptionsOf(const QString& customerId)
{
    return {{QStringLiteral("customer"), customerId},
        {QStringLiteral("status"), QStringLiteral("all")}, // ended ones too
        {QStringLiteral("limit"), QStringLiteral("100")},
        {expand, QStringLiteral("data.default_payment_method")},
        {expand, QStringLiteral("data.latest_invoice")}, {expand, QStringLiteral("data.schedule")},
        {expand, QStringLiteral("data.discounts.source.coupon")}};
}

} // namespace

CustomerReader::CustomerReader(StripeClient& stripe, const Plans& plans)
    : m_stripe(stripe)
    , m_plans(plans)
{
}

void CustomerReader::forgetShared() { m_shared.clear(); }

QCoro::Task<StripeResult<Snapshot>> CustomerReader::read(QString customerId)
{
    Snapshot snapshot;
    // Both are under way before the first is waited for.
    StripeParams params{{expand, QStringLiteral("invoice_settings.default_payment_method")}};
    auto customerAsked =
        m_stripe.get(QStringLiteral("/v1/customers/") + customerId, std::move(params));
    auto subscriptionRead = readSubscription(snapshot, customerId);
    const auto customer = co_await customerAsked;
    const auto subscription = co_await subscriptionRead;
    if (customer)
        snapshot.customer = *customer;
    else if (customer.error().kind == StripeError::Kind::NotFound)
        snapshot.customer.insert(QStringLiteral("deleted"), true);
    else
        co_return std::unexpected(customer.error());
    if (snapshot.customer.value(u"deleted").toBool())
        co_return snapshot;
    if (!subscription)
        co_return std::unexpected(subscription.error());
    const auto features = co_await portalFeatures();
    if (!features)
        co_return std::unexpected(features.error());
    snapshot.portalFeatures = *features;
    co_return snapshot;
}

QCoro::Task<StripeResult<void>> CustomerReader::readSubscription(
    Snapshot& snapshot, QString customerId)
{
    const auto listed =
        co_await m_stripe.get(QStringLiteral("/v1/subscriptions"), subscriptionsOf(customerId));
    if (!listed)
        co_return std::unexpected(listed.error());
    snapshot.subscription = shownSubscription(listed->value(u"data").toArray());
    if (snapshot.subscription.isEmpty() || isOver(snapshot.subscription))
        co_return {};
    const auto preview = co_await upcoming(customerId, snapshot.subscription[u"id"].toString());
    if (!preview)
        co_return std::unexpected(preview.error());
    snapshot.upcoming = *preview;
    const auto current = co_await price(firstItem(snapshot.subscription)[u"price"].toObject());
    if (!current)
        co_return std::unexpected(current.error());
    snapshot.price = *current;
    if (const auto phase = pendingPhase(snapshot.subscription)) {
        QJsonObject named{{QStringLiteral("id"), phase->priceId}};
        const auto pending = co_await price(std::move(named));
        if (!pending)
            co_return std::unexpected(pending.error());
        snapshot.pendingPrice = *pending;
    }
    co_return {};
}

// Stripe refuses a preview where no invoice comes (invoice_upcoming_none), and where it lacks an
// address for taxes: either way there is nothing to announce.
QCoro::Task<StripeResult<QJsonObject>> CustomerReader::upcoming(
    QString customerId, QString subscriptionId)
{
    StripeParams params{
        {QStringLiteral("customer"), customerId}, {QStringLiteral("subscription"), subscriptionId}};
    auto preview = co_await m_stripe.post(
        QStringLiteral("/v1/invoices/create_preview"), std::move(params), {});
    if (preview)
        co_return preview;
    const auto kind = preview.error().kind;
    if (kind == StripeError::Kind::Rejected || kind == StripeError::Kind::NotFound)
        co_return QJsonObject();
    co_return preview;
}

// With its product, unless the configuration names the plan and the amount is at hand.
QCoro::Task<StripeResult<QJsonObject>> CustomerReader::price(QJsonObject price)
{
    const auto id = price.value(u"id").toString();
    if (m_plans.knows(id) && price.contains(u"unit_amount"))
        co_return price;
    StripeParams params{{expand, QStringLiteral("product")}};
    auto read = co_await shared(QStringLiteral("/v1/prices/") + id, std::move(params));
    co_return read;
}

QCoro::Task<StripeResult<QJsonObject>> CustomerReader::portalFeatures()
{
    StripeParams params{{QStringLiteral("is_default"), QStringLiteral("true")},
        {QStringLiteral("active"), QStringLiteral("true")},
        {QStringLiteral("limit"), QStringLiteral("1")}};
    const auto listed =
        co_await shared(QStringLiteral("/v1/billing_portal/configurations"), std::move(params));
    if (!listed)
        co_return std::unexpected(listed.error());
    co_return listed->value(u"data")[0][u"features"].toObject();
}

QCoro::Task<StripeResult<QJsonObject>> CustomerReader::shared(QString path, StripeParams params)
{
    const auto known = m_shared.constFind(path);
    if (known != m_shared.constEnd() && !known->age.hasExpired(sharedFor.count()))
        co_return known->answer;
    auto answer = co_await m_stripe.get(path, std::move(params));
    if (answer) {
        Shared fresh{.answer = *answer, .age = {}};
        fresh.age.start();
        m_shared.insert(path, fresh);
    }
    co_return answer;
}

} // namespace backend
