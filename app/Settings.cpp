#include "app/Settings.h"

#include "app/core/http/UrlSafety.h"
#include "app/SettingsFile.h"
#include "ui/language/Language.h"

#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

namespace portico {

using namespace Qt::StringLiterals;

namespace {

struct Found {
    QString value;
    QString source;
};

using Values = QHash<QString, Found>;

void addState(Values& values, const QString& file)
{
    const QSettings state(file, QSettings::IniFormat);
    for (const auto key : settingsKeys) {
        if (const QString full = "portico/"_L1 + key; state.contains(full))
            values.insert(key, {state.value(full).toString(), file});
    }
}

// An empty variable is how a shell or a unit file says that there is none.
void addEnvironment(Values& values, const QProcessEnvironment& environment)
{
    for (const auto key : settingsKeys) {
        const QString name = "PORTICO_"_L1 + QString(key).toUpper();
        if (const QString value = environment.value(name); !value.isEmpty())
            values.insert(key, {value, name});
    }
}

// Every setting with the source that wins.
std::expected<Values, SettingsError> gather(const SettingsSources& sources)
{
    Values values{{u"backend"_s, {sources.builtIn, u"built in"_s}}};
    for (const QString& file : sources.files) {
        const auto read = readSettingsFile(file);
        if (!read)
            return std::unexpected(read.error());
        for (const auto& [key, value] : read->asKeyValueRange())
            values.insert(key, {value, file});
    }
    if (!sources.state.isEmpty())
        addState(values, sources.state);
    addEnvironment(values, sources.environment);
    for (const auto& [key, value] : sources.options.asKeyValueRange())
        values.insert(key, {value, "--"_L1 + key});
    return values;
}

// Whatever is in front of an @ may be a password, and an error ends up in logs and screenshots.
QString withoutUserInfo(QString url)
{
    static const QRegularExpression userInfo(u"^([a-z]*://)?.*@"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return url.replace(userInfo, u"\\1...@"_s);
}

// Answers what would have been right, empty when the value is.
QString applyTo(Settings& settings, QLatin1StringView key, const Found& found)
{
    const QString& value = found.value;
    if (key == "backend"_L1) {
        settings.backend = QUrl(value, QUrl::StrictMode);
        settings.backendSource = found.source;
        if (isSecure(settings.backend))
            return {};
        return withoutUserInfo(value) == value ? u"an https URL, or http on a loopback address"_s
                                               : u"a URL with no user name or password in it"_s;
    }
    if (key == "language"_L1) {
        settings.language = value;
        return value.isEmpty() || !Language::codeFor(value).isEmpty()
            ? QString()
            : "one of "_L1 + Language::codes().join(", "_L1);
    }
    settings.portalInBrowser = value == u"browser";
    const bool isKnown = settings.portalInBrowser || value == u"embedded";
    return isKnown ? QString() : u"embedded or browser"_s;
}

} // namespace

QString SettingsError::message() const
{
    switch (kind) {
    case Kind::WrongValue:
        return u"%1 is \"%2\" (%3); expected %4"_s.arg(key, value, source, expected);
    case Kind::UnknownKey:
        return u"%1: unknown setting \"%2\"; expected backend, language or portal in [portico]"_s
            .arg(source, key);
    case Kind::DamagedFile:
        return u"%1: a line is neither [portico] nor name=value nor a ;comment"_s.arg(source);
    case Kind::UnreadableFile:
        return u"%1: cannot be read"_s.arg(source);
    }
    Q_UNREACHABLE();
}

QString SettingsSources::builtInBackend() { return QStringLiteral(PORTICO_DEFAULT_BACKEND); }

QStringList SettingsSources::standardFiles()
{
    // The user's folder comes first in Qt's answer, and is to win here.
    QStringList files;
    for (const QString& folder :
        QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation))
        files.prepend(folder + "/portico/portico.ini"_L1);
    return files;
}

QString SettingsSources::stateFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + "/portico/state.ini"_L1;
}

std::expected<Settings, SettingsError> readSettings(const SettingsSources& sources)
{
    const auto values = gather(sources);
    if (!values)
        return std::unexpected(values.error());
    Settings settings;
    for (const auto key : settingsKeys) {
        const auto found = values->constFind(key);
        if (found == values->constEnd())
            continue;
        const QString expected = applyTo(settings, key, *found);
        if (!expected.isEmpty())
            return std::unexpected(SettingsError{.kind = SettingsError::Kind::WrongValue,
                .key = key,
                .value = withoutUserInfo(found->value),
                .source = found->source,
                .expected = expected});
    }
    return settings;
}

} // namespace portico
