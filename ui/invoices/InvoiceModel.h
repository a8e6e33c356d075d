#pragma once

#include "app/core/api/ApiError.h"
#include "app/core/api/Billing.h"

#include <QAbstractListModel>
#include <QCache>
#include <QHash>
#include <QSet>

#include <optional>

namespace portico {

// Invoices, newest first, in pages of `pageSize`. Pages are asked for as the view reaches them and
// only the ones looked at last are kept: a page that fell out is asked for again by the cursor it
// came with, so memory stays flat however many invoices there are.
class InvoiceModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { InvoiceRole = Qt::UserRole + 1, LoadedRole };
    static constexpr int pageSize = 50;
    static constexpr int pagesKept = 40;

    explicit InvoiceModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    bool isLoading() const;
    std::optional<ApiError> problem() const; // of the latest page that failed, until a retry

    void reload(); // from the first page; what is shown stays until it is there
    void retry(); // asks again for what failed
    void clear(); // signing out

    // The answer to pageRequested(). An answer to a request of before clear() is dropped by its
    // number.
    void setPage(int request, const InvoicePage& page);
    void pageFailed(int request, const ApiError& error);

signals:
    // `cursor` is empty for the first page. Answer with setPage() or pageFailed(), now or later.
    void pageRequested(int request, const QString& cursor, int limit);
    void stateChanged(); // isLoading() or problem() is new

private:
    struct Pending {
        int page = 0;
        bool reload = false;
    };
    struct PageStart {
        QString cursor;
        int firstRow = 0;
        int rows = 0;
    };

    void request(int page, bool reload = false) const;
    int pageOfRow(int row) const;
    void replaceAll(const InvoicePage& page);
    void append(const InvoicePage& page);
    void refill(int number, const InvoicePage& page);

    QList<PageStart> m_pages; // where each page known so far begins
    QString m_nextCursor;
    bool m_hasMore = true;
    int m_rows = 0;
    std::optional<ApiError> m_problem;
    std::optional<Pending> m_failed;
    mutable QCache<int, QList<Invoice>> m_loaded;
    mutable QHash<int, Pending> m_pending; // by request number
    mutable int m_lastRequest = 0;
};

} // namespace portico
