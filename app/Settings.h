#pragma once

#include <QHash>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <expected>

namespace portico {

// What a company or a user decides before the app starts.
struct Settings {
    QUrl backend; // https, or http on loopback
    QString backendSource; // "--backend", "PORTICO_BACKEND", a file, "built in"
    QString language; // BCP 47; empty: the system's
    bool portalInBrowser = false; // show the portal in the system browser even with an engine here
};

// What cannot be used, and where it was found: nobody should have to guess which file.
struct SettingsError {
    enum class Kind { WrongValue, UnknownKey, DamagedFile, UnreadableFile };

    Kind kind = Kind::WrongValue;
    QString key; // of a wrong value or an unknown setting
    QString value; // the wrong one; without what may be a password in it
    QString source; // "--backend", "PORTICO_BACKEND", "/etc/xdg/portico/portico.ini"
    QString expected; // instead of the wrong value

    QString message() const;
};

// Where settings are read from; later wins: built-in, files in this order, state, environment,
// options.
struct SettingsSources {
    static QString builtInBackend();
    static QStringList standardFiles();
    static QString stateFile(); // what the program remembers between runs, nothing secret

    QString builtIn = builtInBackend();
    QStringList files; // portico.ini: the system's, then the user's
    QString state; // what was chosen in the menu, in the program's own file
    QProcessEnvironment environment; // PORTICO_BACKEND, PORTICO_LANGUAGE, PORTICO_PORTAL
    QHash<QString, QString> options; // "backend" → value of --backend
};

std::expected<Settings, SettingsError> readSettings(const SettingsSources& sources);

} // namespace portico
