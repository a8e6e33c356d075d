#pragma once

#include "backend-stub/stripe/portal/Body.h"
#include "backend-stub/stripe/portal/Visit.h"

#include <QJsonObject>

// A break from a subscription, for one of the times that the configuration offers, or until the
// customer comes back.

namespace stripe::portal {

// {subscription, option}: the index among the configured intervals, or -1 for "until I resume"
// where the configuration's duration is indefinite. → {"resumes_at": seconds|null}
Outcome<QJsonObject> pausePlan(const Visit& visit, const Body& body);
Outcome<QJsonObject> resumePlan(const Visit& visit, const Body& body);

QJsonObject pauseShape(
    const Visit& visit); // of the features: {enabled, options: [{…, resumes_at}]}

} // namespace stripe::portal
