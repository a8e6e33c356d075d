#include "ui/design/Theme.h"

#include "ui/design/Contrast.h"

namespace portico {

namespace {

constexpr double aaText = 4.5;
constexpr double aaControl = 3.0;
const QColor ownBrand(0x5b, 0x5b, 0xd6);

Theme light()
{
    Theme theme;
    theme.scheme = Scheme::Light;
    theme.window = QColor(0xf5, 0xf6, 0xf8);
    theme.surface = QColor(0xff, 0xff, 0xff);
    theme.hover = QColor(0xf0, 0xf2, 0xf5);
    theme.pressed = QColor(0xe4, 0xe7, 0xec);
    theme.border = QColor(0xe2, 0xe5, 0xea);
    theme.outline = QColor(0x85, 0x8e, 0x9b);
    theme.text = QColor(0x15, 0x18, 0x1d);
    theme.mutedText = QColor(0x58, 0x62, 0x70);
    theme.skeleton = QColor(0xe6, 0xe9, 0xee);
    theme.neutral = {QColor(0xed, 0xf0, 0xf3), QColor(0x43, 0x4c, 0x59), QColor(0xd5, 0xda, 0xe1)};
    theme.positive = {QColor(0xe3, 0xf5, 0xea), QColor(0x12, 0x62, 0x36), QColor(0xb5, 0xe2, 0xc6)};
    theme.info = {QColor(0xe7, 0xef, 0xfd), QColor(0x1c, 0x4b, 0xb0), QColor(0xbf, 0xd4, 0xf8)};
    theme.warning = {QColor(0xfd, 0xf2, 0xd8), QColor(0x76, 0x49, 0x00), QColor(0xf0, 0xd3, 0x92)};
    theme.danger = {QColor(0xfd, 0xe9, 0xe8), QColor(0xa3, 0x1a, 0x1a), QColor(0xf4, 0xc0, 0xbd)};
    return theme;
}

Theme dark()
{
    Theme theme;
    theme.scheme = Scheme::Dark;
    theme.window = QColor(0x11, 0x13, 0x17);
    theme.surface = QColor(0x1a, 0x1d, 0x23);
    theme.hover = QColor(0x25, 0x2a, 0x32);
    theme.pressed = QColor(0x2f, 0x35, 0x3f);
    theme.border = QColor(0x2b, 0x30, 0x39);
    theme.outline = QColor(0x73, 0x7d, 0x8c);
    theme.text = QColor(0xef, 0xf1, 0xf4);
    theme.mutedText = QColor(0xa5, 0xae, 0xbb);
    theme.skeleton = QColor(0x2a, 0x2f, 0x38);
    theme.neutral = {QColor(0x2a, 0x2f, 0x38), QColor(0xc6, 0xce, 0xd9), QColor(0x3b, 0x42, 0x4d)};
    theme.positive = {QColor(0x12, 0x2f, 0x20), QColor(0x7f, 0xdd, 0xa6), QColor(0x22, 0x50, 0x38)};
    theme.info = {QColor(0x16, 0x28, 0x44), QColor(0x9c, 0xc6, 0xff), QColor(0x28, 0x44, 0x6e)};
    theme.warning = {QColor(0x35, 0x29, 0x0e), QColor(0xf2, 0xca, 0x6c), QColor(0x58, 0x46, 0x1c)};
    theme.danger = {QColor(0x3c, 0x1a, 0x1c), QColor(0xff, 0xa3, 0xa0), QColor(0x66, 0x2d, 0x30)};
    return theme;
}

Theme highContrast()
{
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    Theme theme;
    theme.scheme = Scheme::HighContrast;
    theme.window = black;
    theme.surface = black;
    theme.hover = QColor(0x26, 0x26, 0x26);
    theme.pressed = QColor(0x40, 0x40, 0x40);
    theme.border = white;
    theme.outline = white;
    theme.text = white;
    theme.mutedText = white;
    theme.skeleton = QColor(0x4d, 0x4d, 0x4d);
    theme.neutral = {black, white, white};
    theme.positive = {black, QColor(0x5c, 0xff, 0x9d), QColor(0x5c, 0xff, 0x9d)};
    theme.info = {black, QColor(0x8c, 0xcb, 0xff), QColor(0x8c, 0xcb, 0xff)};
    theme.warning = {black, QColor(0xff, 0xe1, 0x4d), QColor(0xff, 0xe1, 0x4d)};
    theme.danger = {black, QColor(0xff, 0xa8, 0xa8), QColor(0xff, 0xa8, 0xa8)};
    return theme;
}

Theme highContrastLight()
{
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    Theme theme;
    theme.scheme = Scheme::HighContrastLight;
    theme.window = white;
    theme.surface = white;
    theme.hover = QColor(0xe0, 0xe0, 0xe0);
    theme.pressed = QColor(0xcc, 0xcc, 0xcc);
    theme.border = black;
    theme.outline = black;
    theme.text = black;
    theme.mutedText = black;
    theme.skeleton = QColor(0xa6, 0xa6, 0xa6);
    theme.neutral = {white, black, black};
    theme.positive = {white, QColor(0x00, 0x51, 0x1f), QColor(0x00, 0x51, 0x1f)};
    theme.info = {white, QColor(0x00, 0x38, 0x9e), QColor(0x00, 0x38, 0x9e)};
    theme.warning = {white, QColor(0x5c, 0x3a, 0x00), QColor(0x5c, 0x3a, 0x00)};
    theme.danger = {white, QColor(0x8c, 0x00, 0x0b), QColor(0x8c, 0x00, 0x0b)};
    return theme;
}

Theme base(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return light();
    case Scheme::Dark:
        return dark();
    case Scheme::HighContrast:
        return highContrast();
    case Scheme::HighContrastLight:
        return highContrastLight();
    }
    return light();
}

// The accent must be seen as a control on both surfaces and carry its own label; a brand's yellow
// is darkened on white, its navy is lightened on black, and the hue stays theirs.
void addAccent(Theme& theme, const QColor& brand)
{
    const bool high =
        theme.scheme == Scheme::HighContrast || theme.scheme == Scheme::HighContrastLight;
    const double seen = high ? 7.0 : aaControl;
    QColor accent = withContrast(brand, theme.surface, seen);
    accent = withContrast(accent, theme.window, seen);
    theme.onAccent = readableOn(accent);
    accent = withContrast(accent, theme.onAccent, aaText);
    theme.accent = accent;
    const QColor away = theme.onAccent == QColor(Qt::white) ? QColor(Qt::black) : QColor(Qt::white);
    theme.accentHover = blended(away, accent, 0.10);
    theme.accentPressed = blended(away, accent, 0.20);
    // What is chosen in a list lies on it: on black it has to be seen, too.
    theme.accentSoft =
        blended(accent, theme.surface, theme.scheme == Scheme::HighContrast ? 0.4 : 0.12);
    theme.accentText = withContrast(accent, theme.window, aaText);
    theme.accentText = withContrast(theme.accentText, theme.surface, aaText);
    theme.accentText = withContrast(theme.accentText, theme.hover, aaText);
    theme.accentText = withContrast(theme.accentText, theme.pressed, aaText);
    theme.accentText = withContrast(theme.accentText, theme.accentSoft, aaText);
    theme.focus = theme.accentText;
}

} // namespace

const ToneColors& Theme::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
        return neutral;
    case Tone::Positive:
        return positive;
    case Tone::Info:
        return info;
    case Tone::Warning:
        return warning;
    case Tone::Danger:
        return danger;
    }
    return neutral;
}

Theme Theme::make(Scheme scheme, const QColor& brand)
{
    Theme theme = base(scheme);
    addAccent(theme, brand.isValid() ? brand : ownBrand);
    return theme;
}

const char* toneName(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return "neutral";
    case Tone::Positive:
        return "positive";
    case Tone::Info:
        return "info";
    case Tone::Warning:
        return "warning";
    case Tone::Danger:
        return "danger";
    }
    return "neutral";
}

} // namespace portico
