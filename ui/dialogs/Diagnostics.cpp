#include "ui/dialogs/Diagnostics.h"

#include <QGuiApplication>
#include <QLocale>
#include <QMetaEnum>
#include <QSslSocket>
#include <QSysInfo>

namespace portico {

namespace {

QString requestLine(const RequestRecord& record)
{
    QStringList parts{record.at.toString(Qt::ISODate), QString::fromLatin1(record.method),
        record.host + record.path,
        record.status == 0 ? QStringLiteral("-") : QString::number(record.status),
        QStringLiteral("%1 ms").arg(record.took.count())};
    if (record.problem)
        parts.append(QLatin1String(
            QMetaEnum::fromType<ApiError::Kind>().valueToKey(static_cast<int>(*record.problem))));
    if (!record.requestId.isEmpty())
        parts.append(record.requestId.left(80));
    return parts.join(QLatin1Char(' '));
}

} // namespace

QString diagnosticsText(const Diagnostics& diagnostics)
{
    QStringList lines;
    const auto add = [&lines](const char* label, const QString& value) {
        if (!value.isEmpty())
            lines.append(QLatin1String(label) + QLatin1String(": ") + value);
    };
    add("Portico", QStringLiteral(PORTICO_VERSION));
    add("Qt", QString::fromLatin1(qVersion()));
    add("System",
        QSysInfo::prettyProductName() + QLatin1Char(' ') + QSysInfo::currentCpuArchitecture());
    const QString desktop = qEnvironmentVariable("XDG_CURRENT_DESKTOP");
    add("Desktop", (desktop + QLatin1Char(' ') + QGuiApplication::platformName()).trimmed());
    add("Language", QLocale().bcp47Name());
    add("TLS", QSslSocket::sslLibraryVersionString());
    add("Backend", diagnostics.backendHost);
    add("Set by", diagnostics.settingsSource);
    add("Web engine", diagnostics.engineVersion);
    add("Web engine security level", diagnostics.enginePatchLevel);
    add("Keychain", diagnostics.keychain);
    add("Proxy", diagnostics.proxy);
    if (!diagnostics.requests.isEmpty())
        lines.append(QStringLiteral("Requests:"));
    for (const auto& record : diagnostics.requests)
        lines.append(requestLine(record));
    return lines.join(QLatin1Char('\n'));
}

} // namespace portico
