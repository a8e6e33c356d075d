#include "app/FirstPaint.h"

#include <QEvent>
#include <QMetaObject>
#include <QWidget>

namespace portico {

FirstPaint::FirstPaint(QWidget& window) : QObject(&window) { window.installEventFilter(this); }

bool FirstPaint::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QMetaObject::invokeMethod(this, &FirstPaint::painted, Qt::QueuedConnection);
    }
    return false;
}

} // namespace portico
