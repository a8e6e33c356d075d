#pragma once

#include <QJsonObject>
#include <QtGlobal>

#include <optional>

namespace stripe {

// When something has to happen to a subscription by itself: its trial is about to end or ends, its
// period is over, it is to be cancelled or resumed, its first payment has waited too long. Nothing
// for one that is over or paused without an end. Unix seconds.
std::optional<qint64> nextMoment(const QJsonObject& subscription);

constexpr qint64 trialWarning = 3 * 86400; // customer.subscription.trial_will_end, before the end
constexpr qint64 incompleteFor = 23 * 3600; // then the first payment is given up

} // namespace stripe
