#pragma once

#include <QString>

namespace stripe::portal {

// How many digits the minor unit of a currency has in Stripe's amounts: yen has none.
// https://docs.stripe.com/currencies#zero-decimal
int minorDigits(const QString& currency);

// 190050, "usd", "de" → "1.900,50 $". The language's own way; a currency without a sign by its
// code.
QString money(qint64 amount, const QString& currency, const QString& language);

// Unix seconds → "March 3, 2027", in UTC as invoices are dated.
QString longDate(qint64 seconds, const QString& language);

} // namespace stripe::portal
