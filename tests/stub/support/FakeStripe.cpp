#include "tests/stub/support/FakeStripe.h"

using namespace Qt::StringLiterals;

namespace {

using serving::Response;

Response list(const QJsonArray& data, bool hasMore = false)
{
    return Response::json({{u"object"_s, u"list"_s}, {u"has_more"_s, hasMore}, {u"data"_s, data}});
}

Response missing(const QString& param)
{
    return Response::json({{u"error"_s,
                              QJsonObject{{u"type"_s, u"invalid_request_error"_s},
                                  {u"code"_s, u"resource_missing"_s}, {u"param"_s, param}}}},
        404);
}

QJsonObject enabled() { return {{u"enabled"_s, true}}; }

QJsonObject configuration()
{
    return {{u"id"_s, u"bpc_1"_s},
        {u"features"_s,
            QJsonObject{{u"payment_method_update"_s, enabled()},
                {u"subscription_update"_s, enabled()}, {u"subscription_cancel"_s, enabled()},
                {u"subscription_pause"_s, QJsonObject{{u"enabled"_s, false}}},
                {u"customer_update"_s, enabled()}}}};
}

QJsonObject card()
{
    return {{u"id"_s, u"pm_1"_s}, {u"type"_s, u"card"_s},
        {u"card"_s,
            QJsonObject{{u"brand"_s, u"visa"_s}, {u"last4"_s, u"4242"_s}, {u"exp_month"_s, 12},
                {u"exp_year"_s, 2030}}}};
}

QUrlQuery formOf(const serving::Request& request)
{
    return QUrlQuery(QString::fromUtf8(request.body).replace(u'+', u"%20"_s));
}

} // namespace

FakeStripe::FakeStripe(QObject* parent)
    : QObject(parent)
    , m_server([this](serving::Request request) { return answer(std::move(request)); })
{
}

bool FakeStripe::listen(quint16 port)
{
    const auto bound = m_server.listen(port);
    m_port = bound.value_or(0);
    return bound.has_value();
}

QUrl FakeStripe::url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port)); }

void FakeStripe::setSubscriptions(const QString& customer, QJsonArray subscriptions)
{
    m_subscriptions[customer] = std::move(subscriptions);
}

void FakeStripe::setCustomer(const QString& customer, QJsonObject object)
{
    m_customers[customer] = std::move(object);
}

QJsonObject FakeStripe::price(const QString& id)
{
    return {{u"id"_s, id}, {u"currency"_s, u"usd"_s}, {u"unit_amount"_s, 1900},
        {u"product"_s, u"prod_gold"_s},
        {u"recurring"_s, QJsonObject{{u"interval"_s, u"month"_s}, {u"interval_count"_s, 1}}}};
}

QJsonObject FakeStripe::subscription(
    const QString& customer, const QString& status, int quantity, const QJsonObject& more)
{
    const QJsonObject item{{u"id"_s, u"si_1"_s}, {u"quantity"_s, quantity},
        {u"current_period_end"_s, 1'900'000'000}, {u"price"_s, price(u"price_pro"_s)}};
    QJsonObject made{{u"id"_s, u"sub_of_"_s + customer}, {u"customer"_s, customer},
        {u"status"_s, status}, {u"items"_s, QJsonObject{{u"data"_s, QJsonArray{item}}}},
        {u"default_payment_method"_s, card()}, {u"cancel_at"_s, QJsonValue::Null}};
    for (auto entry = more.begin(); entry != more.end(); ++entry)
        made.insert(entry.key(), entry.value());
    return made;
}

QCoro::Task<Response> FakeStripe::answer(serving::Request request)
{
    ++m_calls[request.path];
    if (m_failing)
        co_return Response::json(
            {{u"error"_s, QJsonObject{{u"type"_s, u"api_error"_s}}}}, m_failing);
    if (request.method == "POST") {
        m_forms[request.path] = formOf(request);
        m_idempotencyKey = request.header("Idempotency-Key");
    }
    co_return read(request);
}

Response FakeStripe::read(const serving::Request& request)
{
    const auto& path = request.path;
    const auto customers = u"/v1/customers/"_s;
    if (path.startsWith(customers)) {
        const auto id = path.mid(customers.size());
        return Response::json(m_customers.value(id, {{u"id"_s, id}, {u"object"_s, u"customer"_s}}));
    }
    if (path == u"/v1/subscriptions"_s)
        return list(subscriptionsOf(request.query().queryItemValue(u"customer"_s)));
    if (path == u"/v1/invoices/create_preview"_s) {
        return Response::json({{u"amount_due"_s, 1900}, {u"currency"_s, u"usd"_s},
            {u"next_payment_attempt"_s, 1'900'000'000}});
    }
    if (path == u"/v1/billing_portal/configurations"_s)
        return list({configuration()});
    if (path == u"/v1/billing_portal/sessions"_s)
        return portalSession(request);
    if (path == u"/v1/invoices"_s)
        return invoices(request.query());
    if (path.startsWith(u"/v1/prices/"_s)) {
        auto found = price(path.section(u'/', -1));
        found.insert(u"product"_s, QJsonObject{{u"id"_s, u"prod_gold"_s}, {u"name"_s, u"Gold"_s}});
        return Response::json(found);
    }
    return missing(u"id"_s);
}

QJsonArray FakeStripe::subscriptionsOf(const QString& customer) const
{
    const auto known = m_subscriptions.constFind(customer);
    if (known != m_subscriptions.constEnd())
        return *known;
    return {subscription(customer, u"active"_s, version(customer))};
}

Response FakeStripe::invoices(const QUrlQuery& query) const
{
    const auto after = query.queryItemValue(u"starting_after"_s);
    const auto limit = query.queryItemValue(u"limit"_s).toInt();
    QJsonArray page;
    bool reached = after.isEmpty();
    bool hasMore = false;
    for (const auto& invoice : m_invoices) {
        hasMore = reached && page.size() == limit;
        if (hasMore)
            break;
        if (reached)
            page.append(invoice);
        reached = reached || invoice[u"id"].toString() == after;
    }
    return reached ? list(page, hasMore) : missing(u"starting_after"_s);
}

Response FakeStripe::portalSession(const serving::Request& request)
{
    const auto customer = formOf(request).queryItemValue(u"customer"_s);
    if (m_customers.value(customer).value(u"deleted"_s).toBool())
        return missing(u"customer"_s);
    return Response::json({{u"url"_s, url().toString() + u"/p/session/test_"_s + customer}});
}
