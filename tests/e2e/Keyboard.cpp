#include "tests/e2e/Keyboard.h"

#include "tests/e2e/WidgetDriver.h"

#include <QApplication>
#include <QTest>
#include <QWindow>

namespace e2e {
namespace {

constexpr int mostStops = 40; // more than any page has

} // namespace

// There is no window manager here to do it, and a window that starts to show the engine's pages is
// a new one to the display.
bool Keyboard::hasFocus() const
{
    if (!m_window.isActiveWindow())
        m_window.activateWindow();
    return QTest::qWaitFor(
        [&] { return m_window.isActiveWindow() && QApplication::focusWidget(); }, patience);
}

bool Keyboard::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    if (!hasFocus()) {
        qWarning("nothing has the focus");
        return false;
    }
    QTest::keyClick(m_window.windowHandle(), key, modifiers);
    return true;
}

bool Keyboard::type(const QString& text) const
{
    if (!hasFocus())
        return false;
    for (const QChar letter : text)
        QTest::keyClick(m_window.windowHandle(), letter.toLatin1());
    return true;
}

bool Keyboard::isIn(const QString& objectName) const
{
    for (const auto* widget = m_window.focusWidget(); widget; widget = widget->parentWidget())
        if (widget->objectName() == objectName)
            return true;
    return false;
}

bool Keyboard::tabTo(const QString& objectName, Qt::KeyboardModifiers modifiers) const
{
    const auto key = modifiers ? Qt::Key_Backtab : Qt::Key_Tab;
    for (int stop = 0; stop < mostStops; ++stop) {
        if (isIn(objectName))
            return true;
        const auto* before = m_window.focusWidget();
        if (!press(key, modifiers))
            return false;
        // A page in the engine hands the focus on when it has none left itself, a little later.
        (void)QTest::qWaitFor([&] { return m_window.focusWidget() != before; }, 300);
    }
    qWarning("no way by Tab to %s", qUtf8Printable(objectName));
    return false;
}

bool Keyboard::pressInPage(const QString& selector, Qt::Key key) const
{
    if (!m_page.waitFor(selector))
        return false;
    for (int stop = 0; stop < mostStops; ++stop) {
        if (m_page.hasFocus(selector))
            return press(key);
        if (!press(Qt::Key_Tab))
            return false;
        (void)m_page.hasFocus(selector); // a round trip: the engine has had the key
    }
    qWarning("no way by Tab to %s in the portal", qUtf8Printable(selector));
    return false;
}

} // namespace e2e
