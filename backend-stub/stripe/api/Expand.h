#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QJsonArray>
#include <QJsonObject>

namespace stripe {

class Store;

// Replaces ids by the objects they name, one path of `expand[]` after the other, at most four
// levels deep: https://docs.stripe.com/expand.
Result<QJsonObject> expanded(Store& store, QJsonObject object, const QJsonArray& paths);

} // namespace stripe
