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
    return readSettings({.files = {bench.stateFile()}, .environment = {}, .options = {}})
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

QTEST_MAIN(tst_PortalChoice)
#include "tst_portalchoice.moc"
