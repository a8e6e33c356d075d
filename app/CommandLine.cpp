#include "app/CommandLine.h"

#include "app/Place.h"
#include "ui/language/Language.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace portico {

using namespace Qt::StringLiterals;

namespace {

const QString sourcesText = uR"(
Settings, later wins:
  portico.ini        [portico] backend=, language=, portal= in the system's
                     configuration folders, then in the user's
  the menu           the language and the place of the portal chosen there
  environment        PORTICO_BACKEND, PORTICO_LANGUAGE, PORTICO_PORTAL
  options            as above
)"_s;

} // namespace

std::expected<CommandLine, QString> readCommandLine(int argc, char** argv)
{
    const QCoreApplication console(argc, argv); // gone before the one with a display is made
    QCommandLineParser parser;
    parser.setApplicationDescription(u"See and manage your subscription billing."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Show this help."_s);
    const QCommandLineOption version({u"v"_s, u"version"_s}, u"Show the version."_s);
    parser.addOptions({help, version,
        {u"backend"_s, u"The backend: https, or http on a loopback address."_s, u"URL"_s},
        {u"language"_s,
            u"The language: %1. Default: the system's."_s.arg(Language::codes().join(u", "_s)),
            u"code"_s},
        {u"portal"_s, u"Where to show the portal: embedded (default) or browser."_s, u"place"_s}});
    parser.addPositionalArgument(u"link"_s,
        u"Where to go: portico://billing or portico://billing/payment-method. "
        "Any other portico:// link opens the window."_s,
        u"[link]"_s);

    if (!parser.parse(QCoreApplication::arguments()))
        return std::unexpected(parser.errorText());
    if (parser.isSet(help))
        return CommandLine{.settings = {}, .link = {}, .answer = parser.helpText() + sourcesText};
    if (parser.isSet(version))
        return CommandLine{
            .settings = {}, .link = {}, .answer = u"Portico "_s + QStringLiteral(PORTICO_VERSION)};

    const QStringList links = parser.positionalArguments();
    if (links.size() > 1)
        return std::unexpected(u"One link at most; \"%1\" is too many."_s.arg(links.at(1)));

    if (!links.isEmpty() && !isLink(links.first()))
        return std::unexpected(u"\"%1\" is no portico:// link."_s.arg(links.first()));

    SettingsSources sources{.files = SettingsSources::standardFiles(),
        .state = SettingsSources::stateFile(),
        .environment = QProcessEnvironment::systemEnvironment(),
        .options = {}};
    for (const QString& name : {u"backend"_s, u"language"_s, u"portal"_s}) {
        if (parser.isSet(name))
            sources.options.insert(name, parser.value(name));
    }
    const auto settings = readSettings(sources);
    if (!settings)
        return std::unexpected(settings.error().message());
    return CommandLine{.settings = *settings, .link = links.value(0), .answer = {}};
}

} // namespace portico
