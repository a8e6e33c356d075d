#pragma once

#include <QString>
#include <QStringList>

namespace portico {

// A file dialog's filter for what <input accept> says: suffixes and media types, "image/*" among
// them (HTML, section 4.10.5.1.17). Named by the suffixes, which need no translation. Empty where
// nothing is said, or something that no suffix stands for: every file is shown then.
QString nameFilterFor(const QStringList& accepted);

} // namespace portico
