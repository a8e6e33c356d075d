#include "backend-stub/stripe/domain/Moments.h"

#include "backend-stub/stripe/domain/SubscriptionChange.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

void earlier(std::optional<qint64>& moment, const QJsonValue& candidate)
{
    if (candidate.isDouble())
        moment = std::min(moment.value_or(candidate.toInteger()), candidate.toInteger());
}

} // namespace

std::optional<qint64> nextMoment(const QJsonObject& subscription)
{
    const auto status = subscription["status"_L1].toString();
    if (status == "canceled"_L1 || status == "incomplete_expired"_L1)
        return std::nullopt;
    if (status == "incomplete"_L1)
        return subscription["created"_L1].toInteger() + incompleteFor;
    std::optional<qint64> moment;
    earlier(moment, subscription["cancel_at"_L1]);
    earlier(moment, subscription["_resumes_at"_L1]);
    if (status == "paused"_L1)
        return moment;
    earlier(moment, subscription["pause_collection"_L1]["resumes_at"_L1]);
    earlier(moment, subscription["pending_update"_L1]["expires_at"_L1]);
    earlier(moment, subscription["_phase_end"_L1]);
    if (status == "trialing"_L1) {
        const auto end = subscription["trial_end"_L1].toInteger();
        earlier(moment, subscription["_trial_warned"_L1].toBool() ? end : end - trialWarning);
    } else {
        earlier(moment, periodOf(subscription).end);
    }
    return moment;
}

} // namespace stripe
