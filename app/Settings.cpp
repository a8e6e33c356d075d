#include "app/Settings.h"

#include "app/core/http/UrlSafety.h"

#include <QLocale>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <optional>

namespace portico {

using namespace Qt::StringLiterals;

namespace {

struct Found {
    QString value;
    QString source;
};

constexpr std::array keys{"backend"_L1, "language"_L1, "portal"_L1};

std::optional<Found> findInFiles(const QStringList& files, const QString& key)
{
    std::optional<Found> found;
    for (const QString& file : files) {
        const QSettings ini(file, QSettings::IniFormat);
        const QString full = "portico/"_L1 + key;
        if (ini.contains(full))
            found = Found{ini.value(full).toString(), file};
    }
    return found;
}

std::optional<Found> find(const SettingsSources& sources, const QString& key)
{
    if (sources.options.contains(key))
        return Found{sources.options.value(key), "--"_L1 + key};
    const QString variable = "PORTICO_"_L1 + key.toUpper();
    if (sources.environment.contains(variable))
        return Found{sources.environment.value(variable), variable};
    return findInFiles(sources.files, key);
}

// Answers what would have been right, empty when the value is.
QString applyTo(Settings& settings, QLatin1StringView key, const QString& value)
{
    if (key == "backend"_L1) {
        settings.backend = QUrl(value, QUrl::StrictMode);
        return isSecure(settings.backend) ? QString()
                                          : u"an https URL, or http on a loopback address"_s;
    }
    if (key == "language"_L1) {
        settings.language = value;
        const bool isKnown = value.isEmpty() || QLocale(value).language() != QLocale::C;
        return isKnown ? QString() : u"a language code such as de or pt-BR"_s;
    }
    settings.portalInBrowser = value == u"browser";
    const bool isKnown = settings.portalInBrowser || value == u"embedded";
    return isKnown ? QString() : u"embedded or browser"_s;
}

} // namespace

QString SettingsError::message() const
{
    return u"%1 has the value \"%2\" in %3; expected %4."_s.arg(key, value, source, expected);
}

QStringList SettingsSources::standardFiles()
{
    // The user's folder comes first in Qt's answer, and is to win here.
    QStringList files;
    for (const QString& folder :
        QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation))
        files.prepend(folder + "/portico/portico.ini"_L1);
    return files << stateFile();
}

QString SettingsSources::stateFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + "/portico/state.ini"_L1;
}

std::expected<Settings, SettingsError> readSettings(const SettingsSources& sources)
{
    Settings settings;
    settings.backend = QUrl(QStringLiteral(PORTICO_DEFAULT_BACKEND));
    settings.backendSource = u"built in"_s;
    for (const auto key : keys) {
        const auto found = find(sources, key);
        if (!found)
            continue;
        const QString expected = applyTo(settings, key, found->value);
        if (!expected.isEmpty())
            return std::unexpected(SettingsError{key, found->value, found->source, expected});
        if (key == "backend"_L1)
            settings.backendSource = found->source;
    }
    return settings;
}

} // namespace portico
