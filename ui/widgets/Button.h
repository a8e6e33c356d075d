#pragma once

#include "ui/design/Symbol.h"

#include <QPushButton>
#include <QTimer>

namespace portico {

// The program's button: a kind that the style sheet knows, an optional symbol, and a busy state
// that keeps size and focus, ignores presses and says so to assistive technology.
class Button : public QPushButton {
    Q_OBJECT
public:
    enum class Kind { Primary, Secondary, Quiet, Plain, Icon };

    explicit Button(Kind kind, QWidget* parent = nullptr);

    void setKind(Kind kind);
    void setSymbol(Symbol symbol, Qt::Edge side = Qt::LeftEdge); // left: where reading starts
    void setBusy(bool busy, const QString& busyText = {});
    bool isBusy() const { return m_busy; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QString shownText() const;
    int symbolSize() const;
    int symbolSpace() const;
    void paintSpinner(QPainter& painter, const QRectF& where) const;

    Kind m_kind;
    Symbol m_symbol = Symbol::None;
    Qt::Edge m_side = Qt::LeftEdge;
    bool m_busy = false;
    QString m_busyText;
    QTimer m_spin;
    int m_angle = 0;
};

} // namespace portico
