#pragma once

#include <QProcessEnvironment>
#include <QString>

namespace portico {

// Whoever starts the program from a desktop does not see its stderr. Is there a screen to say on
// why it does not start?
bool isToldInABox(bool isStderrATerminal, const QProcessEnvironment& environment);

// On stderr, and in a message box where it is needed; returns when that is closed. An application
// is made for it where there is none yet.
void tellStartError(const QString& why);

} // namespace portico
