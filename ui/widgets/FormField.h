#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;

namespace portico {

// A field with its label above and, under it, what is wrong with what was typed.
class FormField : public QWidget {
    Q_OBJECT
public:
    explicit FormField(const QString& objectName, QWidget* parent = nullptr);

    void setLabel(const QString& label);
    void setSecret(bool secret); // hidden while typing, with a way to look
    void setError(const QString& error); // empty: nothing is wrong
    QString error() const;

    QLineEdit& edit() { return *m_edit; }
    QString text() const;
    void forget(); // what was typed, for good, and that it was shown

protected:
    void changeEvent(QEvent* event) override;

private:
    void renderReveal();
    void setShown(bool shown);

    QLabel* m_label = nullptr;
    QLineEdit* m_edit = nullptr;
    QLabel* m_error = nullptr;
    QAction* m_reveal = nullptr;
    bool m_secret = false;
};

} // namespace portico
