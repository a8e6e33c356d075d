#pragma once

#include "backend-stub/stripe/portal/InvoiceSheet.h"

#include <QByteArray>

namespace stripe::portal {

// The invoice on A4, as many pages as its lines need.
QByteArray invoicePdf(const InvoiceSheet& sheet, const Words& words);

} // namespace stripe::portal
