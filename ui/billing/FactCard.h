#pragma once

#include "ui/design/Symbol.h"

#include <QFrame>
#include <QLabel>

namespace portico {

class ElidedLabel;
class SymbolLabel;

// One fact on a small card: a heading, a line, and what there is to say about it.
class FactCard : public QFrame {
    Q_OBJECT
public:
    FactCard(const QString& objectName, Symbol symbol, QWidget* parent = nullptr);

    void setHeading(const QString& heading);
    void setFact(const QString& fact, const QString& detail);

private:
    QLabel* m_heading = nullptr;
    SymbolLabel* m_symbol = nullptr;
    ElidedLabel* m_fact = nullptr;
    QLabel* m_detail = nullptr;
};

} // namespace portico
