#pragma once

#include <QAbstractButton>
#include <QString>
#include <QWidget>

// Hands on the real window: finds what a person sees by object name and uses the mouse and the
// keyboard on it. Every call waits for what it needs and answers whether it came, so that a journey
// reads as a list of steps.

namespace e2e {

constexpr int patience = 20'000; // ms; generous, since a sanitizer build on a busy machine is slow

class WidgetDriver {
public:
    explicit WidgetDriver(QWidget& window) : m_window(window) { }

    // A visible, enabled widget of that object name; nullptr when it does not come.
    QWidget* find(const QString& objectName) const;
    bool sees(const QString& objectName) const; // without waiting
    QString text(const QString& objectName) const; // of a label or a button; empty when absent
    QString typed(const QString& objectName) const; // in a field; empty when absent
    bool waitForText(const QString& objectName, const QString& part) const;
    bool waitUntilGone(const QString& objectName) const;

    bool click(const QString& objectName) const;
    bool trigger(const QString& objectName) const; // an action of a menu
    bool type(const QString& objectName, const QString& text) const;

private:
    QWidget* visible(const QString& objectName) const;

    QWidget& m_window;
};

} // namespace e2e
