#pragma once

#include <QStringList>

class QWidget;

namespace portico {

// Every visible text of the window that does not fit where it stands, one line each: labels and
// buttons that got less room than they need, what its parent cuts off, texts that overlap. A text
// that ends in "…" is fine where its tool tip says the whole.
QStringList findCutOffTexts(const QWidget& window);

} // namespace portico
