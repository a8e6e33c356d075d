#include "app/CommandLine.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace portico {

using namespace Qt::StringLiterals;

std::expected<CommandLine, QString> readCommandLine(int argc, char** argv)
{
    const QCoreApplication console(argc, argv); // gone before the one with a display is made
    QCommandLineParser parser;
    parser.setApplicationDescription(u"See and manage your subscription billing."_s);
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    parser.addOption({u"backend"_s, u"The backend to talk to."_s, u"URL"_s});
    parser.addOption({u"language"_s, u"The language to speak, such as de."_s, u"code"_s});
    parser.addOption(
        {u"portal"_s, u"Where to show the portal: embedded or browser."_s, u"place"_s});
    parser.addPositionalArgument(u"link"_s,
        u"Where to go: portico://billing or portico://billing/payment-method."_s, u"[link]"_s);

    if (!parser.parse(QCoreApplication::arguments()))
        return std::unexpected(parser.errorText());
    if (parser.isSet(help))
        return CommandLine{.settings = {}, .link = {}, .answer = parser.helpText()};
    if (parser.isSet(version))
        return CommandLine{
            .settings = {}, .link = {}, .answer = u"Portico "_s + QStringLiteral(PORTICO_VERSION)};

    const QStringList links = parser.positionalArguments();
    if (links.size() > 1)
        return std::unexpected(u"One link at most; \"%1\" is too many."_s.arg(links.at(1)));

    SettingsSources sources{.files = SettingsSources::standardFiles(),
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
