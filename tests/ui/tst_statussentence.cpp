#include "tests/ui/gallery/Samples.h"
#include "ui/text/DiscountText.h"
#include "ui/text/StatusSentence.h"

#include <QTest>

using namespace portico;
using namespace portico::samples;

// Every state of a subscription, as it is told.
class tst_StatusSentence : public QObject {
    Q_OBJECT
private slots:
    void tells_data();
    void tells();
    void flowNotOfferedOpensTheHome();
    void hostedInvoiceIsPaidOnItsPage();
    void asksForACardWhereThereIsNone();
    void sameInputReadsTheSame();
    void neverMoreThanOneAction();
    void discount_data();
    void discount();
};

namespace {

using Status = SubscriptionStatus;
using Change = std::function<void(Billing&)>;

Formatter english() { return Formatter(QLocale(QStringLiteral("en_US")), QTimeZone::utc()); }

void row(const char* name, Billing billing, const char* pill, const char* sentence,
    const char* banner, std::optional<PortalFlow> flow, const Change& change = {})
{
    if (change)
        change(billing);
    QTest::newRow(name) << QVariant::fromValue(billing) << QString::fromUtf8(pill)
                        << QString::fromUtf8(sentence) << QString::fromUtf8(banner)
                        << (flow ? static_cast<int>(*flow) : -1);
}

void dropNextInvoice(Billing& billing) { billing.nextInvoice.reset(); }

void rowsWithoutTrouble()
{
    row("never subscribed", free(), "Free", "Nothing to pay on this plan.", "", {});
    row("never subscribed to a priced plan", active(), "Not subscribed",
        "You are not subscribed. Nothing is charged.", "", {},
        [](Billing& it) { it.subscription.reset(); });
    row("active", active(), "Active", "Renews on March 3, 2027 for $190.00.", "", {});
    row("active, amount unknown", active(), "Active", "Renews on March 3, 2027.", "", {},
        dropNextInvoice);
    row("active, nothing else known", active(), "Active", "Your subscription is active.", "", {},
        [](Billing& it) {
            it.nextInvoice.reset();
            it.subscription->currentPeriodEnd.reset();
        });
    row("trial", trialing(), "Trial",
        "12 days left in your trial, until December 4, 2026. Then you pay $19.00 per month.", "",
        {});
    row("trial without an end", trialing(), "Trial",
        "Your trial is running. Then you pay $19.00 per month.", "", {}, [](Billing& it) {
            it.subscription->trialEnd.reset();
            it.subscription->currentPeriodEnd.reset();
        });
    row("trial that is over", trialing(), "Trial",
        "Your trial ended on November 20, 2026. Then you pay $19.00 per month.",
        "Your trial is about to end", PortalFlow::SubscriptionUpdate,
        [](Billing& it) { it.subscription->trialEnd = day(QStringLiteral("2026-11-20")); });
    row("trial of several units", trialing(), "Trial",
        "12 days left in your trial, until December 4, 2026. Then you pay $57.00 per month.", "",
        {}, [](Billing& it) { it.subscription->quantity = 3; });
    row("trial of more than can be counted", trialing(), "Trial",
        "12 days left in your trial, until December 4, 2026. Then you pay $19.00.", "", {},
        [](Billing& it) {
            it.plan.price->money.amount = std::numeric_limits<qint64>::max();
            it.subscription->quantity = 3;
        });
    row("trial that goes on in another plan", trialing(), "Trial",
        "12 days left in your trial, until December 4, 2026. "
        "Changes to Starter on December 4, 2026, then $9.00 per month.",
        "", {}, [](Billing& it) {
            it.subscription->pendingChange =
                PendingChange{plan(QStringLiteral("Starter"), 900, QStringLiteral("month")),
                    day(QStringLiteral("2026-12-04"))};
        });
    row("pending change", active(), "Active",
        "Changes to Starter on March 3, 2027, then $9.00 per month.", "", {}, [](Billing& it) {
            it.subscription->pendingChange =
                PendingChange{plan(QStringLiteral("Starter"), 900, QStringLiteral("month")),
                    day(QStringLiteral("2027-03-03"))};
        });
    row("unknown status", with(Status::Unknown), "awaiting_review",
        "This app does not know that status yet. Manage Billing shows the details.", "", {});
    row("status left empty", with(Status::Unknown), "Unknown",
        "This app does not know that status yet. Manage Billing shows the details.", "", {},
        [](Billing& it) { it.subscription->status.raw.clear(); });
}

void rowsBeforeItIsTooLate()
{
    row("trial ends soon", trialing(), "Trial",
        "2 days left in your trial, until November 24, 2026. Then you pay $19.00 per month.",
        "Your trial is about to end", PortalFlow::SubscriptionUpdate,
        [](Billing& it) { it.subscription->trialEnd = day(QStringLiteral("2026-11-24")); });
    row("trial without payment method", trialing(), "Trial",
        "12 days left in your trial, until December 4, 2026. Then you pay $19.00 per month.",
        "Keep Pro after your trial", PortalFlow::PaymentMethodUpdate,
        [](Billing& it) { it.paymentMethod.reset(); });
    row("card expires before the next charge", active(), "Active",
        "Renews on March 3, 2027 for $190.00.", "Your card expires soon",
        PortalFlow::PaymentMethodUpdate, [](Billing& it) { it.paymentMethod->expYear = 2026; });
    row("card expires after the next charge", active(), "Active",
        "Renews on March 3, 2027 for $190.00.", "", {}, [](Billing& it) {
            it.paymentMethod->expMonth = 3;
            it.paymentMethod->expYear = 2027;
        });
    row("card has expired", active(), "Active", "Renews on March 3, 2027 for $190.00.",
        "Your card has expired", PortalFlow::PaymentMethodUpdate, [](Billing& it) {
            it.paymentMethod->expMonth = 10;
            it.paymentMethod->expYear = 2026;
        });
    row("active without payment method", active(), "Active", "Renews on March 3, 2027 for $190.00.",
        "No payment method", PortalFlow::PaymentMethodUpdate,
        [](Billing& it) { it.paymentMethod.reset(); });
    row("nothing to charge needs no payment method", active(), "Active",
        "Renews on March 3, 2027 for $0.00.", "", {}, [](Billing& it) {
            it.paymentMethod.reset();
            it.nextInvoice->total.amount = 0;
        });
}

void rowsInTrouble()
{
    row("past due", pastDue(), "Past due",
        "$19.00 is overdue. The next attempt is on November 27, 2026.", "Your last payment failed",
        PortalFlow::PaymentMethodUpdate);
    row("past due, no further attempt", pastDue(), "Past due", "$19.00 is overdue.",
        "Your last payment failed", PortalFlow::PaymentMethodUpdate,
        [](Billing& it) { it.openInvoice->nextPaymentAttempt.reset(); });
    row("past due, amount unknown", pastDue(), "Past due", "A payment is overdue.",
        "Your last payment failed", PortalFlow::PaymentMethodUpdate,
        [](Billing& it) { it.openInvoice.reset(); });
    row("past due, no payment method", pastDue(), "Past due",
        "$19.00 is overdue. The next attempt is on November 27, 2026.", "Your last payment failed",
        PortalFlow::PaymentMethodUpdate, [](Billing& it) { it.paymentMethod.reset(); });
    row("unpaid", with(Status::Unpaid), "Unpaid",
        "An invoice is unpaid and will not be collected automatically.",
        "Your subscription is on hold", PortalFlow::Home);
    row("incomplete", with(Status::Incomplete), "Incomplete",
        "Your first payment is not confirmed yet.", "Confirm your payment", PortalFlow::Home);
    row("incomplete expired", with(Status::IncompleteExpired), "Not started",
        "The first payment was not confirmed in time, so the subscription never started.",
        "Nothing was charged", PortalFlow::Home);
}

void rowsThatEnd()
{
    const Change cancel = [](Billing& it) {
        it.subscription->cancelAt = day(QStringLiteral("2027-03-03"));
    };
    row("cancelling", active(), "Ending",
        "Ends on March 3, 2027. Until then you keep everything in Pro.", "Your plan is set to end",
        PortalFlow::Home, cancel);
    row("cancelling trial", trialing(), "Ending",
        "Ends on March 3, 2027. Until then you keep everything in Pro.", "Your plan is set to end",
        PortalFlow::Home, cancel);
    row("canceled", with(Status::Canceled), "Canceled",
        "Ended on November 1, 2026. Nothing more is charged.", "Come back any time",
        PortalFlow::Home,
        [](Billing& it) { it.subscription->endedAt = day(QStringLiteral("2026-11-01")); });
    row("canceled, day unknown", with(Status::Canceled), "Canceled",
        "Your subscription has ended. Nothing more is charged.", "Come back any time",
        PortalFlow::Home);
    row("paused until", with(Status::Paused), "Paused",
        "Paused until February 1, 2027. Nothing is charged until then.",
        "Your subscription is paused", PortalFlow::Home,
        [](Billing& it) { it.subscription->pause = PauseInfo{day(QStringLiteral("2027-02-01"))}; });
    row("paused for want of a card", with(Status::Paused), "Paused",
        "Paused. Nothing is charged until you resume.", "Your subscription is paused",
        PortalFlow::PaymentMethodUpdate, [](Billing& it) { it.paymentMethod.reset(); });
    row("payments paused", active(), "Paused", "Payments are paused until you resume them.",
        "Payments are paused", PortalFlow::Home,
        [](Billing& it) { it.subscription->pause = PauseInfo{}; });
}

} // namespace

void tst_StatusSentence::tells_data()
{
    QTest::addColumn<QVariant>("billing");
    QTest::addColumn<QString>("pill");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("banner");
    QTest::addColumn<int>("flow"); // -1: no action
    rowsWithoutTrouble();
    rowsBeforeItIsTooLate();
    rowsInTrouble();
    rowsThatEnd();
}

void tst_StatusSentence::tells()
{
    QFETCH(QVariant, billing);
    QFETCH(QString, pill);
    QFETCH(QString, sentence);
    QFETCH(QString, banner);
    QFETCH(int, flow);
    const auto status = describeStatus(billing.value<Billing>(), now(), english());
    QCOMPARE(status.pill, pill);
    QCOMPARE(status.sentence, sentence);
    QCOMPARE(status.banner ? status.banner->title : QString(), banner);
    const bool acts = status.banner && status.banner->action;
    QCOMPARE(acts ? static_cast<int>(status.banner->action->flow) : -1, flow);
    if (acts)
        QVERIFY(!status.banner->action->label.isEmpty());
}

void tst_StatusSentence::flowNotOfferedOpensTheHome()
{
    auto billing = pastDue();
    billing.portalFlows.clear();
    const auto status = describeStatus(billing, now(), english());
    QCOMPARE(status.banner->action->flow, PortalFlow::Home);
}

void tst_StatusSentence::hostedInvoiceIsPaidOnItsPage()
{
    auto billing = pastDue();
    billing.subscription->status.value = Status::Unpaid;
    const auto status = describeStatus(billing, now(), english());
    QCOMPARE(status.banner->action->url, billing.openInvoice->hostedUrl);
    QCOMPARE(status.sentence,
        QStringLiteral("$19.00 is unpaid and will not be collected automatically."));
}

void tst_StatusSentence::sameInputReadsTheSame()
{
    const auto one = describeStatus(trialing(), now(), english());
    const auto other = describeStatus(trialing(), now(), english());
    QCOMPARE(one.sentence, other.sentence);
}

void tst_StatusSentence::asksForACardWhereThereIsNone()
{
    auto billing = pastDue();
    billing.paymentMethod.reset();
    const auto status = describeStatus(billing, now(), english());
    QCOMPARE(status.banner->text, QStringLiteral("Add a payment method to keep Pro."));
    QCOMPARE(status.banner->action->label, QStringLiteral("Add payment method"));
}

// A payment that failed matters more than a card that will expire.
void tst_StatusSentence::neverMoreThanOneAction()
{
    auto billing = pastDue();
    billing.paymentMethod->expYear = 2020;
    billing.subscription->cancelAt = day(QStringLiteral("2027-03-03"));
    const auto status = describeStatus(billing, now(), english());
    QCOMPARE(status.banner->title, QStringLiteral("Your last payment failed"));
}

void tst_StatusSentence::discount_data()
{
    QTest::addColumn<QVariant>("discount");
    QTest::addColumn<QString>("expected");
    const auto end = day(QStringLiteral("2027-03-03"));
    const Money fiveDollars{500, QStringLiteral("USD")};
    const auto add = [](const char* name, const Discount& discount, const char* expected) {
        QTest::newRow(name) << QVariant::fromValue(discount) << QString::fromUtf8(expected);
    };
    add("percent", {QStringLiteral("LAUNCH"), 25.0, {}, end},
        "LAUNCH: 25% off until March 3, 2027");
    add("half a percent", {{}, 12.5, {}, {}}, "12.5% off");
    add("a third", {{}, 33.33, {}, {}}, "33.33% off");
    add("amount", {{}, {}, fiveDollars, {}}, "$5.00 off");
    add("says nothing", {QStringLiteral("LAUNCH"), {}, {}, end}, "");
}

void tst_StatusSentence::discount()
{
    QFETCH(QVariant, discount);
    QFETCH(QString, expected);
    QCOMPARE(describeDiscount(discount.value<Discount>(), english()), expected);
}

QTEST_GUILESS_MAIN(tst_StatusSentence)
#include "tst_statussentence.moc"
