#include "backend-stub/stripe/domain/Catalog.h"

#include "backend-stub/stripe/domain/Clock.h"
#include "backend-stub/stripe/domain/Ids.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

Result<void> checkAmount(const QJsonObject& params, const QString& param)
{
    if (params[param].toInteger() >= 0)
        return {};
    return std::unexpected(Error::invalid(param,
        u"This value must be greater than or equal to 0 (it currently is '%1')."_s.arg(
            params[param].toInteger()),
        u"parameter_invalid_integer"_s));
}

// Three years at most.
Result<void> checkInterval(const QJsonObject& params)
{
    static const QHash<QString, qint64> most{
        {u"day"_s, 1095}, {u"week"_s, 156}, {u"month"_s, 36}, {u"year"_s, 3}};
    const auto recurring = params["recurring"_L1];
    const auto count = recurring["interval_count"_L1].toInteger(1);
    if (count <= most.value(recurring["interval"_L1].toString(), 1))
        return {};
    return std::unexpected(Error::invalid(u"recurring[interval_count]"_s,
        u"You cannot set your billing interval to more than 3 years."_s));
}

QJsonValue recurringOf(const QJsonObject& params)
{
    if (!params["recurring"_L1].isObject())
        return QJsonValue::Null;
    const auto given = params["recurring"_L1];
    return QJsonObject{{u"interval"_s, given["interval"_L1]},
        {u"interval_count"_s, given["interval_count"_L1].toInteger(1)},
        {u"meter"_s, QJsonValue::Null}, {u"trial_period_days"_s, QJsonValue::Null},
        {u"usage_type"_s, given["usage_type"_L1].toString(u"licensed"_s)}};
}

} // namespace

Result<QString> Catalog::checkedCurrency(const QString& given)
{
    // https://docs.stripe.com/currencies#presentment-currencies
    static const auto known =
        u"aed afn all amd ang aoa ars aud awg azn bam bbd bdt bif bmd bnd bob brl bsd bwp byn bzd "
        "cad cdf chf clp cny cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd "
        "gnf gtq gyd hkd hnl htg huf idr ils inr isk jmd jpy kes kgs khr kmf krw kwd kyd kzt lak "
        "lbp lkr lrd lsl mad mdl mga mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr "
        "nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sek sgd shp sle sos "
        "srd std szl thb tjs tnd top try ttd twd tzs uah ugx usd uyu uzs vnd vuv wst xaf xcd xof "
        "xpf yer zar zmw bhd jod"_s.split(u' ');
    const auto currency = given.toLower();
    if (known.contains(currency))
        return currency;
    return std::unexpected(Error::invalid(
        u"currency"_s, u"Invalid currency: %1."_s.arg(currency.left(20)), u"invalid_currency"_s));
}

Catalog::Catalog(Store& store, Clock& clock) : m_store(store), m_clock(clock) { }

Result<QJsonObject> Catalog::createProduct(const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto product = newObject(u"product"_s, u"prod_"_s, m_clock.now());
        product["updated"_L1] = product["created"_L1];
        take(product, params,
            {"id"_L1, "active"_L1, "description"_L1, "images"_L1, "marketing_features"_L1,
                "metadata"_L1, "name"_L1, "package_dimensions"_L1, "shippable"_L1,
                "statement_descriptor"_L1, "tax_code"_L1, "unit_label"_L1, "url"_L1});
        const auto isFree = freeId(product["id"_L1].toString());
        if (!isFree)
            return std::unexpected(isFree.error());
        if (!*isFree) {
            return std::unexpected(Error::invalid(
                u"id"_s, u"Product already exists."_s, u"resource_already_exists"_s));
        }
        if (auto stored = m_store.create(product, u"product.created"_s); !stored)
            return std::unexpected(stored.error());
        auto priceData = params["default_price_data"_L1].toObject();
        if (priceData.isEmpty())
            return product;
        priceData["product"_L1] = product["id"_L1];
        const auto price = createPrice(priceData);
        if (!price)
            return price;
        product["default_price"_L1] = (*price)["id"_L1];
        if (auto stored = m_store.update(product, u"product.updated"_s); !stored)
            return std::unexpected(stored.error());
        return product;
    });
}

Result<QJsonObject> Catalog::updateProduct(const QString& id, const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto product = m_store.get(u"product"_s, id);
        if (!product)
            return product;
        if (params.contains("name"_L1) && params["name"_L1].isNull())
            return std::unexpected(Error::missing(u"name"_s));
        if (const auto price = params["default_price"_L1].toString(); !price.isEmpty()) {
            const auto known = m_store.get(u"price"_s, price, u"default_price"_s);
            if (!known)
                return known;
            if ((*known)["product"_L1].toString() != id) {
                return std::unexpected(Error::invalid(u"default_price"_s,
                    u"The price `%1` does not belong to this product."_s.arg(price)));
            }
        }
        take(*product, params,
            {"active"_L1, "default_price"_L1, "description"_L1, "images"_L1,
                "marketing_features"_L1, "metadata"_L1, "name"_L1, "package_dimensions"_L1,
                "shippable"_L1, "statement_descriptor"_L1, "tax_code"_L1, "unit_label"_L1,
                "url"_L1});
        (*product)["updated"_L1] = m_clock.now();
        if (auto stored = m_store.update(*product, u"product.updated"_s); !stored)
            return std::unexpected(stored.error());
        return product;
    });
}

// Ids of one's own choice may be used again once what had them is deleted.
Result<bool> Catalog::freeId(const QString& id)
{
    const auto holder = m_store.find(id);
    if (!holder)
        return std::unexpected(holder.error());
    if (!*holder || (**holder)["object"_L1].toString() != "deleted"_L1)
        return !holder->has_value();
    const auto gone = m_store.remove(**holder);
    return gone ? Result<bool>(true) : std::unexpected(gone.error());
}

// A lookup key belongs to one price at a time; transfer_lookup_key takes it from the other.
Result<void> Catalog::freeLookupKey(const QString& key, const QString& priceId, bool transfer)
{
    const auto holder = m_store.first(u"price"_s, {{u"lookup_key"_s, key}});
    if (!holder)
        return std::unexpected(holder.error());
    if (!*holder || (**holder)["id"_L1].toString() == priceId)
        return {};
    if (!transfer) {
        return std::unexpected(Error::invalid(u"lookup_key"_s,
            u"A price (`%1`) already uses that lookup key."_s.arg((**holder)["id"_L1].toString()),
            u"resource_already_exists"_s));
    }
    auto other = **holder;
    other["lookup_key"_L1] = QJsonValue::Null;
    return m_store.update(other, u"price.updated"_s);
}

Result<QJsonObject> Catalog::createPrice(const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        const auto currency = checkedCurrency(params["currency"_L1].toString());
        if (!currency)
            return std::unexpected(currency.error());
        if (auto valid = checkAmount(params, u"unit_amount"_s); !valid)
            return std::unexpected(valid.error());
        if (auto valid = checkInterval(params); !valid)
            return std::unexpected(valid.error());
        auto productId = params["product"_L1].toString();
        if (params.contains("product_data"_L1)) {
            const auto product = createProduct(params["product_data"_L1].toObject());
            if (!product)
                return product;
            productId = (*product)["id"_L1].toString();
        }
        if (productId.isEmpty())
            return std::unexpected(Error::missing(u"product"_s));
        if (auto product = m_store.get(u"product"_s, productId, u"product"_s); !product)
            return product;
        if (!params.contains("unit_amount"_L1) && !params.contains("unit_amount_decimal"_L1))
            return std::unexpected(Error::missing(u"unit_amount"_s));
        auto price = newObject(u"price"_s, u"price_"_s, m_clock.now());
        take(price, params,
            {"active"_L1, "lookup_key"_L1, "metadata"_L1, "nickname"_L1, "tax_behavior"_L1});
        price["currency"_L1] = *currency;
        price["product"_L1] = productId;
        price["recurring"_L1] = recurringOf(params);
        price["type"_L1] = price["recurring"_L1].isNull() ? u"one_time"_s : u"recurring"_s;
        const auto amount = params.contains("unit_amount"_L1)
            ? params["unit_amount"_L1].toInteger()
            : qRound64(params["unit_amount_decimal"_L1].toVariant().toDouble());
        price["unit_amount"_L1] = amount;
        price["unit_amount_decimal"_L1] = QString::number(amount);
        const auto key = price["lookup_key"_L1].toString();
        const bool transfer = params["transfer_lookup_key"_L1].toBool();
        if (auto free = key.isEmpty() ? Result<void>() : freeLookupKey(key, {}, transfer); !free)
            return std::unexpected(free.error());
        if (auto stored = m_store.create(price, u"price.created"_s); !stored)
            return std::unexpected(stored.error());
        return price;
    });
}

Result<QJsonObject> Catalog::updatePrice(const QString& id, const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto price = m_store.get(u"price"_s, id);
        if (!price)
            return price;
        take(*price, params,
            {"active"_L1, "lookup_key"_L1, "metadata"_L1, "nickname"_L1, "tax_behavior"_L1});
        const auto key = params["lookup_key"_L1].toString();
        const bool transfer = params["transfer_lookup_key"_L1].toBool();
        if (auto free = key.isEmpty() ? Result<void>() : freeLookupKey(key, id, transfer); !free)
            return std::unexpected(free.error());
        if (auto stored = m_store.update(*price, u"price.updated"_s); !stored)
            return std::unexpected(stored.error());
        return price;
    });
}

Result<QJsonObject> Catalog::inlinePrice(const QJsonObject& priceData)
{
    auto params = priceData;
    params["active"_L1] = false;
    return createPrice(params);
}

QJsonObject Catalog::planOf(const QJsonObject& price)
{
    auto plan = shapeOf(u"plan"_s);
    take(plan, price,
        {"id"_L1, "active"_L1, "billing_scheme"_L1, "created"_L1, "currency"_L1, "livemode"_L1,
            "metadata"_L1, "nickname"_L1, "product"_L1, "tiers_mode"_L1});
    plan["amount"_L1] = price["unit_amount"_L1];
    plan["amount_decimal"_L1] = price["unit_amount_decimal"_L1];
    plan["interval"_L1] = price["recurring"_L1]["interval"_L1];
    plan["interval_count"_L1] = price["recurring"_L1]["interval_count"_L1];
    plan["usage_type"_L1] = price["recurring"_L1]["usage_type"_L1];
    return plan;
}

Result<QJsonObject> Catalog::createPlan(const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        QJsonObject asPrice{{u"recurring"_s,
            QJsonObject{{u"interval"_s, params["interval"_L1]},
                {u"interval_count"_s, params["interval_count"_L1].toInteger(1)}}}};
        take(asPrice, params, {"active"_L1, "currency"_L1, "nickname"_L1, "metadata"_L1});
        asPrice["unit_amount"_L1] = params["amount"_L1].toInteger();
        const auto product = params["product"_L1];
        asPrice[product.isObject() ? "product_data"_L1 : "product"_L1] = product;
        const auto price = createPrice(asPrice);
        if (!price)
            return price;
        const auto plan = planOf(*price);
        if (auto sent = m_store.emitEvent(u"plan.created"_s, plan); !sent)
            return std::unexpected(sent.error());
        return plan;
    });
}

Result<QJsonObject> Catalog::updatePlan(const QString& id, const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        const auto before = m_store.get(u"price"_s, id);
        if (!before)
            return before;
        const auto price = updatePrice(id, params);
        if (!price)
            return price;
        const auto previous = previousAttributes(planOf(*before), planOf(*price));
        if (auto sent = m_store.emitEvent(u"plan.updated"_s, planOf(*price), previous); !sent)
            return std::unexpected(sent.error());
        return planOf(*price);
    });
}

Result<QJsonObject> Catalog::createCoupon(const QJsonObject& params)
{
    const auto percent = params["percent_off"_L1].toDouble();
    if (params.contains("percent_off"_L1) == params.contains("amount_off"_L1)) {
        return std::unexpected(
            Error::invalid(u"percent_off"_s, u"You must pass either percent_off or amount_off."_s));
    }
    if (params.contains("percent_off"_L1) && (percent <= 0 || percent > 100)) {
        return std::unexpected(Error::invalid(
            u"percent_off"_s, u"Invalid percent_off: must be greater than 0 and at most 100"_s));
    }
    if (params["duration"_L1].toString() == "repeating"_L1
        && params["duration_in_months"_L1].toInteger() < 1)
        return std::unexpected(Error::missing(u"duration_in_months"_s));
    if (params["duration"_L1].toString() != "repeating"_L1
        && params.contains("duration_in_months"_L1)) {
        return std::unexpected(Error::invalid(u"duration_in_months"_s,
            u"duration_in_months can only be used with a duration of repeating."_s));
    }
    if (const auto end = params["redeem_by"_L1];
        end.isDouble() && end.toInteger() < m_clock.now()) {
        return std::unexpected(
            Error::invalid(u"redeem_by"_s, u"The redeem_by date must be in the future."_s));
    }
    auto coupon = newObject(u"coupon"_s, {}, m_clock.now());
    coupon["id"_L1] = newSecret(8);
    take(coupon, params,
        {"id"_L1, "amount_off"_L1, "duration"_L1, "duration_in_months"_L1, "max_redemptions"_L1,
            "metadata"_L1, "name"_L1, "percent_off"_L1, "redeem_by"_L1, "applies_to"_L1});
    if (params.contains("amount_off"_L1)) {
        const auto currency = checkedCurrency(params["currency"_L1].toString());
        if (!currency)
            return std::unexpected(currency.error());
        coupon["currency"_L1] = *currency;
    }
    return m_store.change([&]() -> Result<QJsonObject> {
        const auto isFree = freeId(coupon["id"_L1].toString());
        if (!isFree)
            return std::unexpected(isFree.error());
        if (!*isFree) {
            return std::unexpected(
                Error::invalid(u"id"_s, u"Coupon already exists."_s, u"resource_already_exists"_s));
        }
        if (auto stored = m_store.create(coupon, u"coupon.created"_s); !stored)
            return std::unexpected(stored.error());
        return coupon;
    });
}

Result<QJsonObject> Catalog::createPromotionCode(const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        const auto given = params["promotion"_L1]["coupon"_L1].toString();
        const auto couponId = given.isEmpty() ? params["coupon"_L1].toString() : given;
        if (couponId.isEmpty())
            return std::unexpected(Error::missing(u"promotion[coupon]"_s));
        const auto coupon = m_store.get(u"coupon"_s, couponId, u"promotion[coupon]"_s);
        if (!coupon)
            return coupon;
        auto code = newObject(u"promotion_code"_s, u"promo_"_s, m_clock.now());
        code["code"_L1] = newSecret(8).toUpper();
        take(code, params,
            {"active"_L1, "code"_L1, "customer"_L1, "expires_at"_L1, "max_redemptions"_L1,
                "metadata"_L1});
        code["promotion"_L1] = QJsonObject{{u"coupon"_s, couponId}, {u"type"_s, u"coupon"_s}};
        auto restrictions = code["restrictions"_L1].toObject();
        take(restrictions, params["restrictions"_L1].toObject(),
            {"first_time_transaction"_L1, "minimum_amount"_L1, "minimum_amount_currency"_L1});
        code["restrictions"_L1] = restrictions;
        static const QRegularExpression typed(u"^[A-Za-z0-9_-]{1,500}$"_s);
        if (!typed.match(code["code"_L1].toString()).hasMatch()) {
            return std::unexpected(Error::invalid(
                u"code"_s, u"Promotion codes can only contain letters, digits and dashes."_s));
        }
        if (const auto end = code["expires_at"_L1];
            end.isDouble() && end.toInteger() < m_clock.now()) {
            return std::unexpected(
                Error::invalid(u"expires_at"_s, u"The expiration date must be in the future."_s));
        }
        const auto taken =
            m_store.first(u"promotion_code"_s, {{u"code"_s, code["code"_L1]}, {u"active"_s, true}});
        if (!taken)
            return std::unexpected(taken.error());
        if (*taken) {
            return std::unexpected(Error::invalid(u"code"_s,
                u"An active promotion code with `code: %1` already exists."_s.arg(
                    code["code"_L1].toString())));
        }
        if (auto stored = m_store.create(code, u"promotion_code.created"_s); !stored)
            return std::unexpected(stored.error());
        return code;
    });
}

} // namespace stripe
