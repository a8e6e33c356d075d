#include "ui/portal/EngineAge.h"

#include <QVersionNumber>

namespace portico {

bool isTooOld(const QString& version, const QString& minimum)
{
    return QVersionNumber::fromString(version) < QVersionNumber::fromString(minimum);
}

} // namespace portico
