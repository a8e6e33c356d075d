#include "ui/design/DesktopWishes.h"

#include "ui/design/Contrast.h"

#include <QPalette>

#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
#include <QAccessibilityHints>
#include <QGuiApplication>
#include <QStyleHints>
#endif

namespace portico {

DesktopWishes DesktopWishes::heardByQt()
{
    DesktopWishes wishes;
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
    const auto* hints = QGuiApplication::styleHints()->accessibility();
    wishes.highContrast = hints->contrastPreference() == Qt::ContrastPreference::HighContrast;
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 12, 0)
    wishes.lessMotion = hints->motionPreference() == Qt::MotionPreference::ReducedMotion;
#endif
    return wishes;
}

Scheme schemeFor(const QPalette& palette, const DesktopWishes& wishes)
{
    const QColor ground = palette.color(QPalette::Window);
    // Nobody but a high contrast theme paints on pure black.
    if (ground == QColor(Qt::black))
        return Scheme::HighContrast;
    const bool darkPalette =
        relativeLuminance(ground) < relativeLuminance(palette.color(QPalette::WindowText));
    const bool dark = wishes.dark.value_or(darkPalette);
    if (wishes.highContrast)
        return dark ? Scheme::HighContrast : Scheme::HighContrastLight;
    return dark ? Scheme::Dark : Scheme::Light;
}

} // namespace portico
