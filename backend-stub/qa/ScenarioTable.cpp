#include "backend-stub/qa/Scenarios.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qa {

namespace {

const QString visa = u"4242424242424242"_s;
const QString failsLater = u"4000000000000341"_s; // can be saved, every charge fails

const QList<Scenario> table{
    {u"starter"_s, u"Starter, active, by the month"_s, u"starter_monthly"_s, visa, {}, {}, {}, {}},
    {u"active"_s, u"Pro, active, by the month"_s, u"pro_monthly"_s, visa, {}, {}, {}, {}},
    {u"yearly"_s, u"Pro, active, by the year"_s, u"pro_yearly"_s, visa, {}, {}, {}, {}},
    {u"team"_s, u"Team, active, five seats"_s, u"team_monthly"_s, visa,
        {{u"items[0][quantity]"_s, u"5"_s}}, {}, {}, {}},
    {u"trialing"_s, u"Pro, on trial for 14 days"_s, u"pro_monthly"_s, visa,
        {{u"trial_period_days"_s, u"14"_s}}, {}, {}, {}},
    {u"trial_ending"_s, u"Pro, trial ends tomorrow, no card"_s, u"pro_monthly"_s, {},
        {{u"trial_period_days"_s, u"1"_s}}, {}, {}, {}},
    {u"past_due"_s, u"Pro, the renewal's payment failed"_s, u"pro_monthly"_s, failsLater,
        {{u"trial_period_days"_s, u"14"_s}}, {{u"trial_end"_s, u"now"_s}}, {}, {}},
    {u"incomplete"_s, u"Pro, the first payment failed"_s, u"pro_monthly"_s, failsLater,
        {{u"payment_behavior"_s, u"allow_incomplete"_s}}, {}, {}, {}},
    {u"cancelling"_s, u"Pro, ends with its period (flexible billing)"_s, u"pro_monthly"_s, visa,
        {{u"billing_mode[type]"_s, u"flexible"_s}}, {{u"cancel_at"_s, u"min_period_end"_s}}, {},
        {}},
    {u"cancelling_classic"_s, u"Pro, ends with its period (classic billing)"_s, u"pro_monthly"_s,
        visa, {{u"billing_mode[type]"_s, u"classic"_s}}, {{u"cancel_at_period_end"_s, u"true"_s}},
        {}, {}},
    {u"canceled"_s, u"Pro, canceled today"_s, u"pro_monthly"_s, visa, {}, {}, u"DELETE"_s, {}},
    {u"paused"_s, u"Pro, paused as a whole"_s, u"pro_monthly"_s, visa, {}, {}, u"pause"_s, {}},
    {u"collection_paused"_s, u"Pro, payment collection paused"_s, u"pro_monthly"_s, visa, {},
        {{u"pause_collection[behavior]"_s, u"void"_s}}, {}, {}},
    {u"pending_change"_s, u"Pro, changes to Starter with the next period"_s, u"pro_monthly"_s, visa,
        {}, {}, {}, u"starter_monthly"_s},
    {u"discount"_s, u"Pro with 25 % off for three months"_s, u"pro_monthly"_s, visa,
        {{u"discounts[0][coupon]"_s, u"portico_spring"_s}}, {}, {}, {}},
    {u"no_card"_s, u"Pro on trial, no payment method"_s, u"pro_monthly"_s, {},
        {{u"trial_period_days"_s, u"14"_s}}, {}, {}, {}},
    {u"never"_s, u"A customer who never subscribed"_s, {}, visa, {}, {}, {}, {}},
};

} // namespace

const QList<Scenario>& Scenarios::all() { return table; }

std::optional<Scenario> Scenarios::find(const QString& name)
{
    const auto found = std::find_if(table.begin(), table.end(),
        [&](const Scenario& scenario) { return scenario.name == name; });
    return found == table.end() ? std::nullopt : std::optional(*found);
}

} // namespace qa
