#pragma once

#include "app/core/api/Billing.h"
#include "ui/text/Formatter.h"

#include <QString>

namespace portico {

// "LAUNCH: 25% off until March 3, 2027". Empty for a discount that says nothing.
QString describeDiscount(const Discount& discount, const Formatter& format);

} // namespace portico
