#pragma once

#include "tests/e2e/PageDriver.h"

#include <QWidget>

namespace e2e {

// Somebody with nothing but a keyboard: keys go to the window, which gives them to whatever has the
// focus. Every call answers whether it got there.
class Keyboard {
public:
    explicit Keyboard(QWidget& window) : m_window(window), m_page(window) { }

    bool type(const QString& text) const; // where the focus is
    bool press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const;
    // Tab, or back with Shift, until that widget has the focus.
    bool tabTo(const QString& objectName, Qt::KeyboardModifiers modifiers = {}) const;
    // Waits for the element and presses Tab until it has the focus, then the key.
    bool pressInPage(const QString& selector, Qt::Key key = Qt::Key_Return) const;
    bool isIn(const QString& objectName) const; // the focus, there or in what that holds

private:
    bool hasFocus() const;

    QWidget& m_window;
    PageDriver m_page;
};

} // namespace e2e
