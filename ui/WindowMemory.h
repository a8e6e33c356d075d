#pragma once

#include <QObject>

class QSettings;

namespace portico {

class MainWindow;

// Where the window was and how it looked, from one run to the next. Nothing of the account.
class WindowMemory : public QObject {
    Q_OBJECT
public:
    // Restores at once and saves when the window is closed. Both references must outlive this.
    WindowMemory(MainWindow& window, QSettings& settings);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    MainWindow& m_window;
    QSettings& m_settings;
};

} // namespace portico
