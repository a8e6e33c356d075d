#pragma once

#include <QObject>

class QWidget;

namespace portico {

// Tells when a window has been painted for the first time, which is when slow things may begin.
class FirstPaint final : public QObject {
    Q_OBJECT
public:
    explicit FirstPaint(QWidget& window);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void painted(); // once, after the paint event has been handled
};

} // namespace portico
