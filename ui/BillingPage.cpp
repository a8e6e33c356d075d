#include "ui/BillingPage.h"

#include "ui/billing/AccountMenu.h"
#include "ui/billing/BillingHeader.h"
#include "ui/billing/LoadingView.h"
#include "ui/billing/OverviewView.h"
#include "ui/design/Metrics.h"
#include "ui/invoices/InvoiceCard.h"
#include "ui/invoices/InvoiceListView.h"
#include "ui/invoices/InvoiceModel.h"
#include "ui/text/ChangeSentence.h"
#include "ui/text/ErrorText.h"
#include "ui/text/InvoiceText.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ProblemPanel.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace portico {

namespace {

constexpr int minuteMilliseconds = 60'000;

} // namespace

BillingPage::BillingPage(QWidget* parent)
    : QWidget(parent)
    , m_now([] { return QDateTime::currentDateTimeUtc(); })
    , m_invoices(new InvoiceModel(this))
{
    setObjectName(QStringLiteral("billingPage"));
    m_header = new BillingHeader(this);
    m_notice = new Banner(QStringLiteral("notice"), this);
    m_notice->setDismissible(true);
    m_stack = new QStackedWidget(this);
    m_loading = new LoadingView(m_stack);
    m_problem = new ProblemPanel(QStringLiteral("billingProblem"), m_stack);
    m_overview = new OverviewView(m_stack);
    m_invoiceList = new InvoiceListView(*m_invoices, m_stack);
    m_invoiceCard = new InvoiceCard(*m_invoices, m_overview);
    m_overview->addCard(m_invoiceCard);
    for (QWidget* page :
        std::initializer_list<QWidget*>{m_loading, m_problem, m_overview, m_invoiceList})
        m_stack->addWidget(page);

    auto* noticeColumn = new QWidget(this);
    auto* noticeRow = new QHBoxLayout(noticeColumn);
    noticeRow->setContentsMargins(space::l, 0, space::l, 0);
    noticeRow->addStretch();
    noticeRow->addWidget(m_notice, 1000);
    noticeRow->addStretch();
    m_notice->setMaximumWidth(space::column - 2 * space::l);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addSpacing(space::m);
    layout->addWidget(noticeColumn);
    layout->addWidget(m_stack, 1);

    connect(m_overview, &OverviewView::manageRequested, this, &BillingPage::manageBillingRequested);
    connect(m_overview, &OverviewView::refreshRequested, this, &BillingPage::refreshRequested);
    connect(m_overview, &OverviewView::openUrlRequested, this, &BillingPage::openUrlRequested);
    connect(m_problem, &ProblemPanel::actionRequested, this, &BillingPage::refreshRequested);
    connect(m_notice, &Banner::actionRequested, this, [this] { m_noticeAction(); });
    connect(m_notice, &Banner::dismissed, this, [this] { m_words = nullptr; });
    connect(&m_minute, &QTimer::timeout, this,
        [this] { m_overview->showFreshness(m_snapshot, m_now()); });
    m_minute.start(minuteMilliseconds);
    setFocusProxy(m_overview);
    connectInvoices();
    connectMenu();
    retranslate();
}

BillingPage::~BillingPage() = default;

void BillingPage::connectMenu()
{
    auto& menu = m_header->menu();
    connect(&menu, &AccountMenu::supportRequested, this,
        [this] { emit openUrlRequested(m_config.supportUrl); });
    connect(&menu, &AccountMenu::languageRequested, this, &BillingPage::languageRequested);
    connect(&menu, &AccountMenu::schemeRequested, this, &BillingPage::schemeRequested);
    connect(&menu, &AccountMenu::portalInBrowserRequested, this,
        &BillingPage::portalInBrowserRequested);
    connect(&menu, &AccountMenu::diagnosticsRequested, this, &BillingPage::diagnosticsRequested);
    connect(&menu, &AccountMenu::aboutRequested, this, &BillingPage::aboutRequested);
    connect(&menu, &AccountMenu::signOutRequested, this, &BillingPage::signOutRequested);
}

void BillingPage::setLanguageChoice(const QString& code)
{
    m_header->menu().setLanguageChoice(code);
}

void BillingPage::setScheme(std::optional<Scheme> scheme) { m_header->menu().setScheme(scheme); }

void BillingPage::setPortalChoice(std::optional<bool> inBrowser)
{
    m_header->menu().setPortalChoice(inBrowser);
}

void BillingPage::connectInvoices()
{
    m_chooseFile = [this](const QString& name, std::function<void(const QString&)> then) {
        chooseFile(name, std::move(then));
    };
    connect(m_invoiceCard, &InvoiceCard::saveRequested, this, &BillingPage::saveInvoice);
    connect(m_invoiceList, &InvoiceListView::saveRequested, this, &BillingPage::saveInvoice);
    connect(m_invoiceCard, &InvoiceCard::cancelRequested, this,
        &BillingPage::invoicePdfCancelRequested);
    connect(m_invoiceList, &InvoiceListView::cancelRequested, this,
        &BillingPage::invoicePdfCancelRequested);
    connect(m_invoiceCard, &InvoiceCard::openRequested, this, &BillingPage::openUrlRequested);
    connect(m_invoiceList, &InvoiceListView::openRequested, this, &BillingPage::openUrlRequested);
    connect(m_invoiceCard, &InvoiceCard::allRequested, this,
        [this] { m_stack->setCurrentWidget(m_invoiceList); });
    connect(m_invoiceList, &InvoiceListView::backRequested, this,
        [this] { m_stack->setCurrentWidget(m_overview); });
}

void BillingPage::chooseFile(const QString& name, std::function<void(const QString& path)> then)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    auto* dialog =
        new QFileDialog(this, tr("Save invoice"), folder.filePath(name), tr("PDF (*.pdf)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, then);
    dialog->open();
}

void BillingPage::setChooseFile(ChooseFile choose) { m_chooseFile = std::move(choose); }

void BillingPage::saveInvoice(const Invoice& invoice)
{
    m_chooseFile(
        invoiceFileName(invoice, m_config.brandName), [this, invoice](const QString& path) {
            if (path.isEmpty())
                return;
            setProgress(invoice.id, -1);
            emit invoicePdfRequested(invoice, path);
        });
}

void BillingPage::setProgress(const QString& invoiceId, std::optional<int> percent)
{
    m_invoiceCard->setProgress(invoiceId, percent);
    m_invoiceList->setProgress(invoiceId, percent);
}

void BillingPage::setPdfProgress(const QString& invoiceId, int percent)
{
    setProgress(invoiceId, percent);
}

void BillingPage::showPdfSaved(const QString& invoiceId, const QString& filePath)
{
    setProgress(invoiceId, std::nullopt);
    const QString name = QFileInfo(filePath).fileName();
    say(
        [name](Banner& notice) {
            notice.say(Tone::Positive, {}, tr("Saved as %1.").arg(Formatter(QLocale()).name(name)));
            notice.setAction(tr("Open"));
        },
        [this, filePath] { emit openFileRequested(filePath); });
    emit openFileRequested(filePath);
}

void BillingPage::showPdfFailed(const QString& invoiceId, const ApiError& error)
{
    setProgress(invoiceId, std::nullopt);
    if (error.kind == ApiError::Kind::Superseded || error.kind == ApiError::Kind::Canceled)
        return;
    say([error](Banner& notice) {
        const auto problem = describePdfProblem(error, Formatter(QLocale()));
        notice.say(Tone::Warning, tr("The invoice was not saved"), problem.text);
    });
}

void BillingPage::setNow(Now now)
{
    m_now = std::move(now);
    render();
}

void BillingPage::setConfig(const ClientConfig& config)
{
    m_config = config;
    retranslate();
}

void BillingPage::setSnapshot(const BillingSnapshot& snapshot)
{
    m_snapshot = snapshot;
    render();
}

void BillingPage::render()
{
    const Formatter format{QLocale()};
    m_header->setAccount(
        m_snapshot.billing ? std::optional(m_snapshot.billing->account) : std::nullopt);
    m_problem->setBusy(m_snapshot.refreshing);
    if (m_snapshot.billing) {
        m_overview->show(m_snapshot, m_now());
        if (m_stack->currentWidget() != m_invoiceList)
            m_stack->setCurrentWidget(m_overview);
        return;
    }
    if (!m_snapshot.problem) {
        m_stack->setCurrentWidget(m_loading);
        return;
    }
    const auto problem = describeBillingProblem(*m_snapshot.problem, format);
    const bool offline = m_snapshot.problem->kind == ApiError::Kind::Offline;
    m_problem->say(offline ? Symbol::Offline : Symbol::Warning, problem.title, problem.text);
    m_problem->setAction(problem.retry ? tr("Try again") : QString());
    m_stack->setCurrentWidget(m_problem);
}

void BillingPage::setPortalBusy(bool busy) { m_overview->setPortalBusy(busy); }

void BillingPage::say(Words words, std::function<void()> action)
{
    m_words = std::move(words);
    m_noticeAction = std::move(action);
    m_notice->setAction({});
    if (m_words)
        m_words(*m_notice);
    else
        m_notice->hide();
}

void BillingPage::showChange(const BillingChange& change)
{
    const auto words = [change](Banner& notice) {
        const auto summary = describeChange(change, Formatter(QLocale()));
        notice.say(summary.tone, {}, summary.sentence);
        notice.setAction(change.settled ? QString() : tr("Stop checking"));
    };
    say(words, [this] { emit stopCheckingRequested(); });
}

void BillingPage::showPortalInBrowser()
{
    const auto words = [](Banner& notice) {
        notice.say(Tone::Info, {},
            tr("Your billing portal is open in the browser. Come back here when you are done."));
        notice.setAction(tr("Check now"));
    };
    say(words, [this] { emit portalDone(); });
}

void BillingPage::showPortalEnding(PortalEnding ending)
{
    switch (ending) {
    case PortalEnding::Refused:
        say([](Banner& notice) {
            notice.say(Tone::Danger, tr("The billing portal was not opened"),
                tr("Its address is not one this app may show. Contact support if it keeps "
                   "happening."));
        });
        return;
    case PortalEnding::BrowserFailed:
        say([](Banner& notice) {
            notice.say(Tone::Warning, tr("The billing portal was not opened"),
                tr("No browser could be started to show it."));
        });
        return;
    case PortalEnding::Returned:
    case PortalEnding::Closed:
    case PortalEnding::EngineFailed: // it goes on in the browser
    case PortalEnding::OpenedInBrowser:
    case PortalEnding::FreshSessionWanted:
    case PortalEnding::Cancelled:
        return;
    }
}

void BillingPage::showPortalError(const ApiError& error)
{
    if (error.kind == ApiError::Kind::Superseded)
        return;
    say([error](Banner& notice) {
        const auto problem = describePortalProblem(error, Formatter(QLocale()));
        notice.say(Tone::Warning, problem.title, problem.text);
    });
}

void BillingPage::showStorageProblem(const StorageProblem& problem)
{
    const auto words = [problem](Banner& notice) {
        const auto storage = describeStorageProblem(problem);
        notice.say(Tone::Info, storage.title, storage.text);
        notice.setAction(storage.action);
    };
    say(words, [this] { emit keychainRequested(); });
}

void BillingPage::clearNotice() { say(nullptr); }

void BillingPage::clear()
{
    m_snapshot = {};
    clearNotice();
    setPortalBusy(false);
    m_invoices->clear();
    m_invoiceCard->clearProgress();
    m_invoiceList->clearProgress();
    m_stack->setCurrentWidget(m_overview);
    render();
}

void BillingPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BillingPage::retranslate()
{
    m_header->setBrand(m_config.brandName.isEmpty() ? tr("Portico") : m_config.brandName);
    m_header->menu().setSupportOffered(m_config.supportUrl.isValid());
    if (m_words)
        m_words(*m_notice);
    render();
}

} // namespace portico
