#include "app/BillingWiring.h"

#include "app/core/api/BillingApi.h"
#include "app/core/billing/BillingState.h"
#include "ui/BillingPage.h"
#include "ui/invoices/InvoiceModel.h"

#include <QPointer>

namespace portico {

BillingWiring::BillingWiring(
    BillingPage& page, BillingState& state, BillingApi& api, QObject* parent)
    : QObject(parent)
    , m_page(page)
    , m_api(api)
{
    connect(&state, &BillingState::changed, this,
        [&page, &state] { page.setSnapshot(state.snapshot()); });
    connect(&state, &BillingState::settled, this, [&page](const BillingChange& change) {
        page.showChange(change);
        page.invoices().reload(); // a change of plan comes with an invoice
    });
    connect(&page, &BillingPage::refreshRequested, &state, &BillingState::refresh);
    connect(&page, &BillingPage::stopCheckingRequested, &state, &BillingState::stopChecking);
    connect(&page.invoices(), &InvoiceModel::pageRequested, this, &BillingWiring::loadInvoices);
}

QCoro::Task<> BillingWiring::loadInvoices(int request, QString cursor, int limit)
{
    const QPointer<BillingWiring> self(this);
    const auto page = co_await m_api.invoices(cursor, limit);
    if (!self)
        co_return;
    if (page)
        m_page.invoices().setPage(request, *page);
    else
        m_page.invoices().pageFailed(request, page.error());
}

} // namespace portico
