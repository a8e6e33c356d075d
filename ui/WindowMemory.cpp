#include "ui/WindowMemory.h"

#include "ui/MainWindow.h"

#include <QEvent>
#include <QSettings>

namespace portico {

namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString schemeKey = QStringLiteral("window/scheme");

const QList<std::pair<QString, Scheme>> schemeNames{{QStringLiteral("light"), Scheme::Light},
    {QStringLiteral("dark"), Scheme::Dark},
    {QStringLiteral("high-contrast"), Scheme::HighContrast}};

std::optional<Scheme> schemeOf(const QString& name)
{
    for (const auto& [known, scheme] : schemeNames) {
        if (known == name)
            return scheme;
    }
    return {};
}

QString nameOf(std::optional<Scheme> wanted)
{
    for (const auto& [name, scheme] : schemeNames) {
        if (wanted == scheme)
            return name;
    }
    return {};
}

} // namespace

WindowMemory::WindowMemory(MainWindow& window, QSettings& settings)
    : m_window(window)
    , m_settings(settings)
{
    window.restoreGeometry(settings.value(geometryKey).toByteArray());
    window.setScheme(schemeOf(settings.value(schemeKey).toString()));
    window.installEventFilter(this);
    connect(&window, &MainWindow::schemeChanged, this,
        [this](std::optional<Scheme> scheme) { m_settings.setValue(schemeKey, nameOf(scheme)); });
}

bool WindowMemory::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Close)
        m_settings.setValue(geometryKey, m_window.saveGeometry());
    return QObject::eventFilter(watched, event);
}

} // namespace portico
