#include "ui/PortalPage.h"

#include "ui/design/Appearance.h"
#include "ui/design/Metrics.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/ProblemPanel.h"
#include "ui/widgets/SymbolLabel.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QProgressBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace portico {

PortalPage::PortalPage(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("portalPage"));
    auto* bar = buildBar(); // made first: Tab goes in the order of making
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("portalProgress"));
    m_progress->setTextVisible(false);
    auto keepsPlace = m_progress->sizePolicy(); // a bar that comes and goes would move the page
    keepsPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsPlace);
    m_stack = new QStackedWidget(this);
    m_empty = new QWidget(m_stack);
    m_problemPanel = new ProblemPanel(QStringLiteral("portalProblem"), m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_problemPanel);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_progress);
    layout->addWidget(m_stack, 1);
    connect(m_problemPanel, &ProblemPanel::actionRequested, this, &PortalPage::leaveProblem);
    connect(m_problemPanel, &ProblemPanel::secondActionRequested, this,
        &PortalPage::openInBrowserRequested);
    setProgress(100);
    retranslate();
}

QWidget* PortalPage::buildBar()
{
    auto* bar = new QFrame(this);
    bar->setProperty("role", QStringLiteral("bar"));
    auto* chip = new QFrame(bar);
    chip->setProperty("role", QStringLiteral("chip"));
    m_lock = new SymbolLabel(space::smallIcon, chip);
    m_hostName = new ElidedLabel("strong", chip);
    m_hostName->setObjectName(QStringLiteral("portalHost"));
    m_openInBrowser = new Button(Button::Kind::Plain, bar);
    m_openInBrowser->setObjectName(QStringLiteral("portalOpenInBrowser"));
    m_openInBrowser->setSymbol(Symbol::External, Qt::RightEdge);
    m_close = new Button(Button::Kind::Secondary, bar);
    m_close->setObjectName(QStringLiteral("portalClose"));

    chip->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);

    auto* chipRow = new QHBoxLayout(chip);
    chipRow->setContentsMargins(12, 6, 12, 6);
    chipRow->setSpacing(space::s);
    chipRow->addWidget(m_lock);
    chipRow->addWidget(m_hostName, 1);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::m, space::s, space::m, space::s);
    row->setSpacing(space::s);
    row->addWidget(chip);
    row->addStretch();
    row->addWidget(m_openInBrowser);
    row->addWidget(m_close);
    connect(m_openInBrowser, &QPushButton::clicked, this, &PortalPage::openInBrowserRequested);
    connect(m_close, &QPushButton::clicked, this, &PortalPage::closeRequested);
    return bar;
}

PortalLook PortalPage::look() const
{
    const Scheme scheme = schemeOf(*this);
    return {.dark = scheme == Scheme::Dark || scheme == Scheme::HighContrast,
        .highContrast = scheme == Scheme::HighContrast || scheme == Scheme::HighContrastLight,
        .lessMotion = prefersReducedMotion(*this)};
}

void PortalPage::setView(QWidget* view)
{
    if (view == m_view)
        return;
    setFocusProxy(nullptr);
    delete std::exchange(m_view, view);
    setFocusProxy(view);
    if (view)
        m_stack->addWidget(view);
    if (!view)
        setHost({}, false);
    m_problem.reset();
    m_stack->setCurrentWidget(view ? view : m_empty);
}

void PortalPage::setHost(const QString& host, bool secure)
{
    m_host = host;
    m_secure = secure;
    renderHost();
}

void PortalPage::setProgress(int percent)
{
    m_progress->setValue(percent);
    m_progress->setVisible(percent < 100);
}

void PortalPage::showProblem(PortalProblem problem)
{
    m_problem = problem;
    renderProblem();
    m_stack->setCurrentWidget(m_problemPanel);
}

void PortalPage::clearProblem()
{
    m_problem.reset();
    m_stack->setCurrentWidget(m_view ? m_view : m_empty);
}

void PortalPage::showSaved(const QString& fileName, std::function<void()> open)
{
    say({.name = QStringLiteral("portalSaved"),
            .text = tr("%1 was saved").arg(fileName),
            .moreText = {},
            .action = tr("Open")},
        std::move(open));
}

void PortalPage::showDownloadProblem(const QString& fileName)
{
    say({.name = QStringLiteral("portalDownloadProblem"),
            .text = tr("%1 did not arrive completely").arg(fileName),
            .moreText = tr("Check your internet connection, then choose the document again.")},
        {});
}

void PortalPage::showSaveProblem(const QString& fileName, std::function<void()> chooseAgain)
{
    say({.name = QStringLiteral("portalSaveProblem"),
            .text = tr("%1 could not be saved").arg(fileName),
            .moreText = tr("Choose another folder, or make room on the disk. What was there "
                           "before has not changed."),
            .action = tr("Try again")},
        std::move(chooseAgain));
}

void PortalPage::say(const Message& message, std::function<void()> act)
{
    // A child of the view, so that it cannot outlive what it would call.
    auto* box = new QMessageBox(m_view ? m_view : this);
    box->setObjectName(message.name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText); // a name may be the server's
    box->setText(message.text);
    box->setInformativeText(message.moreText);
    auto* close = box->addButton(tr("Close"), QMessageBox::RejectRole);
    box->setEscapeButton(close);
    box->setDefaultButton(close);
    if (!message.action.isEmpty()) {
        auto* action = box->addButton(message.action, QMessageBox::AcceptRole);
        box->setDefaultButton(action);
        connect(action, &QPushButton::clicked, box, std::move(act));
    }
    box->layout()->setContentsMargins(space::l, space::l, space::l, space::l);
    box->open();
}

void PortalPage::leaveProblem()
{
    if (m_problem && describeViewProblem(*m_problem).retry)
        emit retryRequested();
    else
        emit closeRequested();
}

void PortalPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PortalPage::renderHost()
{
    m_lock->setSymbol(m_secure ? Symbol::Lock : Symbol::LockOpen);
    m_hostName->setFullText(m_host.isEmpty() ? tr("Opening…") : m_host);
    m_lock->setVisible(!m_host.isEmpty());
    m_hostName->setAccessibleDescription(m_host.isEmpty()
            ? QString()
            : (m_secure ? tr("Secure connection") : tr("Not a secure connection")));
}

void PortalPage::renderProblem()
{
    if (!m_problem)
        return;
    const auto words = describeViewProblem(*m_problem);
    const bool waiting = m_problem == PortalProblem::Slow;
    m_problemPanel->say(waiting ? Symbol::Clock : Symbol::Warning, words.title, words.text);
    m_problemPanel->setAction(waiting ? tr("Reload") : words.retry ? tr("Try again") : tr("Close"));
    m_problemPanel->setSecondAction(
        *m_problem == PortalProblem::TlsRefused ? QString() : tr("Open in browser"));
}

void PortalPage::retranslate()
{
    setAccessibleName(tr("Billing portal"));
    m_progress->setAccessibleName(tr("Loading"));
    m_openInBrowser->setText(tr("Open in browser"));
    m_close->setText(tr("Close"));
    renderHost();
    renderProblem();
}

} // namespace portico
