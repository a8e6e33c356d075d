#include "tests/ui/gallery/GalleryStates.h"
#include "tests/ui/gallery/Samples.h"
#include "tests/ui/gallery/Scenes.h"
#include "ui/BillingPage.h"
#include "ui/invoices/InvoiceModel.h"
#include "ui/MainWindow.h"

#include <QAbstractButton>
#include <QCoreApplication>

namespace portico {

namespace {

using namespace samples;
using namespace scenes;

void openList(MainWindow& window)
{
    window.findChild<QAbstractButton*>(QStringLiteral("allInvoicesButton"))->click();
}

GalleryState listOf(
    const char* name, const InvoicePage& page,
    const std::function<void(BillingPage&)>& then = [](BillingPage&) { })
{
    return {QLatin1String(name), [page, then](MainWindow& window) {
                showSnapshot(window, snapshot(active()), page);
                openList(window);
                then(window.billingPage());
            }};
}

// The first request of the list fails; what is there already stays.
void failNextPage(BillingPage& page)
{
    auto& model = page.invoices();
    QObject::disconnect(&model, &InvoiceModel::pageRequested, nullptr, nullptr);
    QObject::connect(&model, &InvoiceModel::pageRequested, &model,
        [&model](int request) { model.pageFailed(request, error(ApiError::Kind::Unavailable)); });
    model.reload();
    QCoreApplication::processEvents();
}

} // namespace

QList<GalleryState> invoiceStates()
{
    return {
        listOf("invoices", invoicesOf(active(), 30)),
        listOf("invoices-every-status", invoices(8)),
        listOf("invoices-saving", invoicesOf(active(), 30),
            [](BillingPage& page) {
                page.setPdfProgress(QStringLiteral("in_0"), 42);
                page.setPdfProgress(QStringLiteral("in_2"), -1);
            }),
        listOf("invoices-trouble", invoicesOf(active(), 30), &failNextPage),
        billing("saving-invoice", active(),
            [](MainWindow& window) {
                window.billingPage().setPdfProgress(QStringLiteral("in_1"), 42);
                window.billingPage().showPdfSaved(
                    QStringLiteral("in_0"), QStringLiteral("/home/pat/Acme Cloud ACME-1000.pdf"));
            }),
        billing("invoice-not-saved", active(),
            [](MainWindow& window) {
                window.billingPage().showPdfFailed(
                    QStringLiteral("in_0"), error(ApiError::Kind::NotWritten));
            }),
        {QStringLiteral("latest-invoices-trouble"),
            [](MainWindow& window) {
                showSnapshot(window, snapshot(active()));
                failNextPage(window.billingPage());
            }},
    };
}

} // namespace portico
