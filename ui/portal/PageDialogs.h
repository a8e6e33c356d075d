#pragma once

#include <QMessageBox>
#include <QPointer>
#include <QString>
#include <QUrl>

class QWebEnginePage;

namespace portico {

class UserGesture;

// What a page says in a box of its own: as plain text, with the host it comes from as the title,
// cut where it is long, and not again and again.
class PageDialogs {
public:
    static constexpr int mostInARow = 3; // without a click or a key press on the page between them
    static constexpr qsizetype longest = 500; // characters

    PageDialogs(const QWebEnginePage& page, const UserGesture& gesture);

    // Whether the user agreed; false when it was not shown, or went with the page.
    bool ask(const QUrl& origin, const QString& message, QMessageBox::StandardButtons buttons);
    void dismiss(); // what is there, and all that would follow

private:
    const QWebEnginePage& m_page;
    const UserGesture& m_gesture;
    int m_seenGestures = 0;
    int m_inARow = 0;
    bool m_isDismissed = false;
    QPointer<QMessageBox> m_box;
};

} // namespace portico
