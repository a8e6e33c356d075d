#pragma once

#include <QString>

namespace portico {

// Is this engine older than the build allows (PORTICO_MIN_ENGINE)? Versions are Qt WebEngine's; an
// empty minimum allows every one.
bool isTooOld(const QString& version, const QString& minimum);

} // namespace portico
