#include "ui/design/Contrast.h"

#include <algorithm>
#include <cmath>

namespace portico {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

} // namespace

double relativeLuminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

double contrastRatio(const QColor& one, const QColor& other)
{
    // By values: of two temporaries, the references that std::minmax(a, b) gives are dangling.
    const auto [darker, lighter] = std::minmax({relativeLuminance(one), relativeLuminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor withContrast(const QColor& color, const QColor& background, double ratio)
{
    constexpr int steps = 100;
    const bool darken = readableOn(background) == QColor(Qt::black);
    const double start = color.lightnessF();
    const double end = darken ? 0.0 : 1.0;
    QColor result = color;
    for (int step = 0; step <= steps; ++step) {
        const double lightness = start + (end - start) * step / steps;
        result = QColor::fromHslF(
            std::max(color.hslHueF(), 0.0F), color.hslSaturationF(), static_cast<float>(lightness))
                     .toRgb();
        result = QColor(result.red(), result.green(), result.blue()); // as it will be painted
        if (contrastRatio(result, background) >= ratio)
            return result;
    }
    return result;
}

QColor readableOn(const QColor& background)
{
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    return contrastRatio(white, background) >= contrastRatio(black, background) ? white : black;
}

QColor blended(const QColor& over, const QColor& under, double share)
{
    const auto mix = [share](int top, int bottom) {
        return static_cast<int>(std::lround(top * share + bottom * (1 - share)));
    };
    return {mix(over.red(), under.red()), mix(over.green(), under.green()),
        mix(over.blue(), under.blue())};
}

} // namespace portico
