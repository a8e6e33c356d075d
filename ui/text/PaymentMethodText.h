#pragma once

#include "app/core/api/Billing.h"
#include "ui/text/Formatter.h"

#include <QDate>
#include <QString>

#include <optional>

namespace portico {

// "Visa •••• 4242", "SEPA Direct Debit •••• 3000". Brands and types not known are shown as they
// came.
QString paymentMethodName(const PaymentMethod& method, const Formatter& format);

// The last day a card can be charged; nullopt when it does not expire.
std::optional<QDate> lastDayOf(const PaymentMethod& method);

} // namespace portico
