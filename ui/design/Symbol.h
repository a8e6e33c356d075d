#pragma once

#include <QColor>
#include <QIcon>
#include <QRectF>

class QPainter;

namespace portico {

// The line icons of resources/icons, drawn in one colour.
enum class Symbol {
    None,
    Calendar,
    Card,
    Check,
    ChevronDown,
    ChevronLeft,
    Clock,
    Close,
    Copy,
    Document,
    Download,
    Error,
    External,
    Eye,
    EyeOff,
    Info,
    Lock,
    LockOpen,
    Offline,
    Pause,
    Refresh,
    Warning,
};

void paintSymbol(QPainter& painter, Symbol symbol, const QRectF& where, const QColor& color);

// For places that only take a QIcon, such as an action in a line edit.
QIcon symbolIcon(Symbol symbol, const QColor& color, int size);

} // namespace portico
