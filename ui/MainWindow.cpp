#include "ui/MainWindow.h"

#include "ui/BillingPage.h"
#include "ui/design/Appearance.h"
#include "ui/dialogs/AboutDialog.h"
#include "ui/dialogs/Diagnostics.h"
#include "ui/dialogs/DiagnosticsDialog.h"
#include "ui/PortalPage.h"
#include "ui/SignInPage.h"
#include "ui/StartingPage.h"
#include "ui/widgets/Access.h"

#include <QApplication>
#include <QEvent>
#include <QIcon>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace portico {

MainWindow::MainWindow(QWidget* parent) : QWidget(parent)
{
    installAccessRoles();
    setObjectName(QStringLiteral("mainWindow"));
    setAccessRole(this, QAccessible::Window);
    setWindowIcon(QIcon(QStringLiteral(":/portico/icons/portico.svg")));
    setAttribute(Qt::WA_StyledBackground);
    m_stack = new QStackedWidget(this);
    m_starting = new StartingPage(m_stack);
    m_signIn = new SignInPage(m_stack);
    m_billing = new BillingPage(m_stack);
    m_portal = new PortalPage(m_stack);
    for (QWidget* page : std::initializer_list<QWidget*>{m_starting, m_signIn, m_billing, m_portal})
        m_stack->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_appearance = new Appearance(*this);
    resize(960, 780);
    connectPages();
    retranslate();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectPages()
{
    connect(m_billing, &BillingPage::diagnosticsRequested, this, &MainWindow::diagnosticsRequested);
    connect(m_signIn, &SignInPage::diagnosticsRequested, this, &MainWindow::diagnosticsRequested);
    connect(m_billing, &BillingPage::languageRequested, this, &MainWindow::languageRequested);
    connect(m_signIn, &SignInPage::languageRequested, this, &MainWindow::languageRequested);
    connect(m_billing, &BillingPage::aboutRequested, this, &MainWindow::showAbout);
    connect(m_billing, &BillingPage::schemeRequested, this, [this](std::optional<Scheme> scheme) {
        setScheme(scheme);
        emit schemeChanged(scheme);
    });
}

void MainWindow::setConfig(const ClientConfig& config)
{
    m_brandName = config.brandName;
    m_appearance->setBrandColor(QColor(config.brandColor));
    m_signIn->setConfig(config);
    m_billing->setConfig(config);
    retranslate();
}

void MainWindow::showStarting() { m_stack->setCurrentWidget(m_starting); }

void MainWindow::showSignIn() { m_stack->setCurrentWidget(m_signIn); }

void MainWindow::showBilling() { m_stack->setCurrentWidget(m_billing); }

void MainWindow::showPortal()
{
    m_stack->setCurrentWidget(m_portal);
    m_portal->setFocus(); // to the page, not to the bar above it
}

void MainWindow::closePortal()
{
    const bool shown = m_stack->currentWidget() == m_portal;
    if (shown)
        showBilling();
    m_portal->setView(nullptr);
    if (shown)
        m_billing->setFocus();
}

void MainWindow::showDiagnostics(const Diagnostics& diagnostics)
{
    auto* dialog = new DiagnosticsDialog(diagnostics, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto* dialog = new AboutDialog(brand(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::setScheme(std::optional<Scheme> scheme)
{
    m_appearance->setScheme(scheme);
    m_billing->setScheme(scheme);
}

void MainWindow::setDesktopWishes(const DesktopWishes& wishes)
{
    m_appearance->setDesktopWishes(wishes);
}

void MainWindow::setLanguageChoice(const QString& code)
{
    m_billing->setLanguageChoice(code);
    m_signIn->setLanguageChoice(code);
}

void MainWindow::raiseAndActivate()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    QApplication::alert(this); // where the desktop lets nobody come to the front
}

void MainWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setLocale(QLocale()); // a widget writes numbers as it was made to
        retranslate();
    }
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        emit activated();
}

QString MainWindow::brand() const { return m_brandName.isEmpty() ? tr("Portico") : m_brandName; }

void MainWindow::retranslate()
{
    setWindowTitle(m_brandName.isEmpty() ? tr("Billing") : tr("%1 Billing").arg(m_brandName));
}

} // namespace portico
