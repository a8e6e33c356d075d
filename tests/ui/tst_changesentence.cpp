#include "tests/ui/gallery/Samples.h"
#include "ui/text/ChangeSentence.h"

#include <QTest>

using namespace portico;
using namespace portico::samples;

// What a portal visit did, told from the state before and the state after.
class tst_ChangeSentence : public QObject {
    Q_OBJECT
private slots:
    void tells_data();
    void tells();
    void nothingYet();
    void nothing();
    void firstTime();
};

namespace {

using Status = SubscriptionStatus;

Formatter english() { return Formatter(QLocale(QStringLiteral("en_US")), QTimeZone::utc()); }

Billing changed(Billing billing, const std::function<void(Billing&)>& change)
{
    change(billing);
    return billing;
}

void row(const char* name, const Billing& before, const Billing& after, const char* expected)
{
    QTest::newRow(name) << QVariant::fromValue(before) << QVariant::fromValue(after)
                        << QString::fromUtf8(expected);
}

} // namespace

void tst_ChangeSentence::tells_data()
{
    QTest::addColumn<QVariant>("before");
    QTest::addColumn<QVariant>("after");
    QTest::addColumn<QString>("expected");
    const auto monthly = changed(active(),
        [](Billing& it) { it.plan = plan(QStringLiteral("Pro"), 1900, QStringLiteral("month")); });
    const auto cancelling = changed(active(),
        [](Billing& it) { it.subscription->cancelAt = day(QStringLiteral("2027-03-03")); });
    const auto changing = changed(active(), [](Billing& it) {
        it.subscription->pendingChange =
            PendingChange{plan(QStringLiteral("Starter"), 900, QStringLiteral("month")),
                day(QStringLiteral("2027-03-03"))};
    });
    const auto otherCard =
        changed(active(), [](Billing& it) { it.paymentMethod->last4 = QStringLiteral("0341"); });
    const auto renamed =
        changed(active(), [](Billing& it) { it.account.name = QStringLiteral("Pat"); });
    auto paid = pastDue();
    paid.subscription->status = active().subscription->status;
    paid.openInvoice.reset();

    const auto seats = changed(active(), [](Billing& it) { it.subscription->quantity = 5; });
    const auto notSubscribed = changed(active(), [](Billing& it) { it.subscription.reset(); });
    const auto discounted = changed(active(), [](Billing& it) {
        it.subscription->discount =
            Discount{QStringLiteral("STAY"), 25.0, {}, day(QStringLiteral("2027-03-03"))};
    });
    const auto noCard = changed(active(), [](Billing& it) { it.paymentMethod.reset(); });

    row("monthly to yearly", monthly, active(),
        "Pro monthly → Pro yearly; next charge $190.00 on March 3, 2027");
    row("plan changed while cancelling was taken back", cancelling, monthly,
        "Pro yearly → Pro monthly; next charge $190.00 on March 3, 2027");
    row("more units", active(), seats,
        "Pro yearly × 1 → Pro yearly × 5; next charge $190.00 on March 3, 2027");
    row("first subscription", free(), seats,
        "Free → Pro yearly × 5; next charge $190.00 on March 3, 2027");
    row("subscribed to the plan that was looked at", notSubscribed, active(),
        "Pro has started; next charge $190.00 on March 3, 2027");
    row("subscribed again", with(Status::Canceled), active(),
        "Pro has started; next charge $190.00 on March 3, 2027");
    row("set to end", active(), cancelling,
        "Pro will end on March 3, 2027. Until then nothing changes.");
    row("kept", cancelling, active(), "Pro continues; next charge $190.00 on March 3, 2027");
    row("ended at once", active(), with(Status::Canceled),
        "Pro has ended. Nothing more is charged.");
    row("scheduled", active(), changing,
        "Starter monthly starts on March 3, 2027. Until then nothing changes.");
    row("change taken back", changing, active(),
        "Pro continues; next charge $190.00 on March 3, 2027");
    row("not confirmed in time", with(Status::Incomplete), with(Status::IncompleteExpired),
        "Pro was not started. Nothing was charged.");
    row("payment failed", active(), with(Status::PastDue), "The payment has not gone through yet.");
    row("owed, then given up", pastDue(),
        changed(pastDue(),
            [](Billing& it) {
                it.subscription->status = with(Status::Unpaid).subscription->status;
            }),
        "Your billing details were updated.");
    row("offer accepted", active(), discounted,
        "STAY: 25% off until March 3, 2027; next charge $190.00 on March 3, 2027");
    row("card removed", active(), noCard, "Your payment method was removed.");
    row("paid", pastDue(), paid, "Thank you, the payment went through");
    row("paused", active(), with(Status::Paused), "Pro is paused.");
    row("resumed", with(Status::Paused), active(),
        "Pro is running again; next charge $190.00 on March 3, 2027");
    row("other card", active(), otherCard, "Payments now use Visa •••• 0341.");
    row("other name", active(), renamed, "Your billing details were updated.");
}

void tst_ChangeSentence::tells()
{
    QFETCH(QVariant, before);
    QFETCH(QVariant, after);
    QFETCH(QString, expected);
    const auto summary =
        describeChange({before.value<Billing>(), after.value<Billing>(), true}, english());
    QCOMPARE(summary.sentence, expected);
}

void tst_ChangeSentence::nothingYet()
{
    QCOMPARE(describeChange({active(), active(), false}, english()).sentence,
        QStringLiteral("No change yet, we keep checking."));
}

void tst_ChangeSentence::nothing()
{
    auto later = active();
    later.syncedAt = later.syncedAt.addSecs(60);
    QCOMPARE(describeChange({active(), later, true}, english()).sentence,
        QStringLiteral("Nothing was changed."));
}

void tst_ChangeSentence::firstTime()
{
    QCOMPARE(describeChange({{}, active(), true}, english()).sentence,
        QStringLiteral("Your billing is up to date."));
}

QTEST_GUILESS_MAIN(tst_ChangeSentence)
#include "tst_changesentence.moc"
