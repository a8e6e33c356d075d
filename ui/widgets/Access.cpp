#include "ui/widgets/Access.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QLabel>
#include <QVariant>

namespace portico {

namespace {

constexpr auto property = "accessRole";

class RoledWidget : public QAccessibleWidget {
public:
    RoledWidget(QWidget* widget, QAccessible::Role role) : QAccessibleWidget(widget, role) { }

    QString text(QAccessible::Text what) const override
    {
        const QString given = QAccessibleWidget::text(what);
        const auto* label = qobject_cast<const QLabel*>(widget());
        return given.isEmpty() && label && what == QAccessible::Name ? label->text() : given;
    }
};

QAccessible::Role roleOfLook(const QString& look)
{
    static const QHash<QString, QAccessible::Role> roles{
        {QStringLiteral("card"), QAccessible::Grouping},
        {QStringLiteral("bar"), QAccessible::Grouping},
        {QStringLiteral("chip"), QAccessible::Grouping},
        {QStringLiteral("line"), QAccessible::Separator},
        {QStringLiteral("banner"), QAccessible::Notification},
        {QStringLiteral("error"), QAccessible::Notification},
    };
    return roles.value(look, QAccessible::NoRole);
}

QAccessibleInterface* roled(const QString&, QObject* object)
{
    if (!object || !object->isWidgetType())
        return nullptr;
    const QVariant given = object->property(property);
    const auto role = given.isValid() ? static_cast<QAccessible::Role>(given.toInt())
                                      : roleOfLook(object->property("role").toString());
    if (role == QAccessible::NoRole)
        return nullptr;
    return new RoledWidget(qobject_cast<QWidget*>(object), role);
}

void send(QWidget* widget, QAccessible::Event what)
{
    QAccessibleEvent event(widget, what);
    QAccessible::updateAccessibility(&event);
}

} // namespace

void installAccessRoles() { QAccessible::installFactory(roled); }

void setAccessRole(QWidget* widget, QAccessible::Role role)
{
    widget->setProperty(property, static_cast<int>(role));
}

void makeNotification(QWidget* widget) { setAccessRole(widget, QAccessible::Notification); }

void announce(QWidget* widget)
{
    send(widget, QAccessible::NameChanged);
    if (!widget->isVisible())
        return;
    // The platforms differ in what they listen to. Qt itself sends the first when a widget is
    // shown.
    send(widget, QAccessible::ObjectShow);
    send(widget, QAccessible::Alert);
}

} // namespace portico
