#include "ui/portal/PageDialogs.h"

#include "ui/portal/UserGesture.h"

#include <QPointer>
#include <QWebEngineView>

#include <utility>

namespace portico {

namespace {

QString cut(const QString& message)
{
    return message.size() <= PageDialogs::longest
        ? message
        : message.first(PageDialogs::longest) + QChar(u'…');
}

} // namespace

PageDialogs::PageDialogs(const QWebEnginePage& page, const UserGesture& gesture)
    : m_page(page)
    , m_gesture(gesture)
{
}

bool PageDialogs::ask(
    const QUrl& origin, const QString& message, QMessageBox::StandardButtons buttons)
{
    if (std::exchange(m_seenGestures, m_gesture.count()) != m_gesture.count())
        m_inARow = 0;
    if (++m_inARow > mostInARow)
        return false;
    const QPointer<QMessageBox> box = new QMessageBox(QMessageBox::NoIcon,
        origin.host(QUrl::FullyEncoded), cut(message), buttons, QWebEngineView::forPage(&m_page));
    box->setObjectName(QStringLiteral("portalPageDialog"));
    box->setTextFormat(Qt::PlainText);
    const bool agreed = box->exec() == QMessageBox::Ok; // nothing of this may be left from here on
    delete box;
    return agreed;
}

} // namespace portico
