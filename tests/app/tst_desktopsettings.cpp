#include "app/DesktopSettings.h"
#include "tests/app/AppBench.h"
#include "tests/app/SettingsPortal.h"
#include "ui/design/Appearance.h"
#include "ui/MainWindow.h"

#include <QApplication>
#include <QTest>

using namespace portico;
using namespace Qt::StringLiterals;

// The window follows what the desktop's settings portal says, from the start and while it runs.
class tst_DesktopSettings : public QObject {
    Q_OBJECT
private slots:
    void understands_data();
    void understands();
    void followsFromTheStart();
    void followsWhileItRuns();
    void theUsersChoiceStands();
    void doesWithoutAPortal();
    void doesNotWaitForAPortal();
};

namespace {

const QString standard = u"org.freedesktop.appearance"_s;
const QString gnome = u"org.gnome.desktop.interface"_s;

Scheme schemeOf(const AppBench& bench) { return bench.window().appearance().theme().scheme; }

bool movesLess(const AppBench& bench) { return prefersReducedMotion(bench.window()); }

} // namespace

void tst_DesktopSettings::understands_data()
{
    QTest::addColumn<QString>("space");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<DesktopWishes>("wishes");
    using Wishes = DesktopWishes;
    const Wishes none;
    QTest::newRow("nothing") << standard << u"accent-color"_s << QVariant(1U) << none;
    QTest::newRow("any scheme") << standard << u"color-scheme"_s << QVariant(0U) << none;
    QTest::newRow("dark") << standard << u"color-scheme"_s << QVariant(1U) << Wishes{.dark = true};
    QTest::newRow("light") << standard << u"color-scheme"_s << QVariant(2U)
                           << Wishes{.dark = false};
    QTest::newRow("unknown scheme") << standard << u"color-scheme"_s << QVariant(7U) << none;
    QTest::newRow("scheme of a wrong type")
        << standard << u"color-scheme"_s << QVariant(u"dark"_s) << none;
    QTest::newRow("contrast") << standard << u"contrast"_s << QVariant(1U)
                              << Wishes{.highContrast = true};
    QTest::newRow("usual contrast") << standard << u"contrast"_s << QVariant(0U) << none;
    QTest::newRow("unknown contrast") << standard << u"contrast"_s << QVariant(2U) << none;
    QTest::newRow("less motion") << standard << u"reduced-motion"_s << QVariant(1U)
                                 << Wishes{.lessMotion = true};
    QTest::newRow("no animations")
        << gnome << u"enable-animations"_s << QVariant(false) << Wishes{.lessMotion = true};
    QTest::newRow("animations") << gnome << u"enable-animations"_s << QVariant(true) << none;
    QTest::newRow("high contrast theme")
        << gnome << u"gtk-theme"_s << QVariant(u"HighContrast"_s) << Wishes{.highContrast = true};
    QTest::newRow("inverse theme") << gnome << u"gtk-theme"_s << QVariant(u"HighContrastInverse"_s)
                                   << Wishes{.dark = true, .highContrast = true};
    QTest::newRow("another's key") << u"org.example"_s << u"contrast"_s << QVariant(1U) << none;
}

void tst_DesktopSettings::understands()
{
    QFETCH(QString, space);
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    QFETCH(DesktopWishes, wishes);
    QVERIFY(DesktopSettings::wishesIn({{space, {{key, value}}}}) == wishes);
}

void tst_DesktopSettings::followsFromTheStart()
{
    SettingsPortal portal;
    portal.set(standard, u"color-scheme"_s, 1U);
    portal.set(standard, u"contrast"_s, 1U);
    portal.set(gnome, u"enable-animations"_s, false);
    AppBench bench;
    bench.start();
    QTRY_COMPARE(schemeOf(bench), Scheme::HighContrast);
    QVERIFY(movesLess(bench));
}

void tst_DesktopSettings::followsWhileItRuns()
{
    SettingsPortal portal;
    AppBench bench;
    bench.start();
    QTRY_COMPARE(portal.asked(), 1);
    QCOMPARE(schemeOf(bench), Scheme::Light);
    portal.set(standard, u"color-scheme"_s, 1U);
    QTRY_COMPARE(schemeOf(bench), Scheme::Dark);
    portal.set(standard, u"contrast"_s, 1U);
    QTRY_COMPARE(schemeOf(bench), Scheme::HighContrast);
    portal.set(standard, u"color-scheme"_s, 0U);
    QTRY_COMPARE(schemeOf(bench), Scheme::HighContrastLight);
    portal.set(standard, u"contrast"_s, 0U);
    QTRY_COMPARE(schemeOf(bench), Scheme::Light);
    QVERIFY(!movesLess(bench));
    portal.set(standard, u"reduced-motion"_s, 1U);
    QTRY_VERIFY(movesLess(bench));
    portal.set(standard, u"reduced-motion"_s, 0U);
    QTRY_VERIFY(!movesLess(bench));
}

void tst_DesktopSettings::theUsersChoiceStands()
{
    SettingsPortal portal;
    AppBench bench;
    bench.start();
    bench.window().setScheme(Scheme::Light);
    portal.set(standard, u"color-scheme"_s, 1U);
    portal.set(standard, u"reduced-motion"_s, 1U);
    QTRY_VERIFY(movesLess(bench));
    QCOMPARE(schemeOf(bench), Scheme::Light);
    bench.window().setScheme({});
    QCOMPARE(schemeOf(bench), Scheme::Dark);
}

void tst_DesktopSettings::doesWithoutAPortal()
{
    AppBench bench;
    bench.start();
    QVERIFY(bench.signIn());
    QCOMPARE(schemeOf(bench), Scheme::Light);
}

void tst_DesktopSettings::doesNotWaitForAPortal()
{
    SettingsPortal portal(SettingsPortal::Answers::Never);
    AppBench bench;
    bench.start();
    QVERIFY(bench.signIn());
    QCOMPARE(portal.asked(), 1);
    portal.set(standard, u"color-scheme"_s, 1U);
    QTRY_COMPARE(schemeOf(bench), Scheme::Dark);
}

QTEST_MAIN(tst_DesktopSettings)
#include "tst_desktopsettings.moc"
