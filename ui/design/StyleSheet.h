#pragma once

#include "ui/design/Theme.h"

#include <QString>

namespace portico {

// Font sizes in pixels, grown from the one size the system gives.
struct TypeScale {
    int caption = 12;
    int body = 14;
    int lead = 16;
    int title = 20;
    int display = 28;

    static TypeScale from(int systemPixelSize);
};

// `sheet` with each @token replaced by the theme's colour or the scale's size. A token that neither
// knows is left as it is; a test looks for those.
QString filledStyleSheet(const QString& sheet, const Theme& theme, const TypeScale& scale);

// The program's own sheet (resources/portico.qss), filled.
QString styleSheet(const Theme& theme, const TypeScale& scale);

} // namespace portico
