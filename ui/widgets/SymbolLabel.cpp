#include "ui/widgets/SymbolLabel.h"

#include <QPainter>

namespace portico {

SymbolLabel::SymbolLabel(int size, QWidget* parent) : QWidget(parent) { setFixedSize(size, size); }

void SymbolLabel::setSymbol(Symbol symbol)
{
    m_symbol = symbol;
    update();
}

void SymbolLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintSymbol(painter, m_symbol, QRectF(rect()), palette().color(foregroundRole()));
}

} // namespace portico
