#include "ui/portal/EngineLook.h"

#include <QGuiApplication>
#include <QPalette>

namespace portico {

void passColorSchemeOn()
{
    static constexpr auto variable = "QTWEBENGINE_CHROMIUM_FLAGS";
    const QPalette palette = QGuiApplication::palette();
    const bool isDark = palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
    const QByteArray flags = qgetenv(variable);
    if (isDark && !flags.contains("preferredColorScheme"))
        qputenv(variable, flags + " --blink-settings=preferredColorScheme=0");
}

} // namespace portico
