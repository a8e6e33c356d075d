#include "ui/design/Symbol.h"

#include <QFile>
#include <QHash>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace portico {

namespace {

QString fileName(Symbol symbol)
{
    static const QHash<Symbol, QString> names{
        {Symbol::Calendar, QStringLiteral("calendar")},
        {Symbol::Card, QStringLiteral("card")},
        {Symbol::Check, QStringLiteral("check")},
        {Symbol::ChevronDown, QStringLiteral("chevron-down")},
        {Symbol::ChevronLeft, QStringLiteral("chevron-left")},
        {Symbol::Clock, QStringLiteral("clock")},
        {Symbol::Close, QStringLiteral("close")},
        {Symbol::Copy, QStringLiteral("copy")},
        {Symbol::Document, QStringLiteral("document")},
        {Symbol::Download, QStringLiteral("download")},
        {Symbol::Error, QStringLiteral("error")},
        {Symbol::External, QStringLiteral("external")},
        {Symbol::Eye, QStringLiteral("eye")},
        {Symbol::EyeOff, QStringLiteral("eye-off")},
        {Symbol::Info, QStringLiteral("info")},
        {Symbol::Lock, QStringLiteral("lock")},
        {Symbol::LockOpen, QStringLiteral("lock-open")},
        {Symbol::Offline, QStringLiteral("offline")},
        {Symbol::Pause, QStringLiteral("pause")},
        {Symbol::Refresh, QStringLiteral("refresh")},
        {Symbol::Warning, QStringLiteral("warning")},
    };
    return QStringLiteral(":/portico/icons/%1.svg").arg(names.value(symbol));
}

// Qt Svg draws `currentColor` black, so the colour is written into the file's text.
QByteArray colored(Symbol symbol, const QColor& color)
{
    QFile file(fileName(symbol));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

} // namespace

void paintSymbol(QPainter& painter, Symbol symbol, const QRectF& where, const QColor& color)
{
    if (symbol == Symbol::None)
        return;
    QSvgRenderer(colored(symbol, color)).render(&painter, where);
}

QIcon symbolIcon(Symbol symbol, const QColor& color, int size)
{
    QIcon icon;
    for (const int ratio : {1, 2, 3}) {
        QPixmap pixmap(size * ratio, size * ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintSymbol(painter, symbol, QRectF(pixmap.rect()), color);
        painter.end();
        pixmap.setDevicePixelRatio(ratio);
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace portico
