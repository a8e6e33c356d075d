#pragma once

#include <QString>

namespace stripe {

// "cus_" and 14 characters, everything else its prefix and 24, as Stripe's look. Unpredictable.
QString newId(const QString& prefix);
QString newSecret(int length); // letters and digits, for tokens and whsec_…

} // namespace stripe
