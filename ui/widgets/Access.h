#pragma once

#include <QAccessible>

class QWidget;

namespace portico {

// What assistive technology takes a widget for, where Qt knows no more than a border or a filler:
// it follows from the widget's role in the style sheet, or is set.
void installAccessRoles(); // any number of times
void setAccessRole(QWidget* widget, QAccessible::Role role); // before anybody asks

// A notification is spoken unasked whenever it comes to be shown.
void makeNotification(QWidget* widget);

// Tells assistive technology that `widget` says something else, before it is shown if it is not: a
// notification is spoken then, any other only while it has the focus.
void announce(QWidget* widget);

} // namespace portico
