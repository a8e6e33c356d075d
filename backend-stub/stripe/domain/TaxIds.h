#pragma once

#include <QString>

// Numbers that tax offices give out, by Stripe's types: eu_vat, us_ein, …

namespace stripe {

enum class TaxIdVerdict { Fits, DoesNotFit, UnknownType };

TaxIdVerdict taxIdVerdict(const QString& type, const QString& value);

} // namespace stripe
