#pragma once

#include "ui/design/Theme.h"

#include <optional>

class QPalette;

namespace portico {

// How the user of this desktop wants every program to look. What it does not say, the palette does.
struct DesktopWishes {
    std::optional<bool> dark{};
    bool highContrast = false;
    bool lessMotion = false;

    bool operator==(const DesktopWishes&) const = default;

    // What Qt hears from the system by itself: contrast from 6.10, motion from 6.12.
    static DesktopWishes heardByQt();
};

Scheme schemeFor(const QPalette& palette, const DesktopWishes& wishes);

} // namespace portico
