#pragma once

#include "app/core/api/ApiError.h"
#include "app/core/api/Billing.h"
#include "app/core/api/ClientConfig.h"
#include "app/core/auth/StorageProblem.h"
#include "app/core/billing/BillingState.h"
#include "app/core/portal/PortalView.h"
#include "ui/design/Theme.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QStackedWidget;

namespace portico {

class Banner;
class BillingHeader;
class InvoiceCard;
class InvoiceListView;
class InvoiceModel;
class LoadingView;
class OverviewView;
class ProblemPanel;

// What a signed-in user sees: plan, status in one sentence, at most one thing to do, payment
// method, invoices. It shows what it is given and emits what the user wants; nothing else happens
// here.
class BillingPage : public QWidget {
    Q_OBJECT
public:
    using Now = std::function<QDateTime()>;
    // Asks where to save a file of that name and hands the path to `then`, or never does.
    using ChooseFile =
        std::function<void(const QString& name, std::function<void(const QString& path)> then)>;

    explicit BillingPage(QWidget* parent = nullptr);
    ~BillingPage() override;

    void setNow(Now now); // tests and screenshots hold the time still
    void setChooseFile(ChooseFile choose); // tests answer instead of a dialog
    void setConfig(const ClientConfig& config);
    void setLanguageChoice(const QString& code); // which one the menu ticks
    void setScheme(std::optional<Scheme> scheme); // the same
    void setPortalChoice(std::optional<bool> inBrowser); // the same; absent: none to make
    void setSnapshot(const BillingSnapshot& snapshot);
    void setPortalBusy(bool busy); // a portal request travels; every way into the portal waits

    // One line under the header, each replacing the one before; the user can dismiss it.
    void showChange(const BillingChange& change); // after a portal visit
    void showPortalInBrowser(); // until portalDone(), or whatever is to be said next
    void showPortalEnding(PortalEnding ending); // says something where the user must know
    void showPortalError(const ApiError& error); // the portal session could not be made
    void showStorageProblem(const StorageProblem& problem); // signed in for this run only
    void clearNotice();
    void clear(); // signing out: nothing of the account stays

    InvoiceModel& invoices()
    {
        return *m_invoices;
    } // wire pageRequested() to BillingApi::invoices()

    // A PDF on its way to disk, as asked for by invoicePdfRequested().
    void setPdfProgress(const QString& invoiceId, int percent); // -1: size unknown
    void showPdfSaved(const QString& invoiceId, const QString& filePath);
    void showPdfFailed(const QString& invoiceId, const ApiError& error);

signals:
    void manageBillingRequested(portico::PortalFlow flow);
    void refreshRequested();
    void stopCheckingRequested(); // whether the visit changed something
    void portalDone(); // in the browser
    void signOutRequested();
    void keychainRequested(); // unlock it, or just ask again
    void diagnosticsRequested();
    void aboutRequested();
    void languageRequested(const QString& code); // "de"; empty: the system's
    void schemeRequested(std::optional<portico::Scheme> scheme); // absent: the system's
    void portalInBrowserRequested(bool inBrowser); // from now on
    void invoicePdfRequested(const portico::Invoice& invoice, const QString& filePath);
    void invoicePdfCancelRequested(const QString& invoiceId);
    void openFileRequested(const QString& path); // a PDF that was saved
    void openUrlRequested(const QUrl& url); // hosted invoice, support: for the system browser

protected:
    void changeEvent(QEvent* event) override;

private:
    using Words = std::function<void(Banner&)>;

    void connectMenu();
    void connectInvoices();
    void chooseFile(const QString& name, std::function<void(const QString& path)> then);
    void saveInvoice(const Invoice& invoice);
    void setProgress(const QString& invoiceId, std::optional<int> percent);
    void render();
    // The words are kept, so that a change of language can say them again.
    void say(Words words, std::function<void()> action = {});
    void retranslate();

    Now m_now;
    ChooseFile m_chooseFile;
    ClientConfig m_config;
    BillingSnapshot m_snapshot;
    Words m_words;
    std::function<void()> m_noticeAction; // of the button that the words gave the notice
    QTimer m_minute; // the age of what is shown grows
    InvoiceModel* m_invoices = nullptr;
    BillingHeader* m_header = nullptr;
    Banner* m_notice = nullptr;
    QStackedWidget* m_stack = nullptr;
    LoadingView* m_loading = nullptr;
    ProblemPanel* m_problem = nullptr;
    OverviewView* m_overview = nullptr;
    InvoiceCard* m_invoiceCard = nullptr;
    InvoiceListView* m_invoiceList = nullptr;
};

} // namespace portico
