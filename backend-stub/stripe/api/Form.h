#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QByteArrayView>
#include <QJsonObject>

// Stripe's request encoding: application/x-www-form-urlencoded with brackets,
// `items[0][price]=p`, `expand[]=customer`, brackets percent-encoded or not. Every leaf is a
// string; Params gives it its type. A hash whose keys are all [] or numbers is an array.

namespace stripe {

// Refuses text that is not UTF-8, unbalanced brackets, a name that is both a value and a hash, more
// than 1,000 pairs and more than 8 levels.
Result<QJsonObject> parseForm(QByteArrayView form);

} // namespace stripe
