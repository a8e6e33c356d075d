#pragma once

#include "tests/ui/gallery/GalleryStates.h"
#include "ui/design/Theme.h"

#include <QImage>

class QWidget;

namespace portico {

// Every window of the app that is on screen: the window itself, then what opened over it, each over
// the one before.
QList<QWidget*> openWindows(QWidget& window);

// Brings the window to the state and lets requests and layouts settle. `window` is shown.
void enter(const GalleryState& state, MainWindow& window);

// What the user sees: the window and, over it, its menus and dialogs.
QImage paint(MainWindow& window);

} // namespace portico
