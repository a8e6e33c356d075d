#include "backend-stub/stripe/domain/Clock.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"
#include "backend-stub/stripe/domain/Subscriptions.h"
#include "backend-stub/stripe/domain/TrialEnd.h"

using namespace Qt::StringLiterals;

// Subscriptions: pausing and resuming.

namespace stripe {

namespace {

Error notIn(const QJsonObject& subscription, const QString& what)
{
    return {Error::Kind::InvalidRequest,
        u"This subscription cannot be %1 because its status is `%2`."_s.arg(
            what, subscription["status"_L1].toString())};
}

} // namespace

Result<QJsonObject> Subscriptions::pause(const QString& id, const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto subscription = m_store.get(u"subscription"_s, id);
        if (!subscription)
            return subscription;
        if ((*subscription)["status"_L1].toString() != "active"_L1)
            return std::unexpected(notIn(*subscription, u"paused"_s));
        const auto now = m_clock.nowFor(*subscription);
        if (!now)
            return std::unexpected(now.error());
        (*subscription)["status"_L1] = u"paused"_s;
        (*subscription)["status_details"_L1] = pausedDetails(u"pause_requested"_s, *now);
        if (params["_resumes_at"_L1].toInteger() > *now)
            (*subscription)["_resumes_at"_L1] = params["_resumes_at"_L1];
        return save(*subscription, u"customer.subscription.paused"_s);
    });
}

Result<QJsonObject> Subscriptions::resume(const QString& id, const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto subscription = m_store.get(u"subscription"_s, id);
        if (!subscription)
            return subscription;
        if ((*subscription)["status"_L1].toString() != "paused"_L1)
            return std::unexpected(notIn(*subscription, u"resumed"_s));
        const auto now = m_clock.nowFor(*subscription);
        if (!now)
            return std::unexpected(now.error());
        (*subscription)["status"_L1] = u"active"_s;
        subscription->remove("status_details"_L1);
        subscription->remove("_resumes_at"_L1);
        const bool unchanged =
            params["billing_cycle_anchor"_L1]["type"_L1].toString() == "unchanged"_L1;
        if (!unchanged || currentPeriodEnd(*subscription) <= *now) {
            const auto change = m_items.plan(*subscription,
                {{u"billing_cycle_anchor"_s, QJsonObject{{u"type"_s, u"now"_s}}},
                    {u"proration_behavior"_s, u"none"_s}},
                *now);
            if (!change)
                return std::unexpected(change.error());
            setItems(*subscription, change->items);
            (*subscription)["billing_cycle_anchor"_L1] = *now;
            if (auto billed = bill(*subscription, *change, params, *now); !billed)
                return std::unexpected(billed.error());
        }
        return save(*subscription, u"customer.subscription.resumed"_s);
    });
}

} // namespace stripe
