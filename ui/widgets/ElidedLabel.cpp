#include "ui/widgets/ElidedLabel.h"

#include <QEvent>

namespace portico {

ElidedLabel::ElidedLabel(const char* role, QWidget* parent) : QLabel(parent)
{
    setProperty("role", QLatin1String(role));
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    alignToReading();
}

void ElidedLabel::setFullText(const QString& text)
{
    m_fullText = text;
    setAccessibleName(text);
    updateGeometry();
    elide();
}

void ElidedLabel::keepUpTo(int width)
{
    setMinimumWidth(std::min(sizeHint().width(), width));
    setMaximumWidth(width);
}

QSize ElidedLabel::sizeHint() const
{
    ensurePolished();
    const int padding = width() - contentsRect().width(); // the style sheet's
    return {fontMetrics().horizontalAdvance(m_fullText) + 1 + padding, QLabel::sizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int padding = width() - contentsRect().width();
    const int ellipsis = fontMetrics().horizontalAdvance(QChar(0x2026)) * 2 + padding;
    return {std::min(ellipsis, sizeHint().width()), QLabel::minimumSizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        elide();
    if (event->type() == QEvent::LayoutDirectionChange)
        alignToReading();
}

// QLabel follows the direction of its text; a name in Latin letters would stand on the far side of
// a page that is read from right to left.
void ElidedLabel::alignToReading()
{
    if (alignment() & Qt::AlignHCenter)
        return;
    const auto side = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    setAlignment(side | Qt::AlignAbsolute | Qt::AlignVCenter);
}

void ElidedLabel::elide()
{
    const QString shown =
        fontMetrics().elidedText(m_fullText, Qt::ElideRight, contentsRect().width());
    if (shown != text())
        setText(shown);
    setToolTip(shown == m_fullText ? QString() : m_fullText);
}

} // namespace portico
