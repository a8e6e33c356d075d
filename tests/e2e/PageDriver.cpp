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
    const auto script = middleOf.arg(quoted(selector));
    return QTest::qWaitFor([&] { return evaluate(script).toList().size() == 2; }, patience);
}

bool PageDriver::click(const QString& selector) const
{
    if (!waitFor(selector)) {
        qWarning("no such element in the portal: %s", qUtf8Printable(selector));
        return false;
    }
    const auto middle = evaluate(middleOf.arg(quoted(selector))).toList();
    auto* engine = view();
    if (middle.size() != 2 || !engine)
        return false;
    const auto zoom = engine->zoomFactor();
    const QPoint point(qRound(middle[0].toDouble() * zoom), qRound(middle[1].toDouble() * zoom));
    auto* target = engine->focusProxy() ? engine->focusProxy() : engine;
    QTest::mouseMove(target, point);
    QTest::mouseClick(target, Qt::LeftButton, {}, point);
    return true;
}

bool PageDriver::hasFocus(const QString& selector) const
{
    const auto script = QStringLiteral("document.activeElement.matches(%1)").arg(quoted(selector));
    return evaluate(script).toBool();
}

QString PageDriver::text(const QString& selector) const
{
    const auto script =
        QStringLiteral("document.querySelector(%1)?.innerText ?? ''").arg(quoted(selector));
    return evaluate(script).toString();
}

} // namespace e2e
