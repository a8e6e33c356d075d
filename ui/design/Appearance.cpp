#include "ui/design/Appearance.h"

#include "ui/design/Contrast.h"
#include "ui/design/StyleSheet.h"

#include <QApplication>
#include <QEvent>
#include <QFontInfo>
#include <QPalette>
#include <QStyle>
#include <QWidget>

namespace portico {

Appearance::Appearance(QWidget& window) : QObject(&window), m_window(window)
{
    window.installEventFilter(this);
    apply();
}

void Appearance::setBrandColor(const QColor& color)
{
    if (color == m_brand)
        return;
    m_brand = color;
    apply();
}

void Appearance::setScheme(std::optional<Scheme> scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    apply();
}

Scheme Appearance::systemScheme()
{
    const auto palette = QApplication::palette();
    // Nobody but a high contrast theme paints on pure black.
    if (palette.color(QPalette::Window) == QColor(Qt::black))
        return Scheme::HighContrast;
    const bool dark = relativeLuminance(palette.color(QPalette::Window))
        < relativeLuminance(palette.color(QPalette::WindowText));
    return dark ? Scheme::Dark : Scheme::Light;
}

bool Appearance::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ApplicationPaletteChange
        || event->type() == QEvent::ApplicationFontChange)
        apply();
    return QObject::eventFilter(watched, event);
}

void Appearance::apply()
{
    m_theme = Theme::make(m_scheme.value_or(systemScheme()), m_brand);
    const auto scale = TypeScale::from(QFontInfo(QApplication::font()).pixelSize());
    const auto sheet = styleSheet(m_theme, scale);
    if (sheet != m_window.styleSheet())
        m_window.setStyleSheet(sheet);
}

bool prefersReducedMotion()
{
    // The platform theme says so through the duration of animations; a style without them has 0.
    return qEnvironmentVariableIsSet("PORTICO_REDUCED_MOTION")
        || QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
}

} // namespace portico
