#include "tests/ui/gallery/GalleryStates.h"
#include "tests/ui/gallery/Samples.h"
#include "tests/ui/gallery/Scenes.h"

namespace portico {

using namespace samples;
using namespace scenes;
using Status = SubscriptionStatus;

QList<GalleryState> subscriptionStates()
{
    const auto cancelling = changed(active(), [](Billing& it) {
        it.subscription->cancelAt = it.subscription->currentPeriodEnd;
        it.nextInvoice.reset();
    });
    const auto changing = changed(active(), [](Billing& it) {
        const auto starter = plan(QStringLiteral("Starter"), 900, QStringLiteral("month"));
        it.subscription->pendingChange = PendingChange{starter, day(QStringLiteral("2027-03-03"))};
        it.nextInvoice->total = starter.price->money;
    });
    const auto discounted = changed(active(), [](Billing& it) {
        it.subscription->discount =
            Discount{QStringLiteral("LAUNCH"), 25.0, {}, day(QStringLiteral("2028-03-03"))};
        it.nextInvoice->total.amount = 14250;
    });
    const auto pausedPayments = changed(active(), [](Billing& it) {
        it.subscription->pause = PauseInfo{day(QStringLiteral("2027-02-01"))};
        it.nextInvoice.reset();
    });
    const auto notSubscribed = changed(active(), [](Billing& it) {
        it.subscription.reset();
        it.nextInvoice.reset();
        it.paymentMethod.reset();
    });
    const auto canceled = changed(without(Status::Canceled),
        [](Billing& it) { it.subscription->endedAt = day(QStringLiteral("2026-11-01")); });
    const auto seats = changed(active(), [](Billing& it) {
        it.subscription->quantity = 5;
        it.nextInvoice->total.amount *= 5;
    });
    return {billing("free", free()), billing("not-subscribed", notSubscribed),
        billing("trialing", trialing()), billing("active", active()),
        billing("several-units", seats), billing("discount", discounted),
        billing("pending-change", changing), billing("cancelling", cancelling),
        billing("past-due", pastDue()), billing("unpaid", owing(Status::Unpaid)),
        billing("incomplete", owing(Status::Incomplete)),
        billing("incomplete-expired", without(Status::IncompleteExpired)),
        billing("paused", without(Status::Paused)), billing("payments-paused", pausedPayments),
        billing("canceled", canceled), billing("unknown", with(Status::Unknown))};
}

QList<GalleryState> noticeStates()
{
    const auto trialEnding = changed(trialing(), [](Billing& it) {
        it.subscription->trialEnd = day(QStringLiteral("2026-11-24"));
        it.nextInvoice->date = *it.subscription->trialEnd;
    });
    const auto noCard = [](Billing& it) { it.paymentMethod.reset(); };
    const auto expiring = [](int month) {
        return [month](Billing& it) {
            it.paymentMethod->expMonth = month;
            it.paymentMethod->expYear = 2026;
        };
    };
    const auto lastAttempt =
        changed(pastDue(), [](Billing& it) { it.openInvoice->nextPaymentAttempt.reset(); });
    return {billing("trial-ending", trialEnding),
        billing("trial-without-card", changed(trialing(), noCard)),
        billing("card-expiring", changed(active(), expiring(12))),
        billing("card-expired", changed(active(), expiring(10))),
        billing("no-payment-method", changed(active(), noCard)),
        billing("past-due-last-attempt", lastAttempt),
        billing("past-due-without-card", changed(pastDue(), noCard)),
        billing("paused-without-card", changed(without(Status::Paused), noCard))};
}

} // namespace portico
