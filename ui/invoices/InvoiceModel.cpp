#include "ui/invoices/InvoiceModel.h"

#include "ui/text/InvoiceText.h"

#include <algorithm>
#include <utility>

namespace portico {

InvoiceModel::InvoiceModel(QObject* parent) : QAbstractListModel(parent), m_loaded(pagesKept) { }

int InvoiceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QVariant InvoiceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int page = pageOfRow(index.row());
    const auto* invoices = m_loaded.object(page);
    if (role == LoadedRole)
        return invoices != nullptr;
    if (!invoices) {
        request(page);
        return {};
    }
    const auto& invoice = invoices->at(index.row() - m_pages.at(page).firstRow);
    if (role == InvoiceRole)
        return QVariant::fromValue(invoice);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return describeInvoice(invoice, Formatter(QLocale())).spoken;
    return {};
}

bool InvoiceModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_hasMore && !m_problem;
}

void InvoiceModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        request(static_cast<int>(m_pages.size()));
}

bool InvoiceModel::isLoading() const { return !m_pending.isEmpty(); }

std::optional<ApiError> InvoiceModel::problem() const { return m_problem; }

void InvoiceModel::reload()
{
    m_problem.reset();
    m_pending.clear(); // what was asked before would mix two states of the list
    request(0, true);
}

void InvoiceModel::retry()
{
    if (!m_failed)
        return;
    const auto again = *std::exchange(m_failed, {});
    m_problem.reset();
    request(again.page, again.reload);
}

void InvoiceModel::clear()
{
    beginResetModel();
    m_pages.clear();
    m_loaded.clear();
    m_pending.clear();
    m_nextCursor.clear();
    m_problem.reset();
    m_failed.reset();
    m_hasMore = true;
    m_rows = 0;
    endResetModel();
    emit stateChanged();
}

// Asked for from data(), too, which is const to its callers: the cache is not part of the value.
void InvoiceModel::request(int page, bool reload) const
{
    const auto asked = [page](const Pending& pending) { return pending.page == page; };
    if (!reload && std::any_of(m_pending.cbegin(), m_pending.cend(), asked))
        return;
    const int number = ++m_lastRequest;
    m_pending.insert(number, {page, reload});
    const QString cursor = page < m_pages.size() ? m_pages.at(page).cursor : m_nextCursor;
    auto* self = const_cast<InvoiceModel*>(this);
    QMetaObject::invokeMethod(
        self,
        [self, number, cursor] {
            if (self->m_pending.contains(number))
                emit self->pageRequested(number, cursor, pageSize);
        },
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(self, &InvoiceModel::stateChanged, Qt::QueuedConnection);
}

int InvoiceModel::pageOfRow(int row) const
{
    const auto after = std::upper_bound(m_pages.cbegin(), m_pages.cend(), row,
        [](int wanted, const PageStart& page) { return wanted < page.firstRow; });
    return static_cast<int>(std::distance(m_pages.cbegin(), after)) - 1;
}

void InvoiceModel::setPage(int request, const InvoicePage& page)
{
    const auto pending = m_pending.constFind(request);
    if (pending == m_pending.cend())
        return;
    const auto [number, reload] = *pending;
    m_pending.erase(pending);
    m_problem.reset();
    if (reload)
        replaceAll(page);
    else if (number == m_pages.size())
        append(page);
    else
        refill(number, page);
    emit stateChanged();
}

void InvoiceModel::pageFailed(int request, const ApiError& error)
{
    const auto pending = m_pending.constFind(request);
    if (pending == m_pending.cend())
        return;
    m_failed = *pending;
    m_pending.erase(pending);
    m_problem = error;
    emit stateChanged();
}

void InvoiceModel::replaceAll(const InvoicePage& page)
{
    beginResetModel();
    m_pages.clear();
    m_loaded.clear();
    m_rows = 0;
    m_nextCursor.clear();
    m_hasMore = false;
    endResetModel();
    append(page);
}

void InvoiceModel::append(const InvoicePage& page)
{
    const auto count = static_cast<int>(page.invoices.size());
    const QString cursor = std::exchange(m_nextCursor, page.nextCursor);
    // A backend that says "more" and gives none, or the same cursor again, would be asked for ever.
    const bool moves = count > 0 && !page.nextCursor.isEmpty() && page.nextCursor != cursor;
    // Before the rows are told: whoever hears of them may ask for the next page at once.
    m_hasMore = page.hasMore && moves;
    if (count == 0)
        return;
    beginInsertRows({}, m_rows, m_rows + count - 1);
    m_loaded.insert(static_cast<int>(m_pages.size()), new QList<Invoice>(page.invoices));
    m_pages.append({cursor, m_rows, count});
    m_rows += count;
    endInsertRows();
}

// The rows of a page are fixed once known: a page that came back shorter or longer (an invoice was
// made meanwhile) is cut or left with empty rows until the next reload.
void InvoiceModel::refill(int number, const InvoicePage& page)
{
    const auto& start = m_pages.at(number);
    auto* invoices = new QList<Invoice>(page.invoices);
    invoices->resize(start.rows);
    m_loaded.insert(number, invoices);
    emit dataChanged(index(start.firstRow), index(start.firstRow + start.rows - 1));
}

} // namespace portico
