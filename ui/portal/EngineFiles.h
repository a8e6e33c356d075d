#pragma once

#include <QString>

namespace portico {

// The first of the files without which Qt WebEngine aborts the program at start-up that is not
// there (or cannot be run); empty when all are. Packages that forget one have been shipped.
QString missingEngineFile();

// The engine's own program, as the engine finds it; empty where it is not found, or is a
// framework's.
QString engineProcess();

} // namespace portico
