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

// A value that cannot be used, and where it was found: nobody should have to guess which file.
struct SettingsError {
    QString key;
    QString value;
    QString source; // "--backend", "PORTICO_BACKEND", "/etc/xdg/portico/portico.ini"
    QString expected;

    QString message() const;
};

// Where settings are read from; later wins: built-in, files in this order, environment, options.
struct SettingsSources {
    QStringList files; // portico.ini: the system's, then the user's; what was chosen in the window
    QProcessEnvironment environment; // PORTICO_BACKEND, PORTICO_LANGUAGE, PORTICO_PORTAL
    QHash<QString, QString> options; // "backend" → value of --backend

    static QStringList standardFiles();
    static QString stateFile(); // what the program remembers between runs, nothing secret
};

std::expected<Settings, SettingsError> readSettings(const SettingsSources& sources);

} // namespace portico
