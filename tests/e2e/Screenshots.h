#pragma once

#include <QDir>
#include <QString>

class QWidget;

namespace e2e {

// Numbered pictures of the window as the screen shows it, engine content included.
class Screenshots {
public:
    explicit Screenshots(const QDir& folder) : m_folder(folder) { }

    bool take(QWidget& window, const QString& name);

private:
    QDir m_folder;
    int m_count = 0;
};

} // namespace e2e
