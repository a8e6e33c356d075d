#pragma once

#include "ui/design/Symbol.h"

#include <QWidget>

class QLabel;

namespace portico {

class Button;
class SymbolLabel;

// A whole page that says what went wrong and what to do next.
class ProblemPanel : public QWidget {
    Q_OBJECT
public:
    explicit ProblemPanel(const QString& objectName, QWidget* parent = nullptr);

    void say(Symbol symbol, const QString& title, const QString& text);
    void setAction(const QString& label); // empty: none
    void setSecondAction(const QString& label);
    void setBusy(bool busy);

signals:
    void actionRequested();
    void secondActionRequested();

private:
    SymbolLabel* m_symbol = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    Button* m_action = nullptr;
    Button* m_second = nullptr;
};

} // namespace portico
