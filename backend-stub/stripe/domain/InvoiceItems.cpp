#include "backend-stub/stripe/domain/InvoiceItems.h"

#include "backend-stub/stripe/domain/Catalog.h"
#include "backend-stub/stripe/domain/InvoiceLines.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

Result<void> takeAmount(Store& store, QJsonObject& item, const QJsonObject& params)
{
    const auto quantity = params["quantity"_L1].toInteger(1);
    item["quantity"_L1] = quantity;
    item["quantity_decimal"_L1] = QString::number(quantity);
    const auto priceId = params["pricing"_L1]["price"_L1].toString();
    if (!priceId.isEmpty()) {
        const auto price = store.get(u"price"_s, priceId, u"pricing[price]"_s);
        if (!price)
            return std::unexpected(price.error());
        item["currency"_L1] = (*price)["currency"_L1];
        item["amount"_L1] = (*price)["unit_amount"_L1].toInteger() * quantity;
        item["pricing"_L1] = pricing(*price);
        return {};
    }
    const auto data = params["price_data"_L1];
    if (!params.contains("amount"_L1) && !data.isObject())
        return std::unexpected(Error::missing(u"amount"_s));
    item["amount"_L1] = data.isObject() ? data["unit_amount"_L1].toInteger() * quantity
                                        : params["amount"_L1].toInteger();
    const auto given = data.isObject() ? data["currency"_L1] : params["currency"_L1];
    const auto currency = Catalog::checkedCurrency(given.toString(u"usd"_s));
    if (!currency)
        return std::unexpected(currency.error());
    item["currency"_L1] = *currency;
    return {};
}

} // namespace

Result<QJsonObject> createInvoiceItem(Store& store, const QJsonObject& params, qint64 now)
{
    return store.change([&]() -> Result<QJsonObject> {
        const auto customerId = params["customer"_L1].toString();
        if (customerId.isEmpty())
            return std::unexpected(Error::missing(u"customer"_s));
        const auto customer = store.get(u"customer"_s, customerId, u"customer"_s);
        if (!customer)
            return customer;
        if (const auto id = params["subscription"_L1].toString(); !id.isEmpty()) {
            const auto subscription = store.get(u"subscription"_s, id, u"subscription"_s);
            if (!subscription)
                return subscription;
            if ((*subscription)["customer"_L1].toString() != customerId)
                return std::unexpected(Error::noSuch(u"subscription"_s, id, u"subscription"_s));
        }
        auto item = newObject(u"invoiceitem"_s, u"ii_"_s, now);
        item["customer"_L1] = customerId;
        item["date"_L1] = now;
        item["_created"_L1] = now;
        item["discountable"_L1] = true;
        item["discounts"_L1] = QJsonArray();
        item["tax_rates"_L1] = QJsonArray();
        item["metadata"_L1] = QJsonObject();
        item["period"_L1] = QJsonObject{{u"end"_s, now}, {u"start"_s, now}};
        item["test_clock"_L1] = (*customer)["test_clock"_L1];
        take(item, params, {"description"_L1, "discountable"_L1, "metadata"_L1, "period"_L1});
        if (auto taken = takeAmount(store, item, params); !taken)
            return std::unexpected(taken.error());
        if (const auto subscription = params["subscription"_L1]; subscription.isString()) {
            item["parent"_L1] = QJsonObject{
                {u"subscription_details"_s, QJsonObject{{u"subscription"_s, subscription}}},
                {u"type"_s, u"subscription_details"_s}};
        }
        item["_pending"_L1] = true;
        if (auto stored = store.create(item, u"invoiceitem.created"_s); !stored)
            return std::unexpected(stored.error());
        return item;
    });
}

Result<QJsonObject> updateInvoiceItem(Store& store, const QString& id, const QJsonObject& params)
{
    return store.change([&]() -> Result<QJsonObject> {
        auto item = store.get(u"invoiceitem"_s, id);
        if (!item)
            return item;
        if ((*item)["invoice"_L1].isString()) {
            return std::unexpected(Error(Error::Kind::InvalidRequest,
                u"This invoice item belongs to an invoice and can no longer be changed."_s));
        }
        take(*item, params,
            {"amount"_L1, "description"_L1, "discountable"_L1, "metadata"_L1, "period"_L1});
        if (params.contains("pricing"_L1) || params.contains("quantity"_L1)) {
            auto asked = params;
            if (!asked.contains("pricing"_L1))
                asked["amount"_L1] = (*item)["amount"_L1];
            asked["currency"_L1] = (*item)["currency"_L1];
            if (auto taken = takeAmount(store, *item, asked); !taken)
                return std::unexpected(taken.error());
        }
        if (auto stored = store.update(*item); !stored)
            return std::unexpected(stored.error());
        return item;
    });
}

Result<QJsonObject> removeInvoiceItem(Store& store, const QString& id)
{
    return store.change([&]() -> Result<QJsonObject> {
        const auto item = store.get(u"invoiceitem"_s, id);
        if (!item)
            return item;
        if (!(*item)["_pending"_L1].toBool()) {
            return std::unexpected(Error(Error::Kind::InvalidRequest,
                u"You cannot delete an invoice item that is attached to an invoice."_s));
        }
        if (auto gone = store.remove(*item, u"invoiceitem.deleted"_s); !gone)
            return std::unexpected(gone.error());
        return QJsonObject{{u"id"_s, id}, {u"object"_s, u"invoiceitem"_s}, {u"deleted"_s, true}};
    });
}

} // namespace stripe
