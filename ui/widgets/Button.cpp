#include "ui/widgets/Button.h"

#include "ui/design/Appearance.h"
#include "ui/design/Metrics.h"
#include "ui/widgets/Text.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace portico {

namespace {

constexpr int frameMilliseconds = 33;
constexpr int degreesPerFrame = 12;

QString kindName(Button::Kind kind)
{
    switch (kind) {
    case Button::Kind::Primary:
        return QStringLiteral("primary");
    case Button::Kind::Secondary:
        return QStringLiteral("secondary");
    case Button::Kind::Quiet:
        return QStringLiteral("quiet");
    case Button::Kind::Plain:
        return QStringLiteral("plain");
    case Button::Kind::Icon:
        return QStringLiteral("icon");
    }
    return {};
}

} // namespace

Button::Button(Kind kind, QWidget* parent) : QPushButton(parent), m_kind(kind)
{
    setKind(kind);
    setCursor(Qt::PointingHandCursor);
    m_spin.setInterval(frameMilliseconds);
    connect(&m_spin, &QTimer::timeout, this, [this] {
        if (prefersReducedMotion(*this))
            m_spin.stop();
        m_angle = (m_angle + degreesPerFrame) % 360;
        update();
    });
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    setLook(this, "kind", kindName(kind));
    setAutoDefault(kind == Kind::Primary);
}

void Button::setSymbol(Symbol symbol, Qt::Edge side)
{
    m_symbol = symbol;
    m_side = side;
    updateGeometry();
    update();
}

void Button::setBusy(bool busy, const QString& busyText)
{
    m_busyText = busyText;
    if (!busyText.isEmpty())
        setAccessibleName(busy ? busyText : QString()); // else it is called what it says
    if (busy == m_busy) {
        update();
        return;
    }
    m_busy = busy;
    setCursor(busy ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (busy && !prefersReducedMotion(*this))
        m_spin.start();
    else
        m_spin.stop();
    QAccessible::State changed;
    changed.busy = true;
    QAccessibleStateChangeEvent event(this, changed);
    QAccessible::updateAccessibility(&event);
    updateGeometry();
    update();
}

QString Button::shownText() const { return m_busy && !m_busyText.isEmpty() ? m_busyText : text(); }

int Button::symbolSize() const
{
    return m_kind == Kind::Icon ? fontMetrics().height() : fontMetrics().height() - 1;
}

int Button::symbolSpace() const
{
    if (m_kind == Kind::Icon || (m_symbol == Symbol::None && !m_busy))
        return 0;
    return symbolSize() + space::s;
}

QSize Button::sizeHint() const
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const auto& metrics = fontMetrics();
    const int widest =
        std::max(metrics.horizontalAdvance(text()), metrics.horizontalAdvance(m_busyText));
    const QSize contents = m_kind == Kind::Icon ? QSize(symbolSize(), symbolSize())
                                                : QSize(widest + symbolSpace(), metrics.height());
    return style()->sizeFromContents(QStyle::CT_PushButton, &option, contents, this);
}

QSize Button::minimumSizeHint() const { return sizeHint(); }

bool Button::event(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    return QPushButton::event(event);
}

void Button::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);

    const QRect inside = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
    const QColor ink = option.palette.color(QPalette::ButtonText);
    const bool withText = m_kind != Kind::Icon;
    const int textWidth = withText ? fontMetrics().horizontalAdvance(shownText()) : 0;
    const int total =
        std::min(inside.width(), textWidth + (withText ? symbolSpace() : symbolSize()));
    QRect row(inside.x() + (inside.width() - total) / 2, inside.y(), total, inside.height());

    const bool symbolFirst = (m_side == Qt::LeftEdge) != isRightToLeft() || !withText;
    if (m_busy || m_symbol != Symbol::None) {
        const qreal x = symbolFirst ? row.left() : row.right() + 1 - symbolSize();
        const QRectF where(
            x, row.center().y() - symbolSize() / 2.0 + 0.5, symbolSize(), symbolSize());
        painter.setPen(ink);
        if (m_busy)
            paintSpinner(painter, where);
        else
            paintSymbol(painter, m_symbol, where, ink);
        row.adjust(symbolFirst ? symbolSpace() : 0, 0, symbolFirst ? 0 : -symbolSpace(), 0);
    }
    if (withText) {
        painter.setPen(ink);
        painter.drawText(row, Qt::AlignCenter | Qt::TextShowMnemonic, shownText());
    }
}

void Button::paintSpinner(QPainter& painter, const QRectF& where) const
{
    constexpr int sixteenths = 16;
    constexpr int arc = 270;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(painter.pen().color(), 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(where.adjusted(2, 2, -2, -2), -m_angle * sixteenths, arc * sixteenths);
}

void Button::mousePressEvent(QMouseEvent* event)
{
    if (!m_busy)
        QPushButton::mousePressEvent(event);
}

void Button::keyPressEvent(QKeyEvent* event)
{
    const bool presses = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter;
    if (!m_busy || !presses)
        QPushButton::keyPressEvent(event);
}

// The ring is for those who move by keyboard; after a click it would only distract.
void Button::focusInEvent(QFocusEvent* event)
{
    const auto reason = event->reason();
    setLook(this, "ring",
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
            || reason == Qt::ShortcutFocusReason);
    QPushButton::focusInEvent(event);
}

void Button::focusOutEvent(QFocusEvent* event)
{
    setLook(this, "ring", false);
    QPushButton::focusOutEvent(event);
}

} // namespace portico
