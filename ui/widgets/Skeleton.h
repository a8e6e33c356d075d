#pragma once

#include <QTimer>
#include <QWidget>

namespace portico {

// A grey bar where text will be, breathing slowly; still where less movement is asked for.
class Skeleton : public QWidget {
    Q_OBJECT
public:
    Skeleton(int width, int height, QWidget* parent = nullptr);

    QSize sizeHint() const override { return m_size; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QSize m_size;
    QTimer m_breath;
    int m_step = 0;
};

} // namespace portico
