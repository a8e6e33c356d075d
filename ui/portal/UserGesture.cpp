#include "ui/portal/UserGesture.h"

#include <QCoreApplication>
#include <QDialog>
#include <QEvent>
#include <QWidget>

namespace portico {

namespace {

constexpr qint64 activationMs = 5000; // Chromium's transient activation

bool isGesture(QEvent::Type type)
{
    return type == QEvent::MouseButtonRelease || type == QEvent::KeyPress
        || type == QEvent::TouchEnd;
}

bool belongsTo(const QObject& area, const QObject* object)
{
    while (object && object != &area && !qobject_cast<const QDialog*>(object))
        object = object->parent();
    return object == &area;
}

} // namespace

UserGesture::UserGesture(const QWidget& area) : m_area(area)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool UserGesture::isRecent() const
{
    return m_since.isValid() && !m_since.hasExpired(activationMs);
}

bool UserGesture::eventFilter(QObject* watched, QEvent* event)
{
    if (isGesture(event->type()) && event->spontaneous()) {
        if (belongsTo(m_area, watched)) {
            m_since.start();
            ++m_count;
        }
    }
    return false;
}

} // namespace portico
