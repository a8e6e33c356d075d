// Renders every state of the app × theme × language into PNG files, with an index.html to leaf
// through them; or, with --sheets, one contact sheet a group. Says what is cut off, and then fails.

#include "tests/ui/CutOff.h"
#include "tests/ui/gallery/ContactSheet.h"
#include "tests/ui/gallery/Picture.h"
#include "tests/ui/gallery/Samples.h"
#include "ui/design/Appearance.h"
#include "ui/language/Language.h"
#include "ui/MainWindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>

namespace {

using portico::Scheme;

struct Options {
    QDir out;
    QStringList groups;
    QStringList states;
    QStringList themes;
    QStringList languages;
    QSize size;
    bool sheets = false;
};

const QList<std::pair<QString, Scheme>>& schemes()
{
    static const QList<std::pair<QString, Scheme>> all{{QStringLiteral("light"), Scheme::Light},
        {QStringLiteral("dark"), Scheme::Dark}, {QStringLiteral("contrast"), Scheme::HighContrast},
        {QStringLiteral("contrast-light"), Scheme::HighContrastLight}};
    return all;
}

QStringList allThemes()
{
    QStringList names;
    for (const auto& [name, scheme] : schemes())
        names.append(name);
    return names;
}

// One pass over every state, in one theme and one language.
class Pass {
public:
    Pass(const Options& options, std::pair<QString, Scheme> theme, QString language)
        : m_options(options)
        , m_theme(std::move(theme))
        , m_language(std::move(language))
    {
    }

    bool run();
    int count() const { return m_count; }
    bool isCutOff() const { return m_cutOff; }

private:
    QImage render(const portico::GalleryState& state);
    QString file(const QString& name) const
    {
        return m_options.out.filePath(
            QStringLiteral("%1-%2-%3.png").arg(name, m_theme.first, m_language));
    }

    const Options& m_options;
    std::pair<QString, Scheme> m_theme;
    QString m_language;
    int m_count = 0;
    bool m_cutOff = false;
};

QImage Pass::render(const portico::GalleryState& state)
{
    portico::MainWindow window;
    window.setConfig(portico::samples::config());
    window.setScheme(m_theme.second);
    window.setLanguageChoice(m_language);
    window.resize(m_options.size);
    portico::enter(state, window);
    for (const auto* open : portico::openWindows(window)) {
        for (const QString& line : portico::findCutOffTexts(*open)) {
            QTextStream(stderr) << file(state.name) << ": " << line << Qt::endl;
            m_cutOff = true;
        }
    }
    ++m_count;
    return portico::paint(window);
}

bool Pass::run()
{
    for (const auto& group : portico::galleryGroups()) {
        if (!m_options.groups.isEmpty() && !m_options.groups.contains(group.name))
            continue;
        portico::ContactSheet sheet;
        int found = 0;
        for (const auto& state : group.states) {
            if (!m_options.states.isEmpty() && !m_options.states.contains(state.name))
                continue;
            ++found;
            const auto picture = render(state);
            if (m_options.sheets)
                sheet.add(state.name, picture);
            else if (!picture.save(file(state.name)))
                return false;
        }
        if (m_options.sheets && found > 0 && !sheet.save(file(group.name)))
            return false;
    }
    return true;
}

int renderAll(const Options& options)
{
    int count = 0;
    bool whole = true;
    portico::Language words;
    for (const auto& language : options.languages) {
        words.use(language);
        for (const auto& theme : schemes()) {
            if (!options.themes.contains(theme.first))
                continue;
            Pass pass(options, theme, language);
            if (!pass.run()) {
                QTextStream(stderr) << "cannot write into " << options.out.path() << Qt::endl;
                return 1;
            }
            count += pass.count();
            whole = whole && !pass.isCutOff();
        }
    }
    if (!options.sheets
        && !writeIndex(options.out, options.themes, options.languages, portico::galleryGroups()))
        return 1;
    QTextStream(stdout) << count << " pictures in " << options.out.path() << Qt::endl;
    return count > 0 && whole ? 0 : 1;
}

QStringList listOf(
    const QCommandLineParser& parser, const QString& option, const QStringList& byDefault = {})
{
    const auto chosen = parser.value(option).split(QLatin1Char(','), Qt::SkipEmptyParts);
    return chosen.isEmpty() ? byDefault : chosen;
}

} // namespace

int main(int argc, char* argv[])
{
    qputenv("PORTICO_REDUCED_MOTION", "1");
    const QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({
        {QStringLiteral("out"), QStringLiteral("Folder to write into."), QStringLiteral("dir"),
            QStringLiteral(".")},
        {QStringLiteral("groups"), QStringLiteral("Only these, separated by commas."),
            QStringLiteral("names")},
        {QStringLiteral("states"), QStringLiteral("Only these, separated by commas."),
            QStringLiteral("names")},
        {QStringLiteral("themes"),
            QStringLiteral("Only these of light, dark, contrast, contrast-light."),
            QStringLiteral("names")},
        {QStringLiteral("languages"), QStringLiteral("Only these."), QStringLiteral("codes")},
        {QStringLiteral("width"), QStringLiteral("Of the window."), QStringLiteral("pixels"),
            QStringLiteral("960")},
        {QStringLiteral("height"), QStringLiteral("Of the window."), QStringLiteral("pixels"),
            QStringLiteral("780")},
        {QStringLiteral("sheets"), QStringLiteral("One contact sheet a group instead.")},
    });
    parser.process(app);
    const Options options{.out = QDir(parser.value(QStringLiteral("out"))),
        .groups = listOf(parser, QStringLiteral("groups")),
        .states = listOf(parser, QStringLiteral("states")),
        .themes = listOf(parser, QStringLiteral("themes"), allThemes()),
        .languages = listOf(parser, QStringLiteral("languages"), portico::Language::codes()),
        .size = QSize(parser.value(QStringLiteral("width")).toInt(),
            parser.value(QStringLiteral("height")).toInt()),
        .sheets = parser.isSet(QStringLiteral("sheets"))};
    if (!options.out.mkpath(QStringLiteral(".")))
        return 1;
    return renderAll(options);
}
