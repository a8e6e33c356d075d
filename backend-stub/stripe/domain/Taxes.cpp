#include "backend-stub/stripe/domain/Taxes.h"

#include "backend-stub/stripe/domain/Clock.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

void takeRate(QJsonObject& rate, const QJsonObject& params)
{
    take(rate, params,
        {"active"_L1, "country"_L1, "description"_L1, "display_name"_L1, "inclusive"_L1,
            "jurisdiction"_L1, "metadata"_L1, "percentage"_L1, "state"_L1, "tax_type"_L1});
}

qint64 taxOf(qint64 amount, const QJsonValue& rate)
{
    const auto percentage = rate["percentage"_L1].toDouble();
    const auto whole = rate["inclusive"_L1].toBool() ? 100.0 + percentage : 100.0;
    return qRound64(double(amount) * percentage / whole);
}

QJsonObject taxEntry(const QJsonValue& rate, qint64 tax, qint64 taxable)
{
    const bool inclusive = rate["inclusive"_L1].toBool();
    return {{u"amount"_s, tax}, {u"tax_behavior"_s, inclusive ? u"inclusive"_s : u"exclusive"_s},
        {u"tax_rate_details"_s, QJsonObject{{u"tax_rate"_s, rate["id"_L1]}}},
        {u"taxability_reason"_s, u"not_available"_s}, {u"taxable_amount"_s, taxable},
        {u"type"_s, u"tax_rate_details"_s}};
}

qint64 sumOf(const QJsonArray& entries)
{
    qint64 sum = 0;
    for (const auto& entry : entries)
        sum += entry["amount"_L1].toInteger();
    return sum;
}

} // namespace

Result<QJsonObject> createTaxRate(Store& store, Clock& clock, const QJsonObject& params)
{
    const auto percentage = params["percentage"_L1].toDouble();
    if (percentage < 0 || percentage > 100) {
        return std::unexpected(Error::invalid(
            u"percentage"_s, u"A tax rate's percentage must be between 0 and 100."_s));
    }
    return store.change([&]() -> Result<QJsonObject> {
        auto rate = newObject(u"tax_rate"_s, u"txr_"_s, clock.now());
        takeRate(rate, params);
        rate["effective_percentage"_L1] = percentage;
        if (auto stored = store.create(rate, u"tax_rate.created"_s); !stored)
            return std::unexpected(stored.error());
        return rate;
    });
}

Result<QJsonObject> updateTaxRate(Store& store, const QString& id, const QJsonObject& params)
{
    return store.change([&]() -> Result<QJsonObject> {
        auto rate = store.get(u"tax_rate"_s, id);
        if (!rate)
            return rate;
        takeRate(*rate, params);
        if (auto stored = store.update(*rate, u"tax_rate.updated"_s); !stored)
            return std::unexpected(stored.error());
        return rate;
    });
}

Result<QJsonArray> taxRates(Store& store, const QJsonValue& ids)
{
    QJsonArray rates;
    for (const auto& id : ids.toArray()) {
        const auto rate = store.get(u"tax_rate"_s, id.toString(), u"default_tax_rates"_s);
        if (!rate)
            return std::unexpected(rate.error());
        rates.append(*rate);
    }
    return rates;
}

QJsonArray applyTaxes(QList<QJsonObject>& lines, const QJsonArray& rates)
{
    QJsonArray totals;
    for (const auto& rate : rates) {
        qint64 tax = 0;
        qint64 taxable = 0;
        for (auto& line : lines) {
            const auto amount =
                line["amount"_L1].toInteger() - sumOf(line["discount_amounts"_L1].toArray());
            const auto share = taxOf(amount, rate);
            const auto base = rate["inclusive"_L1].toBool() ? amount - share : amount;
            auto taxes = line["taxes"_L1].toArray();
            taxes.append(taxEntry(rate, share, base));
            line["taxes"_L1] = taxes;
            tax += share;
            taxable += base;
        }
        totals.append(taxEntry(rate, tax, taxable));
    }
    return totals;
}

qint64 exclusiveTax(const QJsonArray& taxes)
{
    qint64 sum = 0;
    for (const auto& tax : taxes) {
        if (tax["tax_behavior"_L1].toString() == "exclusive"_L1)
            sum += tax["amount"_L1].toInteger();
    }
    return sum;
}

qint64 allTax(const QJsonArray& taxes) { return sumOf(taxes); }

} // namespace stripe
