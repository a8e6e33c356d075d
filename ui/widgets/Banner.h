#pragma once

#include "ui/design/Theme.h"

#include <QFrame>

class QGridLayout;
class QLabel;

namespace portico {

class Button;
class SymbolLabel;

// A coloured box with a title, a text and at most one button. With setDismissible() it is a notice
// that the user can put away.
class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(const QString& objectName, QWidget* parent = nullptr);

    // Shows the banner and announces it when what it says is new. An empty title leaves one line.
    void say(Tone tone, const QString& title, const QString& text);
    void setAction(const QString& label); // empty: no button
    void setActionBusy(bool busy, const QString& busyText = {});
    void setDismissible(bool dismissible);

    QString title() const;
    QString text() const;
    Button& actionButton() { return *m_action; }

signals:
    void actionRequested();
    void dismissed();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void arrange();

    QGridLayout* m_layout = nullptr;
    SymbolLabel* m_symbol = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    Button* m_action = nullptr;
    Button* m_dismiss = nullptr;
    bool m_stacked = false;
};

} // namespace portico
