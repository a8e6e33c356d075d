#include "backend-stub/stripe/domain/Clock.h"
#include "backend-stub/stripe/domain/InvoiceItems.h"
#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"
#include "backend-stub/stripe/domain/Subscriptions.h"

using namespace Qt::StringLiterals;

// Subscriptions: how one is cancelled, now or later, and kept after all.

namespace stripe {

Result<void> Subscriptions::takeCancellation(
    QJsonObject& subscription, const QJsonObject& params, qint64 now)
{
    auto details = subscription["cancellation_details"_L1].toObject();
    take(details, params["cancellation_details"_L1].toObject(),
        {"comment"_L1, "feedback"_L1, "feedback_option"_L1});
    if (params.contains("cancel_at_period_end"_L1) || params.contains("cancel_at"_L1)) {
        const auto wanted = params["cancel_at"_L1];
        if (!wanted.isNull() && !wanted.isUndefined()
            && params["cancel_at_period_end"_L1].toBool()) {
            return std::unexpected(Error::invalid(u"cancel_at"_s,
                u"You may only specify one of these parameters: cancel_at, "
                "cancel_at_period_end."_s));
        }
        const auto end = currentPeriodEnd(subscription);
        const bool atPeriodEnd = params["cancel_at_period_end"_L1].toBool()
            || wanted.isString(); // max_billed_until, max_period_end: what is billed in advance
        const auto at = atPeriodEnd ? QJsonValue(end)
            : wanted.isDouble()     ? wanted
                                    : QJsonValue(QJsonValue::Null);
        if (at.isDouble() && at.toInteger() < now) {
            return std::unexpected(Error::invalid(
                u"cancel_at"_s, u"The cancel_at timestamp must be in the future."_s));
        }
        subscription["cancel_at"_L1] = at;
        subscription["cancel_at_period_end"_L1] = atPeriodEnd && !isFlexible(subscription);
        subscription["canceled_at"_L1] = at.isDouble() ? QJsonValue(now) : at;
        details["reason"_L1] =
            at.isDouble() ? QJsonValue(u"cancellation_requested"_s) : QJsonValue(QJsonValue::Null);
        if (!at.isDouble()) {
            details["comment"_L1] = QJsonValue::Null;
            details["feedback"_L1] = QJsonValue::Null;
        }
    }
    subscription["cancellation_details"_L1] = details;
    return {};
}

Result<QJsonObject> Subscriptions::cancelAtPeriodEnd(
    const QString& id, const QJsonObject& cancellationDetails)
{
    return update(
        id, {{u"cancel_at_period_end"_s, true}, {u"cancellation_details"_s, cancellationDetails}});
}

Result<QJsonObject> Subscriptions::keep(const QString& id)
{
    return update(id, {{u"cancel_at_period_end"_s, false}});
}

Result<QJsonObject> Subscriptions::cancel(const QString& id, const QJsonObject& params)
{
    return m_store.change([&]() -> Result<QJsonObject> {
        auto subscription = m_store.get(u"subscription"_s, id);
        if (!subscription)
            return subscription;
        if (isOver(*subscription))
            return std::unexpected(Error::noSuch(u"subscription"_s, id));
        const auto now = m_clock.nowFor(*subscription);
        if (!now)
            return std::unexpected(now.error());
        if (auto taken = takeCancellation(*subscription,
                {{u"cancellation_details"_s, params["cancellation_details"_L1]}}, *now);
            !taken)
            return std::unexpected(taken.error());
        const bool active = (*subscription)["status"_L1].toString() == "active"_L1;
        if (params["prorate"_L1].toBool() && active) {
            const auto change = m_items.plan(*subscription,
                {{u"billing_cycle_anchor"_s, QJsonObject{{u"type"_s, u"now"_s}}}}, *now);
            if (!change)
                return std::unexpected(change.error());
            for (const auto& line : change->prorations) {
                const auto item =
                    pendingItem(line, (*subscription)["customer"_L1].toString(), *now);
                if (auto stored = m_store.create(item, u"invoiceitem.created"_s); !stored)
                    return std::unexpected(stored.error());
            }
        }
        if (params["invoice_now"_L1].toBool()) {
            const auto draft = draftFor(*subscription, u"manual"_s, {}, {*now, *now}, *now);
            if (!draft)
                return std::unexpected(draft.error());
            auto billed = draft->lines.isEmpty()
                ? Result<void>()
                : invoiceNow(*subscription, *draft, u"allow_incomplete"_s, *now);
            if (!billed)
                return std::unexpected(billed.error());
        }
        if (auto ended = end(*subscription, u"cancellation_requested"_s, *now); !ended)
            return std::unexpected(ended.error());
        return m_store.get(u"subscription"_s, id);
    });
}

} // namespace stripe
