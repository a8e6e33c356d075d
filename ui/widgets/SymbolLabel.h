#pragma once

#include "ui/design/Symbol.h"

#include <QWidget>

namespace portico {

// A line icon in the colour that text would have here. Decoration: words beside it say the same.
class SymbolLabel : public QWidget {
    Q_OBJECT
public:
    explicit SymbolLabel(int size, QWidget* parent = nullptr);

    void setSymbol(Symbol symbol);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Symbol m_symbol = Symbol::None;
};

} // namespace portico
