#include "tests/ui/CutOff.h"
#include "tests/ui/gallery/GalleryStates.h"
#include "tests/ui/gallery/Picture.h"
#include "tests/ui/gallery/Samples.h"
#include "ui/design/Appearance.h"
#include "ui/design/StyleSheet.h"
#include "ui/language/Language.h"
#include "ui/MainWindow.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTest>

using namespace portico;

// Every state × theme × language, at the window's usual size and at its smallest: no text is cut
// off. Since themes differ in nothing but colours, which is a test of its own, one theme tells for
// all; PORTICO_TEST_LONG=1 looks at each.
class tst_Gallery : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void themesDifferInColoursOnly();
    void nothingIsCutOff_data();
    void nothingIsCutOff();

private:
    QList<Scheme> m_schemes{Scheme::Light};
    Language m_words;
};

namespace {

void settle()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents(); // requests are queued, layouts settle
}

// Says what is cut off at that size, and answers how much of it there is.
qsizetype cutOffAt(MainWindow& window, QSize size, const QString& when)
{
    window.resize(size.expandedTo(window.minimumSizeHint()));
    settle();
    QStringList found;
    for (const auto* open : openWindows(window))
        found += findCutOffTexts(*open);
    for (const QString& line : found)
        qWarning("%s: %s", qPrintable(when), qPrintable(line));
    return found.size();
}

} // namespace

void tst_Gallery::initTestCase()
{
    qputenv("PORTICO_REDUCED_MOTION", "1");
    if (qEnvironmentVariableIsSet("PORTICO_TEST_LONG"))
        m_schemes += {Scheme::Dark, Scheme::HighContrast, Scheme::HighContrastLight};
}

void tst_Gallery::themesDifferInColoursOnly()
{
    const auto withoutColors = [](Scheme scheme) {
        static const QRegularExpression color(QStringLiteral("#[0-9a-f]{6}"));
        const auto sheet = styleSheet(Theme::make(scheme, {}), TypeScale::from(14));
        return QString(sheet).replace(color, QStringLiteral("#"));
    };
    QVERIFY(!withoutColors(Scheme::Light).isEmpty());
    QCOMPARE(withoutColors(Scheme::Dark), withoutColors(Scheme::Light));
    QCOMPARE(withoutColors(Scheme::HighContrast), withoutColors(Scheme::Light));
    QCOMPARE(withoutColors(Scheme::HighContrastLight), withoutColors(Scheme::Light));
}

void tst_Gallery::nothingIsCutOff_data()
{
    QTest::addColumn<QString>("language");
    for (const QString& code : Language::codes())
        QTest::newRow(qPrintable(code)) << code;
}

void tst_Gallery::nothingIsCutOff()
{
    QFETCH(const QString, language);
    m_words.use(language);
    qsizetype found = 0;
    for (const auto& state : galleryStates()) {
        QWidget desktop; // offscreen, a window's size limits are warned about at every change
        MainWindow window(&desktop);
        window.setConfig(samples::config());
        desktop.show();
        enter(state, window);
        for (const Scheme scheme : m_schemes) {
            window.appearance().setScheme(scheme);
            const QString when = QStringLiteral("%1 theme %2").arg(state.name).arg(int(scheme));
            found += cutOffAt(window, {960, 780}, when);
            found += cutOffAt(window, {1, 1}, when + QStringLiteral(", smallest"));
        }
    }
    QCOMPARE(found, 0);
}

QTEST_MAIN(tst_Gallery)

#include "tst_gallery.moc"
