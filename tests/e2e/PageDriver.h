#pragma once

#include <QString>
#include <QVariant>

class QWebEngineView;
class QWidget;

// Hands on the page in the embedded portal: real mouse events at the place where the engine says an
// element is. The page's own script world is not touched.

namespace e2e {

class PageDriver {
public:
    // Waits for an engine view inside `window` whose page has loaded something.
    explicit PageDriver(QWidget& window) : m_window(window) { }

    bool waitFor(const QString& selector) const; // present, with a size, not disabled
    bool click(const QString& selector) const;
    QString text(const QString& selector) const;
    bool hasFocus(const QString& selector) const; // without waiting

private:
    QWebEngineView* view() const;
    QVariant evaluate(const QString& script) const;

    QWidget& m_window;
};

} // namespace e2e
