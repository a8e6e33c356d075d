#include "backend-stub/qa/Scenarios.h"

#include <QJsonArray>

namespace qa {

using backend::StripeParams;
using backend::StripeResult;

namespace {

const QString subscriptions = QStringLiteral("/v1/subscriptions");

StripeParams cardParams(const QString& number)
{
    return {{QStringLiteral("type"), QStringLiteral("card")},
        {QStringLiteral("card[number]"), number},
        {QStringLiteral("card[exp_month]"), QStringLiteral("12")},
        {QStringLiteral("card[exp_year]"), QStringLiteral("2030")},
        {QStringLiteral("card[cvc]"), QStringLiteral("123")}};
}

bool isOver(const QJsonValue& subscription)
{
    const auto status = subscription[u"status"].toString();
    return status == QStringLiteral("canceled") || status == QStringLiteral("incomplete_expired");
}

// What was asked for is all that counts; the answer is not looked at.
StripeResult<void> done(const StripeResult<QJsonObject>& answer)
{
    if (!answer)
        return std::unexpected(answer.error());
    return {};
}

} // namespace

Scenarios::Scenarios(backend::StripeClient& stripe) : m_stripe(stripe) { }

QCoro::Task<StripeResult<void>> Scenarios::apply(Scenario scenario, QString customerId)
{
    const auto ended = co_await endSubscriptions(customerId);
    if (!ended)
        co_return ended;
    const auto replaced = co_await replaceCard(scenario, customerId);
    if (!replaced || scenario.price.isEmpty())
        co_return replaced;
    const auto subscribed = co_await subscribe(scenario, customerId);
    co_return subscribed;
}

QCoro::Task<StripeResult<void>> Scenarios::endSubscriptions(QString customerId)
{
    StripeParams ofCustomer{{QStringLiteral("customer"), customerId},
        {QStringLiteral("status"), QStringLiteral("all")},
        {QStringLiteral("limit"), QStringLiteral("100")}};
    const auto listed = co_await m_stripe.get(subscriptions, std::move(ofCustomer));
    if (!listed)
        co_return done(listed);
    const auto data = listed->value(u"data").toArray();
    for (const auto& subscription : data) {
        if (isOver(subscription))
            continue;
        const auto ended =
            co_await m_stripe.remove(subscriptions + u'/' + subscription[u"id"].toString());
        if (!ended)
            co_return done(ended);
    }
    co_return {};
}

QCoro::Task<StripeResult<void>> Scenarios::replaceCard(Scenario scenario, QString customerId)
{
    const auto methods = QStringLiteral("/v1/payment_methods");
    StripeParams ofCustomer{{QStringLiteral("customer"), customerId}};
    const auto old = co_await m_stripe.get(methods, std::move(ofCustomer));
    if (!old)
        co_return done(old);
    const auto data = old->value(u"data").toArray();
    for (const auto& method : data) {
        const auto path = methods + u'/' + method[u"id"].toString() + QStringLiteral("/detach");
        const auto detached = co_await m_stripe.post(path, {}, {});
        if (!detached)
            co_return done(detached);
    }
    if (scenario.card.isEmpty())
        co_return {};
    auto params = cardParams(scenario.card);
    const auto made = co_await m_stripe.post(methods, std::move(params), {});
    if (!made)
        co_return done(made);
    const auto id = made->value(u"id").toString();
    StripeParams owner{{QStringLiteral("customer"), customerId}};
    const auto attached = co_await m_stripe.post(
        methods + u'/' + id + QStringLiteral("/attach"), std::move(owner), {});
    if (!attached)
        co_return done(attached);
    StripeParams asDefault{{QStringLiteral("invoice_settings[default_payment_method]"), id}};
    const auto chosen = co_await m_stripe.post(
        QStringLiteral("/v1/customers/") + customerId, std::move(asDefault), {});
    co_return done(chosen);
}

QCoro::Task<StripeResult<void>> Scenarios::subscribe(Scenario scenario, QString customerId)
{
    auto params = scenario.subscription;
    params.append({QStringLiteral("customer"), customerId});
    params.append({QStringLiteral("items[0][price]"), m_catalog.priceIds.value(scenario.price)});
    const auto made = co_await m_stripe.post(subscriptions, std::move(params), {});
    if (!made)
        co_return done(made);
    const auto id = made->value(u"id").toString();
    const auto path = subscriptions + u'/' + id;
    if (!scenario.afterwards.isEmpty()) {
        const auto changed = co_await m_stripe.post(path, scenario.afterwards, {});
        if (!changed)
            co_return done(changed);
    }
    if (scenario.thenPath == QStringLiteral("DELETE")) {
        const auto removed = co_await m_stripe.remove(path);
        co_return done(removed);
    }
    if (!scenario.thenPath.isEmpty()) {
        const auto acted = co_await m_stripe.post(path + u'/' + scenario.thenPath, {}, {});
        co_return done(acted);
    }
    if (scenario.pendingPrice.isEmpty())
        co_return {};
    const auto scheduled = co_await schedule(id, scenario.pendingPrice);
    co_return scheduled;
}

// https://docs.stripe.com/billing/subscriptions/subscription-schedules: the first phase is the
// current one, as the schedule was made from the subscription; the second starts where it ends.
QCoro::Task<StripeResult<void>> Scenarios::schedule(QString subscriptionId, QString price)
{
    const auto path = QStringLiteral("/v1/subscription_schedules");
    StripeParams from{{QStringLiteral("from_subscription"), subscriptionId}};
    const auto made = co_await m_stripe.post(path, std::move(from), {});
    if (!made)
        co_return done(made);
    const auto current = made->value(u"phases")[0];
    const auto number = [&](const QString& name) {
        return QString::number(current[name].toInteger());
    };
    StripeParams phases{
        {QStringLiteral("phases[0][items][0][price]"), current[u"items"][0][u"price"].toString()},
        {QStringLiteral("phases[0][items][0][quantity]"), QStringLiteral("1")},
        {QStringLiteral("phases[0][start_date]"), number(QStringLiteral("start_date"))},
        {QStringLiteral("phases[0][end_date]"), number(QStringLiteral("end_date"))},
        {QStringLiteral("phases[1][items][0][price]"), m_catalog.priceIds.value(price)},
        {QStringLiteral("phases[1][items][0][quantity]"), QStringLiteral("1")}};
    const auto updated =
        co_await m_stripe.post(path + u'/' + made->value(u"id").toString(), std::move(phases), {});
    co_return done(updated);
}

} // namespace qa
