#pragma once

#include "ui/design/Theme.h"

#include <QLabel>
#include <QString>

namespace portico {

// A label in one of the style sheet's roles: "display", "title", "lead", "strong", "muted", …
// Plain text always: what a backend or a user wrote is never markup.
QLabel* makeText(const char* role, QWidget* parent);

// The same, wrapped over as many lines as it needs. Words longer than a line are broken.
QLabel* makeParagraph(const char* role, QWidget* parent);

// The style sheet looks at a property once; this makes it look again.
void setLook(QWidget* widget, const char* property, const QVariant& value);
void setTone(QWidget* widget, Tone tone);

} // namespace portico
