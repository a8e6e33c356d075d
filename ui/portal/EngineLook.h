#pragma once

#include "ui/PortalHost.h"

namespace portico {

// Tells pages how the program looks (prefers-color-scheme, -contrast, -reduced-motion). An engine
// is told once, before it starts: Qt has no way to tell it later.
void passLookOn(const PortalLook& look);

} // namespace portico
