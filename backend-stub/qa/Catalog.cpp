#include "backend-stub/qa/Catalog.h"

#include <QJsonArray>

namespace qa {

using backend::StripeParams;
using backend::StripeResult;

namespace {

struct Product {
    QString id;
    QString name;
    qint64 monthly; // cents
    qint64 yearly;
};

const QList<Product>& products()
{
    static const QList<Product> all{
        {QStringLiteral("starter"), QStringLiteral("Starter"), 900, 9000},
        {QStringLiteral("pro"), QStringLiteral("Pro"), 1900, 19000},
        {QStringLiteral("team"), QStringLiteral("Team"), 4900, 49000},
    };
    return all;
}

StripeParams priceParams(const Product& product, const QString& lookupKey, bool yearly)
{
    return {{QStringLiteral("product"), product.id},
        {QStringLiteral("currency"), QStringLiteral("usd")},
        {QStringLiteral("unit_amount"), QString::number(yearly ? product.yearly : product.monthly)},
        {QStringLiteral("recurring[interval]"),
            yearly ? QStringLiteral("year") : QStringLiteral("month")},
        {QStringLiteral("lookup_key"), lookupKey}};
}

QCoro::Task<StripeResult<QString>> price(
    backend::StripeClient& stripe, Product product, QString lookupKey, bool yearly)
{
    StripeParams byKey{{QStringLiteral("lookup_keys[]"), lookupKey}};
    const auto found = co_await stripe.get(QStringLiteral("/v1/prices"), std::move(byKey));
    if (!found)
        co_return std::unexpected(found.error());
    if (const auto known = found->value(u"data")[0]; known.isObject())
        co_return known[u"id"].toString();
    auto params = priceParams(product, lookupKey, yearly);
    const auto made = co_await stripe.post(QStringLiteral("/v1/prices"), std::move(params), {});
    if (!made)
        co_return std::unexpected(made.error());
    co_return made->value(u"id").toString();
}

QCoro::Task<StripeResult<void>> ensureProduct(backend::StripeClient& stripe, Product product)
{
    const auto found = co_await stripe.get(QStringLiteral("/v1/products/") + product.id);
    if (found)
        co_return {};
    if (found.error().kind != backend::StripeError::Kind::NotFound)
        co_return std::unexpected(found.error());
    StripeParams params{{QStringLiteral("id"), product.id}, {QStringLiteral("name"), product.name}};
    const auto made = co_await stripe.post(QStringLiteral("/v1/products"), std::move(params), {});
    if (!made)
        co_return std::unexpected(made.error());
    co_return {};
}

// What the scenario "discount" redeems.
QCoro::Task<StripeResult<void>> ensureCoupon(backend::StripeClient& stripe)
{
    const auto id = QStringLiteral("portico_spring");
    const auto found = co_await stripe.get(QStringLiteral("/v1/coupons/") + id);
    if (found)
        co_return {};
    if (found.error().kind != backend::StripeError::Kind::NotFound)
        co_return std::unexpected(found.error());
    StripeParams params{{QStringLiteral("id"), id},
        {QStringLiteral("name"), QStringLiteral("Spring offer")},
        {QStringLiteral("percent_off"), QStringLiteral("25")},
        {QStringLiteral("duration"), QStringLiteral("repeating")},
        {QStringLiteral("duration_in_months"), QStringLiteral("3")}};
    const auto made = co_await stripe.post(QStringLiteral("/v1/coupons"), std::move(params), {});
    if (!made)
        co_return std::unexpected(made.error());
    co_return {};
}

StripeParams portalParams(const Catalog& catalog)
{
    const auto feature = [](const QString& name) {
        return QStringLiteral("features[%1]").arg(name);
    };
    StripeParams params{
        {feature(QStringLiteral("payment_method_update][enabled")), QStringLiteral("true")},
        {feature(QStringLiteral("invoice_history][enabled")), QStringLiteral("true")},
        {feature(QStringLiteral("customer_update][enabled")), QStringLiteral("true")},
        {feature(QStringLiteral("customer_update][allowed_updates][0")), QStringLiteral("email")},
        {feature(QStringLiteral("customer_update][allowed_updates][1")), QStringLiteral("address")},
        {feature(QStringLiteral("customer_update][allowed_updates][2")), QStringLiteral("name")},
        {feature(QStringLiteral("customer_update][allowed_updates][3")), QStringLiteral("tax_id")},
        {feature(QStringLiteral("subscription_cancel][enabled")), QStringLiteral("true")},
        {feature(QStringLiteral("subscription_cancel][mode")), QStringLiteral("at_period_end")},
        {feature(QStringLiteral("subscription_cancel][cancellation_reason][enabled")),
            QStringLiteral("true")},
        {feature(QStringLiteral("subscription_pause][enabled")), QStringLiteral("true")},
        {feature(QStringLiteral("subscription_update][enabled")), QStringLiteral("true")},
        {feature(QStringLiteral("subscription_update][proration_behavior")),
            QStringLiteral("create_prorations")},
        {feature(QStringLiteral("subscription_update][default_allowed_updates][0")),
            QStringLiteral("price")},
        {feature(QStringLiteral("subscription_update][default_allowed_updates][1")),
            QStringLiteral("quantity")},
        {feature(QStringLiteral("subscription_update][default_allowed_updates][2")),
            QStringLiteral("promotion_code")},
    };
    const QStringList reasons{QStringLiteral("too_expensive"), QStringLiteral("missing_features"),
        QStringLiteral("switched_service"), QStringLiteral("unused"), QStringLiteral("other")};
    for (qsizetype i = 0; i < reasons.size(); ++i) {
        params.append(
            {feature(
                 QStringLiteral("subscription_cancel][cancellation_reason][options][%1").arg(i)),
                reasons.at(i)});
    }
    for (qsizetype i = 0; i < products().size(); ++i) {
        const auto id = products().at(i).id;
        const auto of = feature(QStringLiteral("subscription_update][products][%1][%2").arg(i));
        params.append({of.arg(QStringLiteral("product")), id});
        params.append({of.arg(QStringLiteral("prices][0")),
            catalog.priceIds.value(id + QStringLiteral("_monthly"))});
        params.append({of.arg(QStringLiteral("prices][1")),
            catalog.priceIds.value(id + QStringLiteral("_yearly"))});
    }
    return params;
}

// The default configuration cannot be made by the API, only changed: Stripe makes it on first use.
QCoro::Task<StripeResult<void>> ensurePortal(backend::StripeClient& stripe, Catalog catalog)
{
    StripeParams byDefault{{QStringLiteral("is_default"), QStringLiteral("true")}};
    const auto path = QStringLiteral("/v1/billing_portal/configurations");
    const auto found = co_await stripe.get(path, std::move(byDefault));
    if (!found)
        co_return std::unexpected(found.error());
    const auto known = found->value(u"data")[0];
    if (known[u"features"][u"subscription_update"][u"products"][0].isObject())
        co_return {};
    auto params = portalParams(catalog);
    const auto id = known[u"id"].toString();
    const auto made =
        co_await stripe.post(id.isEmpty() ? path : path + u'/' + id, std::move(params), {});
    if (!made)
        co_return std::unexpected(made.error());
    co_return {};
}

} // namespace

QCoro::Task<StripeResult<Catalog>> prepareCatalog(backend::StripeClient& stripe)
{
    Catalog catalog;
    for (const auto& product : products()) {
        const auto ensured = co_await ensureProduct(stripe, product);
        if (!ensured)
            co_return std::unexpected(ensured.error());
        for (const bool yearly : {false, true}) {
            const auto key =
                product.id + (yearly ? QStringLiteral("_yearly") : QStringLiteral("_monthly"));
            const auto id = co_await price(stripe, product, key, yearly);
            if (!id)
                co_return std::unexpected(id.error());
            catalog.priceIds.insert(key, *id);
            catalog.plans.add(*id, {product.id, product.name});
        }
    }
    const auto coupon = co_await ensureCoupon(stripe);
    if (!coupon)
        co_return std::unexpected(coupon.error());
    const auto portal = co_await ensurePortal(stripe, catalog);
    if (!portal)
        co_return std::unexpected(portal.error());
    co_return catalog;
}

} // namespace qa
