#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QJsonObject>
#include <QString>

namespace stripe {

class Store;

// POST /v1/invoiceitems: an amount, or pricing[price] × quantity, for the next invoice or for the
// draft that `invoice` names.
Result<QJsonObject> createInvoiceItem(Store& store, const QJsonObject& params, qint64 now);
Result<QJsonObject> updateInvoiceItem(Store& store, const QString& id, const QJsonObject& params);
Result<QJsonObject> removeInvoiceItem(Store& store, const QString& id);

} // namespace stripe
