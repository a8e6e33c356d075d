#include "ui/portal/UserGesture.h"

#include <QCoreApplication>
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
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (widget && m_area.isAncestorOf(widget))
            m_since.start();
    }
    return false;
}

} // namespace portico
