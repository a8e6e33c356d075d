#include "tests/ui/CutOff.h"

#include "ui/widgets/ElidedLabel.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QLabel>
#include <QLineEdit>

namespace portico {

namespace {

QString textOf(const QWidget& widget)
{
    if (const auto* elided = qobject_cast<const ElidedLabel*>(&widget))
        return elided->fullText();
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return button->text().isEmpty() ? button->accessibleName() : button->text();
    return {};
}

QString sizeText(QSize size)
{
    return QStringLiteral("%1×%2").arg(size.width()).arg(size.height());
}

// What the text needs where it stands; empty: it has it.
QString shortage(const QWidget& widget)
{
    const auto* label = qobject_cast<const QLabel*>(&widget);
    QSize needed = widget.sizeHint();
    if (const auto* elided = qobject_cast<const ElidedLabel*>(&widget)) {
        if (elided->text() == elided->fullText() || elided->toolTip() == elided->fullText())
            needed.setWidth(0);
    } else if (label && label->wordWrap()) {
        const QRect room = label->contentsRect();
        const QRect lines = label->fontMetrics().boundingRect(
            QRect(0, 0, room.width(), 100'000), Qt::TextWordWrap, label->text());
        const QSize frame = label->size() - room.size();
        needed = lines.size() + frame;
    }
    const bool fits = needed.width() <= widget.width() && needed.height() <= widget.height();
    return fits ? QString()
                : QStringLiteral("needs %1, has %2").arg(sizeText(needed), sizeText(widget.size()));
}

// An ancestor that shows only a part of it. What scrolls may be out of sight in the direction in
// which it scrolls.
QString cutBy(const QWidget& widget, const QWidget& window)
{
    const QWidget* inner = &widget;
    for (const QWidget* outer = widget.parentWidget(); inner != &window;
        outer = outer->parentWidget()) {
        const QRect part(inner == &widget ? widget.mapTo(outer, QPoint()) : inner->pos(),
            inner == &widget ? widget.size() : inner->size());
        const auto* area = qobject_cast<const QAbstractScrollArea*>(outer->parentWidget());
        const bool scrolls = area && area->viewport() == outer;
        const bool wide = part.left() < 0 || part.right() > outer->rect().right();
        const bool tall = part.top() < 0 || part.bottom() > outer->rect().bottom();
        if (wide || (tall && !scrolls))
            return QStringLiteral("is cut off by %1 %2")
                .arg(QLatin1String(outer->metaObject()->className()), outer->objectName());
        if (outer == &window)
            break;
        inner = outer;
    }
    return {};
}

QString described(const QWidget& widget, const QString& complaint)
{
    return QStringLiteral("%1 %2 \"%3\" %4")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(),
            textOf(widget).left(60), complaint);
}

} // namespace

QStringList findCutOffTexts(const QWidget& window)
{
    QStringList found;
    QList<const QWidget*> texts;
    for (const auto* widget : window.findChildren<QWidget*>()) {
        const bool inField = qobject_cast<const QLineEdit*>(widget->parentWidget());
        if (inField || widget->window() != window.window() || !widget->isVisibleTo(&window)
            || textOf(*widget).isEmpty())
            continue;
        for (const QString& complaint : {shortage(*widget), cutBy(*widget, window)}) {
            if (!complaint.isEmpty())
                found.append(described(*widget, complaint));
        }
        const QRect place(widget->mapTo(&window, QPoint()), widget->size());
        for (const auto* other : texts) {
            const QRect taken(other->mapTo(&window, QPoint()), other->size());
            if (other->parentWidget() == widget->parentWidget() && taken.intersects(place))
                found.append(
                    described(*widget, QStringLiteral("lies over \"%1\"").arg(textOf(*other))));
        }
        texts.append(widget);
    }
    return found;
}

} // namespace portico
