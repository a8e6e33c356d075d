#include "tests/ui/gallery/Picture.h"

#include "ui/MainWindow.h"

#include <QCoreApplication>
#include <QDialog>
#include <QPainter>
#include <QPixmap>

namespace portico {

namespace {

void settle()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents(); // requests are queued, layouts settle
}

// The desktop draws these around a window of its own.
void paintShadow(QPainter& painter, const QRect& around)
{
    constexpr int reach = 18;
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 3));
    for (int step = reach; step > 0; --step)
        painter.drawRoundedRect(around.adjusted(-step, -step / 2, step, step), 12, 12);
}

void paintOver(QPainter& painter, QWidget& over, const QWidget& window)
{
    QRect place(window.mapFromGlobal(over.geometry().topLeft()), over.size());
    const bool isDialog = qobject_cast<QDialog*>(&over);
    if (isDialog)
        place.moveCenter(window.rect().center());
    paintShadow(painter, place);
    painter.drawPixmap(place, over.grab());
    if (!isDialog)
        return;
    painter.setPen(over.palette().color(QPalette::Mid));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place.adjusted(-1, -1, 0, 0));
}

} // namespace

QList<QWidget*> openWindows(QWidget& window)
{
    QList<QWidget*> windows{&window};
    for (auto* inner : window.findChildren<QWidget*>()) {
        if (inner->isWindow() && inner->isVisible())
            windows.append(inner);
    }
    return windows;
}

void enter(const GalleryState& state, MainWindow& window)
{
    state.show(window);
    window.show();
    settle();
    if (!state.open)
        return;
    state.open(window);
    settle();
}

QImage paint(MainWindow& window)
{
    QImage image = window.grab().toImage();
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (auto* over : openWindows(window).mid(1))
        paintOver(painter, *over, window);
    return image;
}

} // namespace portico
