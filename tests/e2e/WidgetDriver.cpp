#include "tests/e2e/WidgetDriver.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace e2e {

QWidget* WidgetDriver::visible(const QString& objectName) const
{
    const auto found = m_window.findChildren<QWidget*>(objectName);
    for (auto* widget : found) {
        if (widget->isVisible() && widget->isEnabled())
            return widget;
    }
    return nullptr;
}

QWidget* WidgetDriver::find(const QString& objectName) const
{
    const auto came = QTest::qWaitFor([&] { return visible(objectName) != nullptr; }, patience);
    if (!came)
        qWarning("no visible, enabled %s", qUtf8Printable(objectName));
    return visible(objectName);
}

bool WidgetDriver::sees(const QString& objectName) const { return visible(objectName) != nullptr; }

QString WidgetDriver::text(const QString& objectName) const
{
    auto* widget = visible(objectName);
    if (const auto* label = qobject_cast<QLabel*>(widget))
        return label->text();
    if (const auto* button = qobject_cast<QAbstractButton*>(widget))
        return button->text();
    return {};
}

QString WidgetDriver::typed(const QString& objectName) const
{
    const auto* field = qobject_cast<QLineEdit*>(visible(objectName));
    return field ? field->text() : QString();
}

bool WidgetDriver::waitForText(const QString& objectName, const QString& part) const
{
    const auto came = QTest::qWaitFor([&] { return text(objectName).contains(part); }, patience);
    if (!came) {
        qWarning("%s says \"%s\", not \"%s\"", qUtf8Printable(objectName),
            qUtf8Printable(text(objectName)), qUtf8Printable(part));
    }
    return came;
}

bool WidgetDriver::waitUntilGone(const QString& objectName) const
{
    return QTest::qWaitFor([&] { return visible(objectName) == nullptr; }, patience);
}

bool WidgetDriver::click(const QString& objectName) const
{
    auto* widget = find(objectName);
    if (!widget)
        return false;
    QTest::mouseClick(widget, Qt::LeftButton);
    return true;
}

bool WidgetDriver::trigger(const QString& objectName) const
{
    auto* action = m_window.findChild<QAction*>(objectName);
    if (!action || !action->isEnabled())
        return false;
    action->trigger();
    return true;
}

bool WidgetDriver::type(const QString& objectName, const QString& text) const
{
    auto* field = qobject_cast<QLineEdit*>(find(objectName));
    if (!field)
        return false;
    QTest::mouseClick(field, Qt::LeftButton);
    field->selectAll();
    QTest::keyClicks(field, text);
    return field->text() == text;
}

} // namespace e2e
