#include "backend-stub/stripe/portal/PlanChange.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

double daysOf(const QJsonObject& price)
{
    const auto recurring = price["recurring"_L1];
    const auto interval = recurring["interval"_L1].toString();
    const double one = interval == "day"_L1 ? 1.0
        : interval == "week"_L1             ? 7.0
        : interval == "month"_L1            ? 30.4375
                                            : 365.25;
    return one * double(recurring["interval_count"_L1].toInteger(1));
}

// Amounts compare within one interval; a shorter interval has a condition of its own.
bool holds(const QString& condition, const Step& step)
{
    const auto from = step.fromPrice["unit_amount"_L1].toDouble() * double(step.fromQuantity);
    const auto to = step.toPrice["unit_amount"_L1].toDouble() * double(step.toQuantity);
    if (condition == "decreasing_item_amount"_L1)
        return to / daysOf(step.toPrice) < from / daysOf(step.fromPrice)
            && daysOf(step.toPrice) <= daysOf(step.fromPrice);
    if (condition == "shortening_interval"_L1)
        return daysOf(step.toPrice) < daysOf(step.fromPrice);
    return false;
}

} // namespace

bool isPutOff(const QJsonObject& updateFeature, const Step& step)
{
    for (const auto& each : updateFeature["schedule_at_period_end"_L1]["conditions"_L1].toArray()) {
        if (holds(each["type"_L1].toString(), step))
            return true;
    }
    return false;
}

} // namespace stripe::portal
