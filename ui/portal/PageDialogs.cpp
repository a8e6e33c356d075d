#include "ui/portal/PageDialogs.h"

#include "ui/portal/UserGesture.h"

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
    if (m_isDismissed || ++m_inARow > mostInARow)
        return false;
    m_box = new QMessageBox(QMessageBox::NoIcon, origin.host(QUrl::FullyEncoded), cut(message),
        buttons, QWebEngineView::forPage(&m_page));
    m_box->setObjectName(QStringLiteral("portalPageDialog"));
    m_box->setTextFormat(Qt::PlainText);
    const bool agreed = m_box->exec() == QMessageBox::Ok;
    delete m_box;
    return agreed && !m_isDismissed;
}

void PageDialogs::dismiss()
{
    m_isDismissed = true;
    if (m_box)
        m_box->reject();
}

} // namespace portico
