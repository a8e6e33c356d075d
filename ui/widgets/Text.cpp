#include "ui/widgets/Text.h"

#include <QAccessible>
#include <QStyle>
#include <QVariant>

namespace portico {

QLabel* makeText(const char* role, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("role", QLatin1String(role));
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel* makeParagraph(const char* role, QWidget* parent)
{
    auto* label = makeText(role, parent);
    label->setWordWrap(true);
    auto policy = QSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    label->setMinimumWidth(1);
    return label;
}

void setLook(QWidget* widget, const char* property, const QVariant& value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

void setTone(QWidget* widget, Tone tone) { setLook(widget, "tone", QLatin1String(toneName(tone))); }

void announce(QWidget* widget)
{
    QAccessibleEvent named(widget, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&named);
    QAccessibleEvent alert(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace portico
