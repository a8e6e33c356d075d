#include "ui/widgets/BrandMark.h"

#include "ui/design/Contrast.h"

#include <QPainter>
#include <QTextBoundaryFinder>

namespace portico {

BrandMark::BrandMark(Shape shape, int size, QWidget* parent) : QWidget(parent), m_shape(shape)
{
    setProperty("role", QStringLiteral("mark"));
    setFixedSize(size, size);
}

QString BrandMark::initial(const QString& name)
{
    // A letter may be several code points (an emoji, a letter with marks).
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    const auto end = finder.toNextBoundary();
    return end > 0 ? name.left(end).toUpper() : QString();
}

void BrandMark::setName(const QString& name)
{
    m_initial = initial(name.trimmed());
    update();
}

void BrandMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = palette().color(QPalette::WindowText); // the sheet's `color` for marks
    painter.setBrush(ground);
    painter.setPen(Qt::NoPen);
    const qreal radius = m_shape == Shape::Round ? width() / 2.0 : width() * 0.26;
    painter.drawRoundedRect(QRectF(rect()), radius, radius);
    QFont letter = font();
    letter.setPixelSize(width() / 2);
    letter.setWeight(QFont::DemiBold);
    painter.setFont(letter);
    painter.setPen(readableOn(ground));
    painter.drawText(rect(), Qt::AlignCenter, m_initial);
}

} // namespace portico
