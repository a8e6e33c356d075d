#include "ui/invoices/InvoiceDelegate.h"

#include "app/core/api/Billing.h"
#include "ui/design/Contrast.h"
#include "ui/design/Metrics.h"
#include "ui/invoices/InvoiceModel.h"
#include "ui/text/InvoiceText.h"
#include "ui/widgets/Text.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>

namespace portico {

namespace {

constexpr int padding = 12;
constexpr int actionWidth = space::icon + space::l;

// Where the parts of a row are, leading edge first.
struct Columns {
    QRect number;
    QRect date;
    QRect status;
    QRect amount;
    QRect action;

    Columns(const QRect& row, Qt::LayoutDirection direction)
    {
        const QRect inside = row.adjusted(space::m, 0, -space::s, 0);
        const int quarter = (inside.width() - actionWidth) / 4;
        const auto part = [&](int column, int width) {
            const QRect rect(inside.x() + column * quarter, inside.y(), width, inside.height());
            return QStyle::visualRect(direction, inside, rect);
        };
        number = part(0, quarter - space::s);
        date = part(1, quarter - space::s);
        status = part(2, quarter - space::s);
        amount = part(3, quarter);
        action = part(4, actionWidth);
    }
};

Symbol symbolOf(const Invoice& invoice, bool isSaving)
{
    if (isSaving)
        return Symbol::Close;
    if (invoice.pdfUrl.isValid())
        return Symbol::Download;
    return invoice.hostedUrl.isValid() ? Symbol::External : Symbol::None;
}

void paintLoading(QPainter& painter, const QRect& where, const QColor& color)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(where.adjusted(0, where.height() / 3, 0, -where.height() / 3), 4, 4);
}

} // namespace

InvoiceDelegate::InvoiceDelegate(const QHash<QString, int>& progress, QAbstractItemView* view)
    : QStyledItemDelegate(view)
    , m_progress(progress)
{
    for (const Tone tone :
        {Tone::Neutral, Tone::Positive, Tone::Info, Tone::Warning, Tone::Danger}) {
        auto* pill = makeText("pill", view);
        setTone(pill, tone);
        pill->setAlignment(Qt::AlignCenter);
        pill->hide();
        m_pills.insert(tone, pill);
    }
}

void InvoiceDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    const QPalette& palette = row.palette;
    const QColor line = palette.color(QPalette::AlternateBase); // the style sheet's border
    painter->save();
    painter->setPen(line);
    painter->drawLine(row.rect.bottomLeft(), row.rect.bottomRight());

    const Columns columns(row.rect, row.direction);
    const auto data = index.data(InvoiceModel::InvoiceRole);
    if (!data.isValid()) { // on its way
        paintLoading(*painter, columns.number, line);
        painter->restore();
        return;
    }
    const auto invoice = data.value<Invoice>();
    const Formatter format{QLocale()};
    const auto words = describeInvoice(invoice, format);
    const auto progress = m_progress.constFind(invoice.id);
    const bool isSaving = progress != m_progress.cend();
    const QColor ink = palette.color(QPalette::Text);
    const QColor muted = blended(ink, palette.color(QPalette::Base), 0.72);
    const auto draw = [&](const QRect& where, Qt::Alignment side, const QString& text) {
        const auto alignment = QStyle::visualAlignment(row.direction, side) | Qt::AlignVCenter;
        painter->drawText(where, static_cast<int>(alignment | Qt::TextSingleLine),
            painter->fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
    };
    painter->setFont(row.font);
    painter->setPen(muted);
    draw(columns.date, Qt::AlignLeft, isSaving ? savingText(*progress, format) : words.date);
    painter->setPen(ink);
    draw(columns.amount, Qt::AlignRight, words.amount);
    QFont strong = row.font;
    strong.setWeight(QFont::DemiBold);
    painter->setFont(strong);
    draw(columns.number, Qt::AlignLeft, words.number);
    if (!words.status.isEmpty())
        paintPill(*painter, row, columns.status, words.tone, words.status);
    paintAction(*painter, columns.action, symbolOf(invoice, isSaving), muted);
    painter->restore();
}

void InvoiceDelegate::paintPill(QPainter& painter, const QStyleOptionViewItem& row,
    const QRect& where, Tone tone, const QString& text) const
{
    auto& pill = *m_pills.value(tone);
    pill.ensurePolished();
    const int around = pill.sizeHint().width() - pill.fontMetrics().horizontalAdvance(pill.text());
    pill.setText(
        pill.fontMetrics().elidedText(text, Qt::ElideRight, std::max(where.width() - around, 0)));
    const QSize size = pill.sizeHint().boundedTo(where.size());
    pill.resize(size);
    const QRect place =
        QStyle::alignedRect(row.direction, Qt::AlignLeft | Qt::AlignVCenter, size, where);
    painter.translate(place.topLeft());
    pill.render(&painter, {}, {}, QWidget::DrawChildren);
    painter.translate(-place.topLeft());
}

void InvoiceDelegate::paintAction(
    QPainter& painter, const QRect& where, Symbol symbol, const QColor& ink) const
{
    if (symbol == Symbol::None)
        return;
    if (m_ink != ink)
        m_icons.clear();
    m_ink = ink;
    if (!m_icons.contains(symbol))
        m_icons.insert(symbol, symbolIcon(symbol, ink, space::icon));
    m_icons.value(symbol).paint(&painter, where, Qt::AlignCenter);
}

QSize InvoiceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.fontMetrics.averageCharWidth() * 40, option.fontMetrics.height() + 2 * padding};
}

bool InvoiceDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
    const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const bool inside = Columns(option.rect, option.direction).action.contains(mouse->pos());
        if (inside && mouse->button() == Qt::LeftButton) {
            emit pressed(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace portico
