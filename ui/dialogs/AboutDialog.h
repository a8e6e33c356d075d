#pragma once

#include <QDialog>

namespace portico {

// Which program this is, in which version, and under which terms.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    AboutDialog(const QString& brand, QWidget* parent);
};

} // namespace portico
