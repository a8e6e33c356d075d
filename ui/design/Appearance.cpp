#include "ui/design/Appearance.h"

#include "ui/design/StyleSheet.h"

#include <QApplication>
#include <QEvent>
#include <QFontInfo>
#include <QPalette>
#include <QStyle>
#include <QVariant>
#include <QWidget>

#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
#include <QAccessibilityHints>
#include <QStyleHints>
#endif

namespace portico {

namespace {

// Properties of the window, for all that is in it.
constexpr auto lessMotion = "lessMotion";
constexpr auto shownScheme = "scheme";

} // namespace

Appearance::Appearance(QWidget& window) : QObject(&window), m_window(window)
{
    window.installEventFilter(this);
    listenToQt();
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

void Appearance::setDesktopWishes(const DesktopWishes& wishes)
{
    if (wishes == m_wishes)
        return;
    m_wishes = wishes;
    apply();
}

void Appearance::listenToQt()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
    const auto* hints = QGuiApplication::styleHints()->accessibility();
    connect(hints, &QAccessibilityHints::contrastPreferenceChanged, this, &Appearance::apply);
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 12, 0)
    connect(hints, &QAccessibilityHints::motionPreferenceChanged, this, &Appearance::apply);
#endif
}

DesktopWishes Appearance::wishes() const
{
    const auto qt = DesktopWishes::heardByQt();
    return {.dark = m_wishes.dark,
        .highContrast = m_wishes.highContrast || qt.highContrast,
        .lessMotion = m_wishes.lessMotion || qt.lessMotion};
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
    const auto wished = wishes();
    m_window.setProperty(lessMotion, wished.lessMotion);
    const auto system = schemeFor(QApplication::palette(), wished);
    m_theme = Theme::make(m_scheme.value_or(system), m_brand);
    m_window.setProperty(shownScheme, static_cast<int>(m_theme.scheme));
    const auto scale = TypeScale::from(QFontInfo(QApplication::font()).pixelSize());
    const auto sheet = styleSheet(m_theme, scale);
    if (sheet != m_window.styleSheet())
        m_window.setStyleSheet(sheet);
}

Scheme schemeOf(const QWidget& widget)
{
    return static_cast<Scheme>(widget.window()->property(shownScheme).toInt());
}

bool prefersReducedMotion(const QWidget& widget)
{
    for (const QWidget* each = &widget; each; each = each->parentWidget()) {
        if (each->property(lessMotion).toBool())
            return true;
    }
    // The platform theme says so through the duration of animations; a style without them has 0.
    return qEnvironmentVariableIsSet("PORTICO_REDUCED_MOTION")
        || QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
}

} // namespace portico
