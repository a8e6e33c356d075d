#include "tests/ui/gallery/GalleryStates.h"
#include "tests/ui/gallery/Samples.h"
#include "tests/ui/gallery/Scenes.h"
#include "ui/MainWindow.h"

#include <QAbstractButton>

namespace portico {

namespace {

using namespace samples;
using namespace scenes;

constexpr qint64 billion = 1'000'000'000;

Billing longNames()
{
    const QString name(300, QLatin1Char('W'));
    return changed(pastDue(), [&name](Billing& it) {
        it.plan.name = name;
        it.account.name = name;
        it.account.email = name + QStringLiteral("@example.com");
        it.paymentMethod->brand = name;
        it.subscription->discount = Discount{name, 12.5, {}, {}};
    });
}

Billing hugeAmounts()
{
    return changed(active(), [](Billing& it) {
        it.plan.price = Price{{1000 * billion, QStringLiteral("KWD")}, QStringLiteral("month"), 3};
        it.nextInvoice =
            NextInvoice{{1000 * billion, QStringLiteral("XQQ")}, day(QStringLiteral("2999-12-31"))};
        it.subscription->quantity = 12345;
        it.paymentMethod = PaymentMethod{QStringLiteral("moon_cheese"), {}, {}, 0, 0};
    });
}

Billing unknownEverything()
{
    return changed(with(SubscriptionStatus::Unknown), [](Billing& it) {
        it.subscription->status.raw = QString(300, QLatin1Char('x'));
        it.plan.price = Price{{1900, QStringLiteral("JPY")}, QStringLiteral("fortnight"), 1};
        it.nextInvoice =
            NextInvoice{{-500, QStringLiteral("JPY")}, day(QStringLiteral("1970-01-01"))};
    });
}

InvoicePage oddInvoices()
{
    InvoicePage page;
    const auto add = [&page](const QString& number, const Money& total, const char* date,
                         const QString& status) {
        Invoice invoice;
        invoice.id = QStringLiteral("in_%1").arg(page.invoices.size());
        invoice.number = number;
        invoice.total = total;
        invoice.created = day(QLatin1String(date));
        invoice.status = status;
        page.invoices.append(invoice); // without a PDF, and without a page
    };
    add({}, {1900, QStringLiteral("USD")}, "2026-11-03", QStringLiteral("draft"));
    add(QString(300, QLatin1Char('W')), {1000 * billion, QStringLiteral("KWD")}, "2999-12-31",
        QString(300, QLatin1Char('x')));
    add(QStringLiteral("ACME-1"), {1900, QStringLiteral("JPY")}, "1970-01-01",
        QStringLiteral("disputed_by_bank"));
    add(QStringLiteral("ACME-0"), {-500, QStringLiteral("KWD")}, "", {});
    add(QStringLiteral("فاتورة ١٢"), {1900, QStringLiteral("XQQ")}, "2026-11-03",
        QStringLiteral("paid"));
    return page;
}

GalleryState odd(const char* name, const Billing& billing)
{
    return {QLatin1String(name),
        [billing](MainWindow& window) { showSnapshot(window, snapshot(billing), oddInvoices()); }};
}

} // namespace

QList<GalleryState> oddStates()
{
    return {odd("odd-long-names", longNames()), odd("odd-huge-amounts", hugeAmounts()),
        odd("odd-unknown-everything", unknownEverything()),
        {QStringLiteral("odd-invoices"), [](MainWindow& window) {
             showSnapshot(window, snapshot(active()), oddInvoices());
             window.findChild<QAbstractButton*>(QStringLiteral("allInvoicesButton"))->click();
         }}};
}

} // namespace portico
