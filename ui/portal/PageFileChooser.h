#pragma once

#include <QPointer>
#include <QStringList>
#include <QWebEnginePage>

class QFileDialog;

namespace portico {

// The file dialog behind a page's <input type=file>: the desktop's own, over the window that shows
// the page and titled by the host that gets to read what is chosen.
class PageFileChooser {
public:
    explicit PageFileChooser(const QWebEnginePage& page) : m_page(page) { }

    // What the user chose; nothing when they did not, when the page went meanwhile, or when it asks
    // for more than documents: a whole folder, or a place to write to.
    QStringList ask(QWebEnginePage::FileSelectionMode mode, const QStringList& acceptedTypes);
    void dismiss(); // what is there, and all that would follow

private:
    const QWebEnginePage& m_page;
    bool m_isDismissed = false;
    QPointer<QFileDialog> m_dialog;
};

} // namespace portico
