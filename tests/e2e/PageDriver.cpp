#include "tests/e2e/PageDriver.h"

#include "tests/e2e/WidgetDriver.h"

#include <QPointer>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineView>

#include <memory>
#include <optional>

namespace e2e {
namespace {

// The middle of the element in CSS pixels after scrolling it into view, or null.
const auto middleOf = QStringLiteral(R"((() => {
        const element = document.querySelector(%1);
        if (!element || element.disabled) return null;
        element.scrollIntoView({block: 'center', behavior: 'instant'});
        const box = element.getBoundingClientRect();
        if (!box.width || !box.height) return null;
        const x = box.left + box.width / 2, y = box.top + box.height / 2;
        const top = document.elementFromPoint(x, y);
        return top && (element.contains(top) || top.contains(element)) ? [x, y] : null;
    })())");

QString quoted(const QString& selector) { return u'`' + selector + u'`'; }

} // namespace

QWebEngineView* PageDriver::view() const
{
    auto* found = m_window.findChild<QWebEngineView*>();
    return found && found->isVisible() ? found : nullptr;
}

QVariant PageDriver::evaluate(const QString& script) const
{
    auto* engine = view();
    if (!engine)
        return {};
    // Shared with the callback: the page may go before it answers.
    const auto answer = std::make_shared<std::optional<QVariant>>();
    engine->page()->runJavaScript(script, QWebEngineScript::ApplicationWorld,
        [answer](const QVariant& value) { *answer = value; });
    const QPointer alive(engine);
    (void)QTest::qWaitFor([&] { return answer->has_value() || !alive; }, patience);
    return answer->value_or(QVariant());
}

bool PageDriver::waitFor(const QString& selector) const
{
    if (comes(selector, patience))
        return true;
    qWarning("no such element in the portal: %s", qUtf8Printable(selector));
    return false;
}

bool PageDriver::comes(const QString& selector, int milliseconds) const
{
    const auto script = middleOf.arg(quoted(selector));
    return QTest::qWaitFor([&] { return evaluate(script).toList().size() == 2; }, milliseconds);
}

QWidget* PageDriver::target() const
{
    auto* engine = view();
    return engine && engine->focusProxy() ? engine->focusProxy() : engine;
}

void PageDriver::clickAt(const QPointF& point) const
{
    const QPoint place = (point * view()->zoomFactor()).toPoint();
    QTest::mouseMove(target(), place);
    QTest::mouseClick(target(), Qt::LeftButton, {}, place);
}

bool PageDriver::click(const QString& selector) const
{
    if (!waitFor(selector))
        return false;
    const auto middle = evaluate(middleOf.arg(quoted(selector))).toList();
    if (middle.size() != 2 || !view())
        return false;
    clickAt({middle[0].toDouble(), middle[1].toDouble()});
    return true;
}

bool PageDriver::waitForFrame(const QString& selector) const
{
    const auto script =
        QStringLiteral("performance.getEntriesByName(document.querySelector(%1)?.src).length");
    return waitFor(selector)
        && QTest::qWaitFor(
            [&] { return evaluate(script.arg(quoted(selector))).toInt() > 0; }, patience);
}

bool PageDriver::clickCorner(const QString& selector) const
{
    const auto script = QStringLiteral(R"((() => {
        const box = document.querySelector(%1)?.getBoundingClientRect();
        return box ? [box.left + 6, box.top + 6] : null;
    })())");
    const auto corner = evaluate(script.arg(quoted(selector))).toList();
    if (corner.size() != 2 || !view())
        return false;
    clickAt({corner[0].toDouble(), corner[1].toDouble()});
    return getsFocus(selector);
}

bool PageDriver::type(const QString& selector, const QString& text) const
{
    if (!click(selector) || !getsFocus(selector) || !target())
        return false;
    QTest::keyClicks(target(), text);
    const auto value = QStringLiteral("document.querySelector(%1).value").arg(quoted(selector));
    return QTest::qWaitFor([&] { return evaluate(value).toString() == text; }, patience);
}

bool PageDriver::press(Qt::Key key) const
{
    auto* keys = target();
    if (keys)
        QTest::keyClick(keys, key);
    return keys != nullptr;
}

bool PageDriver::hasFocus(const QString& selector) const
{
    const auto script = QStringLiteral("document.activeElement.matches(%1)").arg(quoted(selector));
    return evaluate(script).toBool();
}

bool PageDriver::getsFocus(const QString& selector) const
{
    return QTest::qWaitFor([&] { return hasFocus(selector); }, patience);
}

QString PageDriver::text(const QString& selector) const
{
    const auto script =
        QStringLiteral("document.querySelector(%1)?.innerText ?? ''").arg(quoted(selector));
    return evaluate(script).toString();
}

} // namespace e2e
