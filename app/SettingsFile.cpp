#include "app/SettingsFile.h"

#include "app/Settings.h"

#include <QSettings>

#include <algorithm>

namespace portico {

using namespace Qt::StringLiterals;

namespace {

constexpr auto group = "portico/"_L1;

bool isSetting(const QString& key)
{
    return std::any_of(settingsKeys.begin(), settingsKeys.end(),
        [&key](QLatin1StringView known) { return key == group + known; });
}

// QSettings takes a value with commas for a list.
QString textOf(const QVariant& value) { return value.toStringList().join(", "_L1); }

std::unexpected<SettingsError> failure(
    SettingsError::Kind kind, const QString& path, const QString& key = {})
{
    return std::unexpected(
        SettingsError{.kind = kind, .key = key, .value = {}, .source = path, .expected = {}});
}

} // namespace

std::expected<QHash<QString, QString>, SettingsError> readSettingsFile(const QString& path)
{
    const QSettings ini(path, QSettings::IniFormat);
    if (ini.status() == QSettings::AccessError)
        return failure(SettingsError::Kind::UnreadableFile, path);
    const QStringList keys = ini.allKeys(); // parses: only then is damage known
    if (ini.status() == QSettings::FormatError)
        return failure(SettingsError::Kind::DamagedFile, path);
    QHash<QString, QString> values;
    for (const QString& key : keys) {
        if (!isSetting(key))
            return failure(SettingsError::Kind::UnknownKey, path,
                key.startsWith(group) ? key.mid(group.size()) : key);
        values.insert(key.mid(group.size()), textOf(ini.value(key)));
    }
    return values;
}

} // namespace portico
