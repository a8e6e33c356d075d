#pragma once

#include "app/core/api/ApiError.h"
#include "app/core/api/Billing.h"
#include "app/core/api/ClientConfig.h"
#include "app/core/auth/SecretStore.h"
#include "app/core/billing/BillingState.h"
#include "app/core/portal/PortalView.h"

#include <QWidget>

namespace portico {

class BillingView;
class InvoiceList;
class InvoiceModel;

// What a signed-in user sees: plan, status in one sentence, at most one thing to do, payment
// method, invoices. It shows what it is given and emits what the user wants; nothing else happens
// here.
class BillingPage : public QWidget {
    Q_OBJECT
public:
    explicit BillingPage(QWidget* parent = nullptr);
    ~BillingPage() override;

    void setConfig(const ClientConfig& config);
    void setSnapshot(const BillingSnapshot& snapshot);
    void setPortalBusy(bool busy); // a portal request travels; every way into the portal waits

    // One line under the header, each replacing the one before; the user can dismiss it.
    void showChange(const BillingChange& change); // after a portal visit
    void showPortalEnding(PortalEnding ending); // says something for all but Returned and Closed
    void showPortalError(const ApiError& error); // the portal session could not be made
    void showStorageProblem(SecretError problem); // signed in for this run only
    void clearNotice();
    void clear(); // signing out: nothing of the account stays

    InvoiceModel& invoices(); // wire its pageRequested() to BillingApi::invoices()

    // A PDF on its way to disk, as asked for by invoicePdfRequested().
    void setPdfProgress(const QString& invoiceId, int percent); // -1: size unknown
    void showPdfSaved(const QString& invoiceId, const QString& filePath);
    void showPdfFailed(const QString& invoiceId, const ApiError& error);

signals:
    void manageBillingRequested(portico::PortalFlow flow);
    void refreshRequested();
    void signOutRequested();
    void diagnosticsRequested();
    void aboutRequested();
    void languageRequested(const QString& code); // "de"; empty: the system's
    void invoicePdfRequested(const portico::Invoice& invoice, const QString& filePath);
    void openUrlRequested(const QUrl& url); // hosted invoice, support: for the system browser

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    BillingView* m_view = nullptr;
};

} // namespace portico
