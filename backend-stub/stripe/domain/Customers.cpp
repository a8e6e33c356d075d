#include "backend-stub/stripe/domain/Customers.h"

#include "backend-stub/stripe/domain/Clock.h"
#include "backend-stub/stripe/domain/Discounts.h"
#include "backend-stub/stripe/domain/Ids.h"
#include "backend-stub/stripe/domain/PaymentMethods.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"
#include "backend-stub/stripe/domain/Subscriptions.h"
#include "backend-stub/stripe/domain/TaxIds.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

Result<void> checkEmail(const QJsonObject& params)
{
    static const QRegularExpression address(uR"(^[^@\s]+@[^@\s]+\.[^@\s.]+$)"_s);
    const auto email = params["email"_L1].toString();
    if (email.isEmpty() || address.match(email).hasMatch())
        return {};
    return std::unexpected(
        Error::invalid(u"email"_s, u"Invalid email address: %1"_s.arg(email), u"email_invalid"_s));
}

Result<void> checkCountry(const QJsonObject& address, const QString& param)
{
    static const QRegularExpression code(u"^[A-Za-z]{2}$"_s);
    const auto country = address["country"_L1].toString();
    if (country.isEmpty() || code.match(country).hasMatch())
        return {};
    return std::unexpected(Error::invalid(param + u"[country]"_s,
        u"Country '%1' is unknown. Try using a 2-character alphanumeric country code instead, such "
        "as 'US', 'EG', or 'GB'. A full list of country codes is available at "
        "https://stripe.com/global"_s.arg(country),
        u"country_code_invalid"_s));
}

// Addresses always show their six members.
QJsonValue wholeAddress(const QJsonValue& given)
{
    if (!given.isObject())
        return given;
    QJsonObject whole;
    for (const auto name :
        {"city"_L1, "country"_L1, "line1"_L1, "line2"_L1, "postal_code"_L1, "state"_L1}) {
        const auto value = given[name];
        whole[name] = value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
    }
    return whole;
}

void takeAddresses(QJsonObject& customer, const QJsonObject& params)
{
    if (params.contains("address"_L1))
        customer["address"_L1] = wholeAddress(params["address"_L1]);
    if (!params.contains("shipping"_L1))
        return;
    auto shipping = params["shipping"_L1].toObject();
    if (!shipping.isEmpty()) {
        shipping["address"_L1] = wholeAddress(shipping["address"_L1]);
        if (!shipping.contains("phone"_L1))
            shipping["phone"_L1] = QJsonValue::Null;
    }
    customer["shipping"_L1] = shipping.isEmpty() ? QJsonValue(QJsonValue::Null) : shipping;
}

} // namespace

Customers::Customers(
    Store& store, Clock& clock, PaymentMethods& paymentMethods, Subscriptions& subscriptions)
    : m_store(store)
    , m_clock(clock)
    , m_paymentMethods(paymentMethods)
    , m_subscriptions(subscriptions)
{
}

// Attaches what `payment_method`, `source` or the default one name, and says which ids they became.
Result<QJsonObject> Customers::withPaymentMethods(QJsonObject customer, const QJsonObject& params)
{
    const auto id = customer["id"_L1].toString();
    QString first;
    for (const auto name : {"payment_method"_L1, "source"_L1}) {
        const auto given = params[name].toString();
        if (given.isEmpty())
            continue;
        const auto attached =
            m_paymentMethods.attach(QString(given).replace("tok_"_L1, "pm_card_"_L1), id);
        if (!attached)
            return attached;
        first = (*attached)["id"_L1].toString();
    }
    auto settings = customer["invoice_settings"_L1].toObject();
    const auto wanted = params["invoice_settings"_L1]["default_payment_method"_L1];
    const bool sameAsGiven = !first.isEmpty() && wanted == params["payment_method"_L1];
    if (wanted.isString() && !sameAsGiven) {
        const auto method = paymentMethodOf(
            m_store, id, wanted.toString(), u"invoice_settings[default_payment_method]"_s);
        if (!method)
            return method;
        settings["default_payment_method"_L1] = wanted;
    } else if (wanted.isNull()) {
        settings["default_payment_method"_L1] = QJsonValue::Null;
    } else if (sameAsGiven || params.contains("source"_L1)) {
        settings["default_payment_method"_L1] = first;
    }
    if (const auto footer = params["invoice_settings"_L1]["footer"_L1]; !footer.isUndefined())
        settings["footer"_L1] = footer;
    customer["invoice_settings"_L1] = settings;
    return customer;
}

Result<QJsonObject> Customers::applied(QJsonObject customer, const QJsonObject& params)
{
    if (auto valid = checkEmail(params); !valid)
        return std::unexpected(valid.error());
    static const QRegularExpression prefix(u"^[A-Z0-9]{3,12}$"_s);
    if (const auto given = params["invoice_prefix"_L1].toString();
        !given.isEmpty() && !prefix.match(given).hasMatch()) {
        return std::unexpected(Error::invalid(
            u"invoice_prefix"_s, u"Invoice prefixes are 3 to 12 uppercase letters or numbers."_s));
    }
    for (const auto& address : {u"address"_s, u"shipping"_s}) {
        const auto given = params[address].toObject();
        const auto place = address == "address"_L1 ? given : given["address"_L1].toObject();
        if (auto valid = checkCountry(place, address); !valid)
            return std::unexpected(valid.error());
    }
    take(customer, params,
        {"balance"_L1, "business_name"_L1, "description"_L1, "email"_L1, "individual_name"_L1,
            "invoice_prefix"_L1, "metadata"_L1, "name"_L1, "next_invoice_sequence"_L1, "phone"_L1,
            "preferred_locales"_L1});
    if (params.contains("tax_exempt"_L1))
        customer["tax_exempt"_L1] = params["tax_exempt"_L1].toString(u"none"_s);
    takeAddresses(customer, params);
    if (params.contains("coupon"_L1)) {
        const auto discount =
            replaceDiscount(m_store, customer, params["coupon"_L1].toString(), m_clock);
        if (!discount)
            return std::unexpected(discount.error());
        customer["discount"_L1] = *discount;
    }
    return customer;
}

Result<QJsonObject> Customers::create(const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        const auto clock = params["test_clock"_L1].toString();
        const auto now = m_clock.now(clock);
        if (!now)
            return std::unexpected(now.error());
        auto customer = newObject(u"customer"_s, u"cus_"_s, *now);
        customer["invoice_prefix"_L1] = newSecret(8).toUpper();
        customer["next_invoice_sequence"_L1] = 1;
        if (!clock.isEmpty())
            customer["test_clock"_L1] = clock;
        auto made = applied(customer, params);
        if (!made)
            return made;
        if (auto stored = m_store.create(*made, u"customer.created"_s); !stored)
            return std::unexpected(stored.error());
        for (const auto& taxId : params["tax_id_data"_L1].toArray()) {
            if (auto done = createTaxId((*made)["id"_L1].toString(), taxId.toObject()); !done)
                return done;
        }
        made = withPaymentMethods(*made, params);
        if (!made)
            return made;
        if (auto stored = m_store.update(*made); !stored)
            return std::unexpected(stored.error());
        return made;
    });
}

Result<QJsonObject> Customers::update(const QString& id, const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        const auto customer = m_store.get(u"customer"_s, id);
        if (!customer)
            return customer;
        auto changed = applied(*customer, params);
        if (changed)
            changed = withPaymentMethods(*changed, params);
        if (!changed)
            return changed;
        if (auto stored = m_store.update(*changed, u"customer.updated"_s); !stored)
            return std::unexpected(stored.error());
        return changed;
    });
}

Result<QJsonObject> Customers::remove(const QString& id)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        const auto customer = m_store.get(u"customer"_s, id);
        if (!customer)
            return customer;
        const auto subscriptions =
            m_store.list({.type = u"subscription"_s, .equals = {{u"customer"_s, id}}, .limit = 0});
        if (!subscriptions)
            return std::unexpected(subscriptions.error());
        for (const auto& subscription : subscriptions->data) {
            if (Subscriptions::isOver(subscription))
                continue;
            if (auto ended = m_subscriptions.cancel(subscription["id"_L1].toString()); !ended)
                return ended;
        }
        if (auto gone = m_store.remove(*customer, u"customer.deleted"_s); !gone)
            return std::unexpected(gone.error());
        // Asked for again, a deleted customer is still known as such; it is in no list.
        const QJsonObject rest{{u"id"_s, id}, {u"object"_s, u"customer"_s}, {u"deleted"_s, true}};
        auto marker = rest;
        marker["object"_L1] = u"deleted"_s;
        marker["_was"_L1] = rest;
        if (auto stored = m_store.create(marker); !stored)
            return std::unexpected(stored.error());
        return rest;
    });
}

Result<QJsonObject> Customers::createTaxId(const QString& customer, const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        const auto owner = m_store.get(u"customer"_s, customer);
        if (!owner)
            return owner;
        auto made = newObject(u"tax_id"_s, u"txi_"_s, m_clock.now());
        take(made, params, {"type"_L1, "value"_L1});
        static const QRegularExpression kind(uR"(^([a-z]{2})_[a-z]+$)"_s);
        const auto match = kind.match(made["type"_L1].toString());
        if (!match.hasMatch()) {
            return std::unexpected(Error::invalid(
                u"type"_s, u"Invalid type: must be a kind of tax ID such as eu_vat"_s));
        }
        const auto value = made["value"_L1].toString();
        if (taxIdVerdict(match.captured(), value) == TaxIdVerdict::DoesNotFit) {
            return std::unexpected(Error::invalid(
                u"value"_s, u"Invalid value for %1."_s.arg(match.captured()), u"tax_id_invalid"_s));
        }
        const auto country =
            match.captured(1) == "eu"_L1 ? made["value"_L1].toString().left(2) : match.captured(1);
        made["country"_L1] = country.toUpper();
        made["customer"_L1] = customer;
        made["owner"_L1] = QJsonObject{{u"customer"_s, customer},
            {u"customer_account"_s, QJsonValue::Null}, {u"type"_s, u"customer"_s}};
        made["verification"_L1] = QJsonObject{{u"status"_s, u"pending"_s},
            {u"verified_address"_s, QJsonValue::Null}, {u"verified_name"_s, QJsonValue::Null}};
        if (auto stored = m_store.create(made, u"customer.tax_id.created"_s); !stored)
            return std::unexpected(stored.error());
        return made;
    });
}

Result<QJsonObject> Customers::removeTaxId(const QString& customer, const QString& id)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        const auto taxId = m_store.get(u"tax_id"_s, id);
        if (!taxId)
            return taxId;
        if ((*taxId)["customer"_L1].toString() != customer)
            return std::unexpected(Error::noSuch(u"tax_id"_s, id));
        if (auto gone = m_store.remove(*taxId, u"customer.tax_id.deleted"_s); !gone)
            return std::unexpected(gone.error());
        return QJsonObject{{u"id"_s, id}, {u"object"_s, u"tax_id"_s}, {u"deleted"_s, true}};
    });
}

} // namespace stripe
