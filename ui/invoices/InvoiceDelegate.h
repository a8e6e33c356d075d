#pragma once

#include <QStyledItemDelegate>

namespace portico {

// Paints one invoice of the long list: a row costs nothing while it is out of sight.
class InvoiceDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace portico
