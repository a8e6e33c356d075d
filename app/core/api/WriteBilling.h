#pragma once

#include "app/core/api/Billing.h"

#include <QJsonObject>

namespace portico {

// As the contract writes it, so that parseBilling() reads it again, but for the links: who has one
// may see the invoice behind it, so they are kept nowhere.
QJsonObject billingToJson(const Billing& billing);

} // namespace portico
