#pragma once

#include <QDialog>

namespace portico {

struct Diagnostics;

// Shows the diagnostics and copies them.
class DiagnosticsDialog : public QDialog {
    Q_OBJECT
public:
    DiagnosticsDialog(const Diagnostics& diagnostics, QWidget* parent);
};

} // namespace portico
