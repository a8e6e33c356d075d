#pragma once

#include <QHash>
#include <QLatin1StringView>
#include <QString>

#include <array>
#include <expected>

namespace portico {

struct SettingsError;

// What portico.ini may say in its group [portico], the options and the environment under like
// names.
constexpr std::array settingsKeys{
    QLatin1StringView("backend"), QLatin1StringView("language"), QLatin1StringView("portal")};

// What one portico.ini says; nothing, where there is none. A file that says something else is an
// error: whoever misspelt a name would wonder why nothing changes. To be read once: of a damaged
// file QSettings tells only the first who asks.
std::expected<QHash<QString, QString>, SettingsError> readSettingsFile(const QString& path);

} // namespace portico
