#include "app/core/portal/PortalVisit.h"
#include "tests/app/AppBench.h"
#include "ui/MainWindow.h"

#include <QAction>
#include <QApplication>
#include <QTest>

using namespace portico;
using namespace Qt::StringLiterals;

// Who would rather have the portal in the browser says so in the menu, once.
class tst_PortalChoice : public QObject {
    Q_OBJECT
private slots:
    void isTakenAtOnce();
    void isRemembered();
    void waitsWithAWayOut();
    void opensAgainWhenPressedAgain();

private:
    static const QAction* choice(const AppBench& bench);
    static Settings nextRun(const AppBench& bench);
};

const QAction* tst_PortalChoice::choice(const AppBench& bench)
{
    return bench.window().findChild<QAction*>(u"portalInBrowserAction"_s);
}

Settings tst_PortalChoice::nextRun(const AppBench& bench)
{
    return readSettings({.files = {}, .state = bench.stateFile(), .environment = {}, .options = {}})
        .value_or(Settings());
}

void tst_PortalChoice::isTakenAtOnce()
{
    AppBench bench;
    bench.settings.portalInBrowser = false;
    bench.start();
    QVERIFY(bench.signIn());
    QVERIFY(choice(bench)->isVisible() && !choice(bench)->isChecked());
    QVERIFY(bench.hands().trigger(u"portalInBrowserAction"_s));
    QVERIFY(bench.hands().click(u"manageButton"_s));
    QTRY_COMPARE(bench.opened.size(), 1);
    QCOMPARE(bench.app().portalVisit().state(), PortalVisit::State::InBrowser);
}

void tst_PortalChoice::isRemembered()
{
    AppBench bench;
    bench.settings.portalInBrowser = false;
    bench.start();
    QVERIFY(bench.signIn());
    QVERIFY(bench.hands().trigger(u"portalInBrowserAction"_s));
    QVERIFY(nextRun(bench).portalInBrowser);

    bench.settings.portalInBrowser = true;
    bench.start();
    QVERIFY(bench.signIn());
    QVERIFY(choice(bench)->isChecked());
    QVERIFY(bench.hands().trigger(u"portalInBrowserAction"_s));
    QVERIFY(!nextRun(bench).portalInBrowser);
    QVERIFY(!bench.app().portalVisit().prefersBrowser());
}

// The window may never have lost the focus, so that coming back to it cannot be seen.
void tst_PortalChoice::waitsWithAWayOut()
{
    AppBench bench;
    bench.start();
    QVERIFY(bench.signIn());
    QVERIFY(bench.hands().click(u"manageButton"_s));
    QVERIFY(bench.hands().waitForText(u"noticeText"_s, u"open in the browser"_s));
    const auto syncs = bench.server.count("/api/billing/sync");
    QVERIFY(bench.hands().click(u"noticeAction"_s));
    QTRY_COMPARE(bench.server.count("/api/billing/sync"), syncs + 1);
    QTRY_COMPARE(bench.app().portalVisit().state(), PortalVisit::State::Idle);
}

void tst_PortalChoice::opensAgainWhenPressedAgain()
{
    AppBench bench;
    bench.start();
    QVERIFY(bench.signIn());
    QVERIFY(bench.hands().click(u"manageButton"_s));
    QTRY_COMPARE(bench.opened.size(), 1);
    QTRY_COMPARE(bench.app().portalVisit().state(), PortalVisit::State::InBrowser);
    bench.app().open(Place::PaymentMethod);
    QTRY_COMPARE(bench.opened.size(), 2);
    QVERIFY(bench.opened.first() != bench.opened.last());
    QCOMPARE(bench.server.last("/api/billing/portal").json()[u"flow"].toString(),
        u"payment_method_update"_s);
    QCOMPARE(bench.app().portalVisit().state(), PortalVisit::State::InBrowser);
    QVERIFY(bench.hands().waitForText(u"noticeText"_s, u"open in the browser"_s));
}

QTEST_MAIN(tst_PortalChoice)
#include "tst_portalchoice.moc"
