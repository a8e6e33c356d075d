#pragma once

#include <QObject>
#include <QUrl>

#include <functional>

namespace portico {

class BillingPage;
class InvoicePdfs;

// Between the billing page and the PDFs it asks for.
class InvoiceWiring final : public QObject {
    Q_OBJECT
public:
    using OpenUrl = std::function<bool(const QUrl&)>;

    InvoiceWiring(BillingPage& page, InvoicePdfs& pdfs, const OpenUrl& openUrl, QObject* parent);
};

} // namespace portico
