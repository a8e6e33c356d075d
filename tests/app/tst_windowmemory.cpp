#include "tests/app/AppBench.h"
#include "ui/design/Appearance.h"
#include "ui/MainWindow.h"

#include <QApplication>
#include <QSettings>
#include <QTest>

using namespace portico;
using namespace Qt::StringLiterals;

// The window comes back as it was left, and nothing of the account is kept for that.
class tst_WindowMemory : public QObject {
    Q_OBJECT
private slots:
    void comesBackAsItWasLeft();
    void maximizedComesBackMaximized();
    void nonsenseIsIgnored();
};

namespace {

void paint(const AppBench& bench) { QVERIFY(bench.hands().find(u"signInLanguage"_s)); }

} // namespace

void tst_WindowMemory::comesBackAsItWasLeft()
{
    AppBench bench;
    bench.start();
    paint(bench);
    bench.window().resize(700, 610);
    QVERIFY(bench.hands().trigger(u"scheme%1"_s.arg(int(Scheme::HighContrast))));
    bench.window().close();

    bench.start();
    QCOMPARE(bench.window().size(), QSize(700, 610));
    QCOMPARE(bench.window().appearance().theme().scheme, Scheme::HighContrast);

    const QSettings state(bench.stateFile(), QSettings::IniFormat);
    QCOMPARE(state.allKeys(), (QStringList{u"window/geometry"_s, u"window/scheme"_s}));
}

void tst_WindowMemory::maximizedComesBackMaximized()
{
    AppBench bench;
    bench.start();
    paint(bench);
    bench.window().showMaximized();
    bench.window().close();
    bench.start();
    paint(bench);
    QVERIFY(bench.window().isMaximized());
}

void tst_WindowMemory::nonsenseIsIgnored()
{
    AppBench bench;
    QSettings(bench.stateFile(), QSettings::IniFormat).setValue(u"window/geometry"_s, u"7"_s);
    QSettings(bench.stateFile(), QSettings::IniFormat).setValue(u"window/scheme"_s, u"plaid"_s);
    bench.start();
    paint(bench);
    QVERIFY(bench.window().width() > 600);
}

QTEST_MAIN(tst_WindowMemory)
#include "tst_windowmemory.moc"
