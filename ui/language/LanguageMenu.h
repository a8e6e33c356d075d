#pragma once

#include <QMenu>

class QActionGroup;

namespace portico {

// The languages there are words for, each in its own, and "As the system".
class LanguageMenu : public QMenu {
    Q_OBJECT
public:
    explicit LanguageMenu(QWidget* parent = nullptr);

    void setChoice(const QString& code); // which one is ticked; empty: the system's

signals:
    void languageRequested(const QString& code); // empty: the system's

protected:
    void changeEvent(QEvent* event) override;

private:
    QAction* add(const QString& code);
    void retranslate();

    QActionGroup* m_group = nullptr;
    QAction* m_system = nullptr;
};

} // namespace portico
