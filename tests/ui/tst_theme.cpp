#include "ui/design/Contrast.h"
#include "ui/design/StyleSheet.h"
#include "ui/design/Theme.h"

#include <QFile>
#include <QTest>

using namespace portico;

// WCAG 2.2 AA, computed from the tokens for every scheme and for brands that make it hard.
class tst_Theme : public QObject {
    Q_OBJECT
private slots:
    void knownRatios();
    void reads_data();
    void reads();
    void everyTokenIsKnown();
};

namespace {

constexpr double text = 4.5; // §1.4.3
constexpr double control = 3.0; // §1.4.11

} // namespace

void tst_Theme::knownRatios()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
}

void tst_Theme::reads_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QColor>("brand");
    const QList<std::pair<const char*, Scheme>> schemes{{"light", Scheme::Light},
        {"dark", Scheme::Dark}, {"high contrast", Scheme::HighContrast},
        {"high contrast, light", Scheme::HighContrastLight}};
    const QList<std::pair<const char*, QColor>> brands{{"own", QColor()},
        {"indigo", QColor(0x5b, 0x5b, 0xd6)}, {"yellow", QColor(0xff, 0xe6, 0x00)},
        {"white", Qt::white}, {"black", Qt::black}, {"navy", QColor(0, 0, 0x40)},
        {"mid grey", QColor(0x77, 0x77, 0x77)}, {"red", QColor(0xff, 0, 0)},
        {"lime", QColor(0x00, 0xff, 0x00)}};
    for (const auto& [schemeName, scheme] : schemes) {
        for (const auto& [brandName, brand] : brands)
            QTest::addRow("%s, %s", schemeName, brandName) << scheme << brand;
    }
}

void tst_Theme::reads()
{
    QFETCH(Scheme, scheme);
    QFETCH(QColor, brand);
    const auto theme = Theme::make(scheme, brand);
    struct Pair {
        const char* what;
        QColor front;
        QColor back;
        double least;
    };
    QList<Pair> pairs;
    for (const QColor& back : {theme.window, theme.surface, theme.hover, theme.pressed}) {
        pairs.append({"text", theme.text, back, text});
        pairs.append({"link", theme.accentText, back, text});
    }
    for (const QColor& back : {theme.window, theme.surface, theme.hover})
        pairs.append({"muted text", theme.mutedText, back, text});
    for (const QColor& back : {theme.window, theme.surface}) {
        pairs.append({"outline", theme.outline, back, control});
        pairs.append({"focus ring", theme.focus, back, control});
        pairs.append({"accent", theme.accent, back, control});
    }
    for (const QColor& back : {theme.accent, theme.accentHover, theme.accentPressed})
        pairs.append({"label on accent", theme.onAccent, back, text});
    pairs.append({"text on selection", theme.text, theme.accentSoft, text});
    for (const Tone tone : {Tone::Neutral, Tone::Positive, Tone::Info, Tone::Warning, Tone::Danger})
        pairs.append({toneName(tone), theme.tone(tone).text, theme.tone(tone).background, text});
    pairs.append({"field error", theme.danger.text, theme.surface, text});
    for (const auto& pair : pairs) {
        const double ratio = contrastRatio(pair.front, pair.back);
        QVERIFY2(ratio >= pair.least,
            qPrintable(QStringLiteral("%1: %2 on %3 is %4")
                    .arg(QLatin1String(pair.what), pair.front.name(), pair.back.name())
                    .arg(ratio)));
    }
}

void tst_Theme::everyTokenIsKnown()
{
    const auto sheet = styleSheet(Theme::make(Scheme::Light, {}), {});
    QVERIFY(sheet.contains(QStringLiteral("QPushButton")));
    const auto rules = sheet.mid(sheet.indexOf(QStringLiteral("*/")));
    QVERIFY2(!rules.contains(QLatin1Char('@')),
        qPrintable(rules.mid(rules.indexOf(QLatin1Char('@')), 40)));
}

QTEST_GUILESS_MAIN(tst_Theme)
#include "tst_theme.moc"
