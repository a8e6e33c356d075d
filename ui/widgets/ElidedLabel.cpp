#include "ui/widgets/ElidedLabel.h"

#include <QEvent>

namespace portico {

ElidedLabel::ElidedLabel(const char* role, QWidget* parent) : QLabel(parent)
{
    setProperty("role", QLatin1String(role));
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString& text)
{
    m_fullText = text;
    setAccessibleName(text);
    updateGeometry();
    elide();
}

QSize ElidedLabel::sizeHint() const
{
    const auto margins = contentsMargins();
    return {fontMetrics().horizontalAdvance(m_fullText) + 2 + margins.left() + margins.right(),
        QLabel::sizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int ellipsis = fontMetrics().horizontalAdvance(QChar(0x2026)) * 2;
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
