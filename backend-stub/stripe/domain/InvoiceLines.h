#pragma once

#include <QJsonObject>
#include <QString>

// Lines of an invoice, made from what they bill. Pure: amounts in the minor unit, times in seconds.

namespace stripe {

struct Period {
    qint64 start = 0;
    qint64 end = 0;
};

// How a line is described; the product's name belongs into it.
enum class LineKind { Period, Trial, UnusedTime, RemainingTime };

// `item` is a subscription item with its price; `moment` the time of a proration.
QJsonObject subscriptionLine(const QJsonObject& item, const QString& productName, LineKind kind,
    qint64 amount, Period period, qint64 moment);

QJsonObject invoiceItemLine(const QJsonObject& invoiceItem);

// An item that waits for the next invoice, from a proration line.
QJsonObject pendingItem(const QJsonObject& line, const QString& customer, qint64 now);

QJsonObject pricing(const QJsonObject& price);
qint64 fullAmount(const QJsonObject& item); // unit_amount × quantity
bool isProration(const QJsonObject& line);

} // namespace stripe
