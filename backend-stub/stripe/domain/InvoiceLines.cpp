#include "backend-stub/stripe/domain/InvoiceLines.h"

#include "backend-stub/stripe/domain/Shapes.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

QString day(qint64 moment)
{
    return QLocale::c().toString(QDateTime::fromSecsSinceEpoch(moment, Qt::UTC), u"d MMM yyyy"_s);
}

QString money(qint64 amount, const QString& currency)
{
    const auto symbol = currency == "usd"_L1 ? u"$"_s
        : currency == "eur"_L1               ? u"€"_s
        : currency == "gbp"_L1               ? u"£"_s
                                             : currency.toUpper() + u' ';
    if (currency == "jpy"_L1 || currency == "krw"_L1)
        return symbol + QString::number(amount);
    return symbol + QString::number(double(amount) / 100.0, 'f', 2);
}

QString describe(const QJsonObject& item, const QString& product, LineKind kind, qint64 moment)
{
    const auto quantity = item["quantity"_L1].toInteger(1);
    const auto price = item["price"_L1].toObject();
    const auto several = quantity == 1 ? product : u"%1 × %2"_s.arg(quantity).arg(product);
    switch (kind) {
    case LineKind::Trial:
        return u"Trial period for "_s + product;
    case LineKind::UnusedTime:
        return u"Unused time on %1 after %2"_s.arg(several, day(moment));
    case LineKind::RemainingTime:
        return u"Remaining time on %1 after %2"_s.arg(several, day(moment));
    case LineKind::Period:
        break;
    }
    const auto every = price["recurring"_L1]["interval_count"_L1].toInteger(1);
    const auto interval = price["recurring"_L1]["interval"_L1].toString();
    return u"%1 × %2 (at %3 / %4)"_s.arg(quantity).arg(product,
        money(price["unit_amount"_L1].toInteger(), price["currency"_L1].toString()),
        every == 1 ? interval : u"every %1 %2s"_s.arg(every).arg(interval));
}

} // namespace

QJsonObject pricing(const QJsonObject& price)
{
    return {{u"price_details"_s,
                QJsonObject{{u"price"_s, price["id"_L1]}, {u"product"_s, price["product"_L1]}}},
        {u"type"_s, u"price_details"_s},
        {u"unit_amount_decimal"_s, price["unit_amount_decimal"_L1]}};
}

qint64 fullAmount(const QJsonObject& item)
{
    return item["price"_L1]["unit_amount"_L1].toInteger() * item["quantity"_L1].toInteger(1);
}

bool isProration(const QJsonObject& line)
{
    const auto parent = line["parent"_L1];
    return parent["subscription_item_details"_L1]["proration"_L1].toBool()
        || parent["invoice_item_details"_L1]["proration"_L1].toBool();
}

QJsonObject subscriptionLine(const QJsonObject& item, const QString& productName, LineKind kind,
    qint64 amount, Period period, qint64 moment)
{
    const auto price = item["price"_L1].toObject();
    const bool proration = kind == LineKind::UnusedTime || kind == LineKind::RemainingTime;
    auto line = newObject(u"line_item"_s, u"il_"_s, 0);
    line["amount"_L1] = amount;
    line["subtotal"_L1] = amount;
    line["currency"_L1] = price["currency"_L1];
    line["description"_L1] = describe(item, productName, kind, moment);
    line["discountable"_L1] = !proration;
    line["period"_L1] = QJsonObject{{u"end"_s, period.end}, {u"start"_s, period.start}};
    line["pricing"_L1] = pricing(price);
    line["quantity"_L1] = item["quantity"_L1].toInteger(1);
    line["quantity_decimal"_L1] = QString::number(item["quantity"_L1].toInteger(1));
    line["subscription"_L1] = item["subscription"_L1];
    line["parent"_L1] = QJsonObject{{u"invoice_item_details"_s, QJsonValue::Null},
        {u"subscription_item_details"_s,
            QJsonObject{{u"invoice_item"_s, QJsonValue::Null}, {u"proration"_s, proration},
                {u"proration_details"_s, QJsonObject{{u"credited_items"_s, QJsonValue::Null}}},
                {u"subscription"_s, item["subscription"_L1]},
                {u"subscription_item"_s, item["id"_L1]}}},
        {u"type"_s, u"subscription_item_details"_s}};
    return line;
}

QJsonObject invoiceItemLine(const QJsonObject& invoiceItem)
{
    auto line = newObject(u"line_item"_s, u"il_"_s, 0);
    take(line, invoiceItem,
        {"amount"_L1, "currency"_L1, "description"_L1, "discountable"_L1, "metadata"_L1,
            "period"_L1, "pricing"_L1, "quantity"_L1, "quantity_decimal"_L1});
    const auto subscription =
        invoiceItem["parent"_L1]["subscription_details"_L1]["subscription"_L1];
    line["subscription"_L1] = subscription.isString() ? subscription : QJsonValue(QJsonValue::Null);
    line["subtotal"_L1] = invoiceItem["amount"_L1];
    line["parent"_L1] = QJsonObject{
        {u"invoice_item_details"_s,
            QJsonObject{{u"invoice_item"_s, invoiceItem["id"_L1]},
                {u"proration"_s, invoiceItem["proration"_L1]},
                {u"proration_details"_s, QJsonObject{{u"credited_items"_s, QJsonValue::Null}}},
                {u"subscription"_s, line["subscription"_L1]}}},
        {u"subscription_item_details"_s, QJsonValue::Null}, {u"type"_s, u"invoice_item_details"_s}};
    return line;
}

QJsonObject pendingItem(const QJsonObject& line, const QString& customer, qint64 now)
{
    auto item = newObject(u"invoiceitem"_s, u"ii_"_s, now);
    take(item, line,
        {"amount"_L1, "currency"_L1, "description"_L1, "period"_L1, "pricing"_L1, "quantity"_L1,
            "quantity_decimal"_L1});
    item["customer"_L1] = customer;
    item["date"_L1] = now;
    item["proration"_L1] = true;
    item["metadata"_L1] = QJsonObject();
    item["discounts"_L1] = QJsonArray();
    item["tax_rates"_L1] = QJsonArray();
    const auto details = line["parent"_L1]["subscription_item_details"_L1];
    item["parent"_L1] =
        QJsonObject{{u"subscription_details"_s,
                        QJsonObject{{u"subscription"_s, details["subscription"_L1]},
                            {u"subscription_item"_s, details["subscription_item"_L1]}}},
            {u"type"_s, u"subscription_details"_s}};
    item["_pending"_L1] = true;
    item["_created"_L1] = now;
    return item;
}

} // namespace stripe
