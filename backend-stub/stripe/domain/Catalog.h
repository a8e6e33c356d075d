#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QJsonObject>
#include <QString>

// Products, prices (and plans, their older face), coupons and promotion codes.

namespace stripe {

class Clock;
class Store;

class Catalog {
public:
    Catalog(Store& store, Clock& clock);

    Result<QJsonObject> createProduct(const QJsonObject& params);
    Result<QJsonObject> updateProduct(const QString& id, const QJsonObject& params);

    Result<QJsonObject> createPrice(const QJsonObject& params);
    Result<QJsonObject> updatePrice(const QString& id, const QJsonObject& params);
    // price_data of an item: currency, product, recurring, unit_amount. Made inactive, as Stripe's.
    Result<QJsonObject> inlinePrice(const QJsonObject& priceData);

    Result<QJsonObject> createPlan(const QJsonObject& params); // a price, shown as a plan
    Result<QJsonObject> updatePlan(const QString& id, const QJsonObject& params);
    static Result<QString> checkedCurrency(const QString& given); // in lower case
    static QJsonObject planOf(const QJsonObject& price);

    Result<QJsonObject> createCoupon(const QJsonObject& params);
    Result<QJsonObject> createPromotionCode(const QJsonObject& params);

private:
    Result<bool> freeId(const QString& id);
    Result<void> freeLookupKey(const QString& key, const QString& priceId, bool transfer);

    Store& m_store;
    Clock& m_clock;
};

} // namespace stripe
