#include "app/InvoiceWiring.h"

#include "app/core/billing/InvoicePdfs.h"
#include "ui/BillingPage.h"

namespace portico {

InvoiceWiring::InvoiceWiring(
    BillingPage& page, InvoicePdfs& pdfs, const OpenUrl& openUrl, QObject* parent)
    : QObject(parent)
{
    connect(&page, &BillingPage::invoicePdfRequested, &pdfs,
        [&pdfs](const Invoice& invoice, const QString& path) {
            pdfs.save(invoice.id, invoice.pdfUrl, path);
        });
    connect(&page, &BillingPage::invoicePdfCancelRequested, &pdfs, &InvoicePdfs::cancel);
    connect(&pdfs, &InvoicePdfs::progressed, &page, &BillingPage::setPdfProgress);
    connect(&pdfs, &InvoicePdfs::saved, &page, &BillingPage::showPdfSaved);
    connect(&pdfs, &InvoicePdfs::failed, &page, &BillingPage::showPdfFailed);
    connect(&page, &BillingPage::openFileRequested, this, [openUrl](const QString& path) {
        // What the user named otherwise would be opened as something else.
        if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
            openUrl(QUrl::fromLocalFile(path));
    });
}

} // namespace portico
