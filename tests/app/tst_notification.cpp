#include "app/DesktopNotification.h"
#include "tests/app/AppBench.h"
#include "tests/app/NotificationDaemon.h"
#include "ui/BillingPage.h"
#include "ui/MainWindow.h"

#include <QApplication>
#include <QTest>

using namespace portico;
using namespace Qt::StringLiterals;

// A payment that fails while the window is not in front is told on the desktop, once, and pressing
// that brings the window back.
class tst_Notification : public QObject {
    Q_OBJECT
private slots:
    void tellsAFailedPaymentOnce();
    void pressingItRaisesTheWindow();
    void namesAreNotMarkup_data();
    void namesAreNotMarkup();
    void isQuietInFront();
    void signingOutWithdrawsIt();
    void doesWithoutAService();

private:
    // Signed in, well, and behind another window; then the payment fails.
    void fail(AppBench& bench);

    QWidget m_other;
};

namespace {

// To be asked again: a look that joins one under way may still get the answer from before.
bool lookingShows(const AppBench& bench, const QString& status)
{
    emit bench.window().billingPage().refreshRequested();
    return bench.hands().text(u"statusPill"_s) == status;
}

} // namespace

void tst_Notification::fail(AppBench& bench)
{
    bench.start();
    QVERIFY(bench.signIn());
    m_other.show();
    m_other.activateWindow();
    QTRY_VERIFY(m_other.isActiveWindow());
    bench.setStatus(u"past_due"_s);
    QTRY_VERIFY(lookingShows(bench, u"Past due"_s));
}

void tst_Notification::tellsAFailedPaymentOnce()
{
    NotificationDaemon daemon({u"actions"_s});
    AppBench bench;
    fail(bench);
    QTRY_COMPARE(daemon.shown.size(), 1);
    QCOMPARE(daemon.shown.first().title, u"Your last payment failed"_s);
    QVERIFY(!daemon.shown.first().text.isEmpty());
    QCOMPARE(daemon.shown.first().actions, QStringList({u"default"_s, u"Show billing"_s}));

    const auto looks = bench.server.count("/api/billing");
    emit bench.window().billingPage().refreshRequested();
    QTRY_VERIFY(bench.server.count("/api/billing") > looks);
    bench.setStatus(u"active"_s);
    QTRY_VERIFY(lookingShows(bench, u"Active"_s));
    QCOMPARE(daemon.shown.size(), 1);
}

void tst_Notification::pressingItRaisesTheWindow()
{
    NotificationDaemon daemon({u"actions"_s});
    AppBench bench;
    fail(bench);
    QTRY_COMPARE(daemon.shown.size(), 1);
    daemon.press(7); // somebody else's
    daemon.press(1);
    QTRY_VERIFY(bench.window().isActiveWindow());
    QTRY_COMPARE(daemon.closed, QList<uint>{1}); // said in the window now
}

void tst_Notification::namesAreNotMarkup_data()
{
    QTest::addColumn<QStringList>("capabilities");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QStringList{u"body"_s} << u"a < b & c"_s;
    QTest::newRow("markup") << QStringList{u"body-markup"_s} << u"a &lt; b &amp; c"_s;
}

void tst_Notification::namesAreNotMarkup()
{
    QFETCH(QStringList, capabilities);
    QFETCH(QString, text);
    NotificationDaemon daemon(capabilities);
    DesktopNotification notification;
    notification.show(u"Title"_s, u"a < b & c"_s, u"Show"_s);
    QTRY_COMPARE(daemon.shown.size(), 1);
    QCOMPARE(daemon.shown.first().text, text);

    notification.show(u"Title"_s, u"again"_s, u"Show"_s);
    QTRY_COMPARE(daemon.shown.size(), 2);
    QCOMPARE(daemon.shown.last().replaces, 1U);
}

void tst_Notification::isQuietInFront()
{
    NotificationDaemon daemon({u"actions"_s});
    AppBench bench;
    bench.start();
    QVERIFY(bench.signIn());
    bench.window().activateWindow();
    QTRY_VERIFY(bench.window().isActiveWindow());
    bench.setStatus(u"past_due"_s);
    QTRY_VERIFY(lookingShows(bench, u"Past due"_s));
    DesktopNotification next;
    next.show(u"The only one"_s, {}, {});
    QTRY_COMPARE(daemon.shown.size(), 1);
    QCOMPARE(daemon.shown.first().title, u"The only one"_s);
}

void tst_Notification::signingOutWithdrawsIt()
{
    NotificationDaemon daemon({u"actions"_s});
    AppBench bench;
    fail(bench);
    QTRY_COMPARE(daemon.shown.size(), 1);
    emit bench.window().billingPage().signOutRequested();
    QTRY_COMPARE(daemon.closed, QList<uint>{1});
}

void tst_Notification::doesWithoutAService()
{
    AppBench bench;
    fail(bench);
    QVERIFY(bench.hands().find(u"statusBanner"_s));
}

QTEST_MAIN(tst_Notification)
#include "tst_notification.moc"
