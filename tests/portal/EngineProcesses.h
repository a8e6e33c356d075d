#pragma once

#include <QList>

namespace portico::testing {

// This program and all its descendants, the engine's processes among them. Zygotes, from which
// renderers are forked, stay as long as the program.
QList<int> processFamily();

// What the family has of memory for itself, in KiB.
qint64 privateMemory();

} // namespace portico::testing
