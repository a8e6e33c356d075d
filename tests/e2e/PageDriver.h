#pragma once

#include <QPointF>
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
    bool comes(const QString& selector, int milliseconds) const; // the same, without a warning
    bool click(const QString& selector) const;
    bool waitForFrame(const QString& selector) const; // what is in it has come
    // Inside it, away from what it shows: brings the focus into a frame of another origin.
    bool clickCorner(const QString& selector) const;
    bool type(const QString& selector, const QString& text) const; // clicks it first
    bool press(Qt::Key key) const; // wherever the focus is in the page
    QString text(const QString& selector) const;
    bool hasFocus(const QString& selector) const; // without waiting

private:
    QWebEngineView* view() const;
    bool getsFocus(const QString& selector) const;
    QWidget* target() const; // of mouse and keys; nullptr when there is no view
    void clickAt(const QPointF& point) const; // CSS pixels
    QVariant evaluate(const QString& script) const;

    QWidget& m_window;
};

} // namespace e2e
