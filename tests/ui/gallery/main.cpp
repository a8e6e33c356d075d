// Renders every state of the window into PNG files, for looking at them and for the documentation.

#include "tests/ui/gallery/GalleryStates.h"
#include "tests/ui/gallery/Samples.h"
#include "ui/design/Appearance.h"
#include "ui/language/Language.h"
#include "ui/MainWindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QPixmap>
#include <QTextStream>

namespace {

using portico::Scheme;

struct Options {
    QDir out;
    QStringList states;
    QStringList themes;
    QStringList languages;
    QSize size;
};

const QList<std::pair<QString, Scheme>>& schemes()
{
    static const QList<std::pair<QString, Scheme>> all{{QStringLiteral("light"), Scheme::Light},
        {QStringLiteral("dark"), Scheme::Dark}, {QStringLiteral("contrast"), Scheme::HighContrast}};
    return all;
}

bool wanted(const QStringList& chosen, const QString& name)
{
    return chosen.isEmpty() || chosen.contains(name);
}

bool render(const portico::GalleryState& state, const QString& theme, Scheme scheme,
    const QString& language, const Options& options)
{
    portico::MainWindow window;
    window.setConfig(portico::samples::config());
    window.appearance().setScheme(scheme);
    window.resize(options.size);
    state.show(window);
    window.show();
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents(); // requests are queued, layouts settle
    const auto name = QStringLiteral("%1-%2-%3.png").arg(state.name, theme, language);
    return window.grab().save(options.out.filePath(name));
}

int renderAll(const Options& options)
{
    QTextStream err(stderr);
    int count = 0;
    portico::Language words;
    for (const auto& language : options.languages) {
        words.use(language);
        for (const auto& [theme, scheme] : schemes()) {
            for (const auto& state : portico::galleryStates()) {
                if (!wanted(options.themes, theme) || !wanted(options.states, state.name))
                    continue;
                if (!render(state, theme, scheme, language, options)) {
                    err << "cannot write into " << options.out.path() << Qt::endl;
                    return 1;
                }
                ++count;
            }
        }
    }
    QTextStream(stdout) << count << " pictures in " << options.out.path() << Qt::endl;
    return count > 0 ? 0 : 1;
}

QStringList listOf(const QCommandLineParser& parser, const QString& option)
{
    return parser.value(option).split(QLatin1Char(','), Qt::SkipEmptyParts);
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
        {QStringLiteral("states"), QStringLiteral("Only these, separated by commas."),
            QStringLiteral("names")},
        {QStringLiteral("themes"), QStringLiteral("light, dark, contrast."),
            QStringLiteral("names")},
        {QStringLiteral("languages"), QStringLiteral("Default: en."), QStringLiteral("codes"),
            QStringLiteral("en")},
        {QStringLiteral("width"), QStringLiteral("Of the window."), QStringLiteral("pixels"),
            QStringLiteral("960")},
        {QStringLiteral("height"), QStringLiteral("Of the window."), QStringLiteral("pixels"),
            QStringLiteral("780")},
    });
    parser.process(app);
    const Options options{QDir(parser.value(QStringLiteral("out"))),
        listOf(parser, QStringLiteral("states")), listOf(parser, QStringLiteral("themes")),
        listOf(parser, QStringLiteral("languages")),
        QSize(parser.value(QStringLiteral("width")).toInt(),
            parser.value(QStringLiteral("height")).toInt())};
    if (!options.out.mkpath(QStringLiteral(".")))
        return 1;
    return renderAll(options);
}
