#pragma once

namespace portico {

// Tells pages whether the program is dark (prefers-color-scheme). An engine is told once, before it
// starts: Qt has no way to tell it later.
void passColorSchemeOn();

} // namespace portico
