#pragma once

#include <QColor>

namespace portico {

// WCAG 2.2 §1.4.3: relative luminance 0–1, contrast ratio 1–21. Opaque colours only.
double relativeLuminance(const QColor& color);
double contrastRatio(const QColor& one, const QColor& other);

// `color`, made lighter or darker (hue kept) just until it reads on `background` with `ratio`.
QColor withContrast(const QColor& color, const QColor& background, double ratio);

// Black or white, whichever reads better on `background`.
QColor readableOn(const QColor& background);

// `share` (0–1) of `over` laid on `under`.
QColor blended(const QColor& over, const QColor& under, double share);

} // namespace portico
