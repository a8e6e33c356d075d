#include "ui/portal/EngineLook.h"

#include <QByteArrayList>

namespace portico {

void passLookOn(const PortalLook& look)
{
    static constexpr auto variable = "QTWEBENGINE_CHROMIUM_FLAGS";
    QByteArrayList settings; // the numbers are Blink's: dark and more come first
    if (look.dark)
        settings.append("preferredColorScheme=0");
    if (look.highContrast)
        settings.append("preferredContrast=0");
    if (look.lessMotion)
        settings.append("prefersReducedMotion=true");
    const QByteArray flags = qgetenv(variable);
    if (!settings.isEmpty() && !flags.contains("--blink-settings"))
        qputenv(variable, flags + " --blink-settings=" + settings.join(','));
}

} // namespace portico
