#include "tests/ui/gallery/Scenes.h"

#include "tests/ui/gallery/Samples.h"
#include "ui/BillingPage.h"
#include "ui/invoices/InvoiceModel.h"
#include "ui/MainWindow.h"

#include <QCoreApplication>

namespace portico::scenes {

void showSnapshot(MainWindow& window, const BillingSnapshot& snapshot, const InvoicePage& invoices)
{
    auto& page = window.billingPage();
    page.setNow(&samples::now);
    page.setSnapshot(snapshot);
    auto& model = page.invoices();
    QObject::connect(&model, &InvoiceModel::pageRequested, &model,
        [&model, invoices](int request, const QString&) { model.setPage(request, invoices); });
    model.reload();
    QCoreApplication::processEvents(); // the pages of invoices are asked for later
    window.showBilling();
}

void showBilling(MainWindow& window, const Billing& billing)
{
    showSnapshot(window, samples::snapshot(billing), samples::invoicesOf(billing));
}

GalleryState billing(const char* name, const Billing& billing)
{
    return {QLatin1String(name), [billing](MainWindow& window) { showBilling(window, billing); }};
}

GalleryState billing(
    const char* name, const Billing& billing, const std::function<void(MainWindow&)>& then)
{
    return {QLatin1String(name), [billing, then](MainWindow& window) {
                showBilling(window, billing);
                then(window);
            }};
}

Billing changed(Billing billing, const std::function<void(Billing&)>& change)
{
    change(billing);
    return billing;
}

} // namespace portico::scenes
