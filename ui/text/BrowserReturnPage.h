#pragma once

#include <QByteArray>
#include <QString>

namespace portico {

// What the system browser shows when the user is done there, however it went: whole, without
// scripts and without anything to load.
QByteArray browserReturnPage(const QString& brand);

} // namespace portico
