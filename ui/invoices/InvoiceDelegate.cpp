#include "ui/invoices/InvoiceDelegate.h"

#include "app/core/api/Billing.h"
#include "ui/design/Metrics.h"
#include "ui/invoices/InvoiceModel.h"
#include "ui/text/InvoiceText.h"

#include <QPainter>

namespace portico {

namespace {

constexpr int padding = 12;

// Where the parts of a row are, leading edge first.
struct Columns {
    QRect number;
    QRect date;
    QRect status;
    QRect amount;

    Columns(const QRect& row, Qt::LayoutDirection direction)
    {
        const QRect inside = row.adjusted(space::m, padding, -space::m, -padding);
        const int quarter = inside.width() / 4;
        const auto part = [&](int column) {
            const QRect rect(
                inside.x() + column * quarter, inside.y(), quarter - space::s, inside.height());
            return QStyle::visualRect(direction, inside, rect);
        };
        number = part(0);
        date = part(1);
        status = part(2);
        amount = part(3);
    }
};

} // namespace

void InvoiceDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    const QPalette& palette = row.palette;
    painter->save();
    painter->setPen(palette.color(QPalette::Mid));
    painter->drawLine(row.rect.bottomLeft(), row.rect.bottomRight());

    const Columns columns(row.rect, row.direction);
    const auto data = index.data(InvoiceModel::InvoiceRole);
    if (!data.isValid()) { // on its way
        painter->setPen(Qt::NoPen);
        painter->setBrush(palette.color(QPalette::Mid));
        const QRect bar = columns.number.adjusted(
            0, columns.number.height() / 3, 0, -columns.number.height() / 3);
        painter->drawRoundedRect(bar, 4, 4);
        painter->restore();
        return;
    }
    const auto words = describeInvoice(data.value<Invoice>(), Formatter(QLocale()));
    const auto draw = [&](const QRect& where, Qt::Alignment side, const QString& text) {
        const auto alignment = QStyle::visualAlignment(row.direction, side) | Qt::AlignVCenter;
        painter->drawText(where, static_cast<int>(alignment | Qt::TextSingleLine),
            row.fontMetrics.elidedText(text, Qt::ElideRight, where.width()));
    };
    painter->setPen(palette.color(QPalette::Text));
    painter->setFont(row.font);
    draw(columns.date, Qt::AlignLeft, words.date);
    draw(columns.status, Qt::AlignLeft, words.status);
    draw(columns.amount, Qt::AlignRight, words.amount);
    QFont strong = row.font;
    strong.setWeight(QFont::DemiBold);
    painter->setFont(strong);
    draw(columns.number, Qt::AlignLeft, words.number);
    painter->restore();
}

QSize InvoiceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.fontMetrics.averageCharWidth() * 40, option.fontMetrics.height() + 2 * padding};
}

} // namespace portico
