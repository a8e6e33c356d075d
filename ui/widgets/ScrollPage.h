#pragma once

#include <QScrollArea>

class QFrame;
class QVBoxLayout;

namespace portico {

// A page that scrolls down when it must, with one centred column of at most `width` pixels.
class ScrollPage : public QScrollArea {
    Q_OBJECT
public:
    explicit ScrollPage(int width, QWidget* parent = nullptr);

    QVBoxLayout& column() { return *m_column; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitContents();

    QVBoxLayout* m_column = nullptr;
};

QFrame* makeCard(QWidget* parent);
QFrame* makeLine(QWidget* parent);

} // namespace portico
