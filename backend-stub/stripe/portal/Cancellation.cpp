#include "backend-stub/stripe/portal/Cancellation.h"

#include "backend-stub/stripe/portal/Shapes.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

Outcome<QJsonObject> cancellableBy(const Visit& visit, const Body& body)
{
    if (!visit.offers(u"subscription_cancel"_s))
        return refuse(u"not_offered"_s);
    const auto id = body.id(u"subscription"_s);
    if (!id)
        return std::unexpected(id.error());
    return visit.subscription(*id);
}

// cancellation_details of Stripe's API: feedback (one of the configured reasons) and comment.
Outcome<QJsonObject> detailsOf(const Visit& visit, const Body& body)
{
    const auto reasons = visit.feature(u"subscription_cancel"_s).value("cancellation_reason"_L1);
    const auto extension = PortalConfigurations::extension(visit.configuration);
    const auto reason = body.text(u"reason"_s, 40);
    if (!reason)
        return std::unexpected(reason.error());
    const auto comment = body.lines(u"comment"_s, 1000);
    if (!comment)
        return std::unexpected(comment.error());
    if (!reasons["enabled"_L1].toBool())
        return QJsonObject();
    if (reason->isEmpty() && extension["cancellation_reason_required"_L1].toBool())
        return refuse(u"reason_required"_s, u"reason"_s);
    if (!reason->isEmpty() && !reasons["options"_L1].toArray().contains(*reason))
        return refuse(u"bad_request"_s, u"reason"_s);
    QJsonObject details;
    if (!reason->isEmpty())
        details["feedback"_L1] = *reason;
    if (!comment->isEmpty())
        details["comment"_L1] = *comment;
    return details;
}

QJsonObject immediately(const Visit& visit, const QJsonObject& details)
{
    const auto proration =
        visit.feature(u"subscription_cancel"_s)["proration_behavior"_L1].toString(u"none"_s);
    QJsonObject params{{u"prorate"_s, proration != "none"_L1},
        {u"invoice_now"_s, proration == "always_invoice"_L1}};
    if (!details.isEmpty())
        params["cancellation_details"_L1] = details;
    return params;
}

} // namespace

Outcome<QJsonObject> cancelPlan(const Visit& visit, const Body& body)
{
    const auto subscription = cancellableBy(visit, body);
    if (!subscription)
        return subscription;
    const auto details = detailsOf(visit, body);
    if (!details)
        return details;
    const auto id = (*subscription)["id"_L1].toString();
    const bool now =
        visit.feature(u"subscription_cancel"_s)["mode"_L1].toString() == "immediately"_L1
        || (*subscription)["status"_L1].toString() == "unpaid"_L1;
    const auto changed = now ? visit.domain.subscriptions.cancel(id, immediately(visit, *details))
                             : visit.domain.subscriptions.cancelAtPeriodEnd(id, *details);
    if (!changed)
        return refuse(changed.error());
    return QJsonObject{
        {u"cancel_at"_s, now ? QJsonValue(QJsonValue::Null) : (*changed)["cancel_at"_L1]}};
}

Outcome<QJsonObject> keepPlan(const Visit& visit, const Body& body)
{
    const auto subscription = cancellableBy(visit, body);
    if (!subscription)
        return subscription;
    const auto kept = visit.domain.subscriptions.keep((*subscription)["id"_L1].toString());
    if (!kept)
        return refuse(kept.error());
    return QJsonObject{{u"done"_s, true}};
}

QString retentionCoupon(const Visit& visit, const QJsonObject& subscription)
{
    const auto flow = visit.session["flow"_L1]["subscription_cancel"_L1];
    auto coupon = flow["retention"_L1]["coupon_offer"_L1]["coupon"_L1].toString();
    if (flow["subscription"_L1] != subscription["id"_L1])
        coupon =
            PortalConfigurations::extension(visit.configuration)["retention_coupon"_L1].toString();
    return coupon.isEmpty() || coupon == couponOf(visit.domain, subscription) ? QString() : coupon;
}

Outcome<QJsonObject> acceptRetention(const Visit& visit, const Body& body)
{
    const auto subscription = cancellableBy(visit, body);
    if (!subscription)
        return subscription;
    const auto coupon = retentionCoupon(visit, *subscription);
    if (coupon.isEmpty())
        return refuse(u"not_offered"_s);
    const QJsonObject params{{u"discounts"_s, QJsonArray{QJsonObject{{u"coupon"_s, coupon}}}}};
    const auto updated =
        visit.domain.subscriptions.update((*subscription)["id"_L1].toString(), params);
    if (!updated)
        return refuse(updated.error());
    return QJsonObject{{u"done"_s, true}};
}

} // namespace stripe::portal
