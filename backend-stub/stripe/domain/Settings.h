#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QJsonObject>

// What Stripe has in its dashboard only, and the stand-in as calls of its own.

namespace stripe {

class Store;

// What becomes of a subscription when the last retry failed.
enum class AfterRetries { Cancel, MarkUnpaid, LeavePastDue };

Result<AfterRetries> afterRetries(Store& store);

// {after_retries: cancel, unpaid or past_due}; kept with the rest of the data.
Result<QJsonObject> settings(Store& store);
Result<QJsonObject> changeSettings(Store& store, const QJsonObject& params);

} // namespace stripe
