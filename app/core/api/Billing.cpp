#include "app/core/api/Billing.h"

#include <algorithm>
#include <array>

namespace portico {
namespace {

template <class T> struct Named {
    QLatin1String name;
    T value;
};

constexpr std::array statuses{
    Named{QLatin1String("trialing"), SubscriptionStatus::Trialing},
    Named{QLatin1String("active"), SubscriptionStatus::Active},
    Named{QLatin1String("past_due"), SubscriptionStatus::PastDue},
    Named{QLatin1String("unpaid"), SubscriptionStatus::Unpaid},
    Named{QLatin1String("incomplete"), SubscriptionStatus::Incomplete},
    Named{QLatin1String("incomplete_expired"), SubscriptionStatus::IncompleteExpired},
    Named{QLatin1String("paused"), SubscriptionStatus::Paused},
    Named{QLatin1String("canceled"), SubscriptionStatus::Canceled},
};

constexpr std::array flows{
    Named{QLatin1String("payment_method_update"), PortalFlow::PaymentMethodUpdate},
    Named{QLatin1String("subscription_cancel"), PortalFlow::SubscriptionCancel},
    Named{QLatin1String("subscription_update"), PortalFlow::SubscriptionUpdate},
    Named{QLatin1String("subscription_update_confirm"), PortalFlow::SubscriptionUpdateConfirm},
    Named{QLatin1String("subscription_pause"), PortalFlow::SubscriptionPause},
    Named{QLatin1String("customer_update"), PortalFlow::CustomerUpdate},
};

} // namespace

SubscriptionStatus SubscriptionStatus::fromString(const QString& raw)
{
    const auto found =
        std::ranges::find_if(statuses, [&](const auto& status) { return status.name == raw; });
    return {.value = found == statuses.end() ? Unknown : found->value, .raw = raw};
}

QString portalFlowName(PortalFlow flow)
{
    const auto found =
        std::ranges::find_if(flows, [&](const auto& named) { return named.value == flow; });
    return found == flows.end() ? QString() : QString(found->name);
}

std::optional<PortalFlow> portalFlowFromName(const QString& name)
{
    const auto found =
        std::ranges::find_if(flows, [&](const auto& named) { return named.name == name; });
    return found == flows.end() ? std::nullopt : std::optional(found->value);
}

bool Billing::sameStateAs(const Billing& other) const
{
    auto mine = *this;
    mine.syncedAt = other.syncedAt;
    return mine == other;
}

} // namespace portico
