#pragma once

#include "ui/design/Symbol.h"
#include "ui/design/Theme.h"

#include <QHash>
#include <QStyledItemDelegate>

class QAbstractItemView;
class QLabel;

namespace portico {

// Paints one invoice of the long list: number, date, status, amount, and what a click on its end
// does. A row costs nothing while it is out of sight.
class InvoiceDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    // `progress`: of the PDFs on their way, by invoice; -1: size unknown. Must outlive this.
    InvoiceDelegate(const QHash<QString, int>& progress, QAbstractItemView* view);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

signals:
    void pressed(const QModelIndex& index); // the symbol at the end of the row

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

private:
    void paintPill(QPainter& painter, const QStyleOptionViewItem& row, const QRect& where,
        Tone tone, const QString& text) const;
    void paintAction(QPainter& painter, const QRect& where, Symbol symbol, const QColor& ink) const;

    const QHash<QString, int>& m_progress;
    QHash<Tone, QLabel*> m_pills; // never shown: the style sheet's look, to stamp with
    mutable QHash<Symbol, QIcon> m_icons; // drawn once, in m_ink
    mutable QColor m_ink;
};

} // namespace portico
