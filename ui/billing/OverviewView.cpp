#include "ui/billing/OverviewView.h"

#include "ui/billing/FactCard.h"
#include "ui/billing/PlanCard.h"
#include "ui/design/Metrics.h"
#include "ui/text/ErrorText.h"
#include "ui/text/PaymentMethodText.h"
#include "ui/widgets/Access.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Text.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

#include <utility>

namespace portico {

namespace {

constexpr int narrow = 560; // below this the small cards stand under each other

} // namespace

OverviewView::OverviewView(QWidget* parent)
    : ScrollPage(space::column, parent)
    , m_heading(makeText("display", this))
    , m_freshness(makeText("caption", this))
    , m_refresh(new Button(Button::Kind::Icon, this))
    , m_banner(new Banner(QStringLiteral("statusBanner"), this))
    , m_plan(new PlanCard(this))
    , m_paymentMethod(new FactCard(QStringLiteral("paymentMethodCard"), Symbol::Card, this))
    , m_nextCharge(new FactCard(QStringLiteral("nextChargeCard"), Symbol::Calendar, this))
{
    setObjectName(QStringLiteral("overview"));
    m_freshness->setObjectName(QStringLiteral("freshness"));
    m_refresh->setObjectName(QStringLiteral("refreshButton"));
    m_refresh->setSymbol(Symbol::Refresh);
    setAccessRole(m_heading, QAccessible::Heading);
    makeNotification(m_freshness);

    auto* top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_heading, 1);
    top->addWidget(m_freshness);
    top->addWidget(m_refresh);
    m_facts = new QBoxLayout(QBoxLayout::LeftToRight);
    m_facts->setSpacing(space::m);
    m_facts->addWidget(m_paymentMethod, 1);
    m_facts->addWidget(m_nextCharge, 1);
    column().addLayout(top);
    column().addWidget(m_banner);
    column().addWidget(m_plan);
    column().addLayout(m_facts);
    column().addStretch(1);

    connect(m_refresh, &QPushButton::clicked, this, [this] {
        m_refreshAsked = true;
        emit refreshRequested();
    });
    connect(m_banner, &Banner::actionRequested, this, &OverviewView::act);
    connect(&m_plan->manageButton(), &QPushButton::clicked, this, [this] {
        m_pressed = Press::Manage;
        emit manageRequested(PortalFlow::Home);
    });
    setFocusProxy(&m_plan->manageButton());
    retranslate();
}

void OverviewView::addCard(QWidget* card) { column().insertWidget(column().count() - 1, card); }

void OverviewView::show(const BillingSnapshot& snapshot, const QDateTime& now)
{
    if (!snapshot.billing)
        return;
    const Formatter format{QLocale()};
    const auto status = describeStatus(*snapshot.billing, now, format);
    m_offline = snapshot.problem && snapshot.problem->kind == ApiError::Kind::Offline;
    m_plan->show(*snapshot.billing, status, format);
    showBanner(snapshot, status, format);
    showFacts(*snapshot.billing, format);
    showFreshness(snapshot, now);
    renderBusy();
}

// One banner at most. While billing cannot be read, nothing can be done about its state either, so
// the trouble stands where the state's own banner would.
void OverviewView::showBanner(
    const BillingSnapshot& snapshot, const BillingStatus& status, const Formatter& format)
{
    m_action.reset();
    if (snapshot.problem) {
        const auto problem = describeBillingProblem(*snapshot.problem, format);
        m_banner->say(
            Tone::Warning, problem.title, tr("This is the last known state. %1").arg(problem.text));
        m_banner->setAction(problem.retry ? tr("Try again") : QString());
        setUrgent(false);
        return;
    }
    if (!status.banner) {
        m_banner->hide();
        setUrgent(false);
        return;
    }
    m_action = status.banner->action;
    m_banner->say(status.banner->tone, status.banner->title, status.banner->text);
    m_banner->setAction(m_action ? m_action->label : QString());
    const auto tone = status.banner->tone;
    setUrgent(m_action && (tone == Tone::Warning || tone == Tone::Danger));
}

// One button leads: the one thing that cannot wait, else the way to everything.
void OverviewView::setUrgent(bool urgent)
{
    m_banner->actionButton().setKind(urgent ? Button::Kind::Primary : Button::Kind::Secondary);
    m_plan->manageButton().setKind(urgent ? Button::Kind::Secondary : Button::Kind::Primary);
}

void OverviewView::showFacts(const Billing& billing, const Formatter& format)
{
    if (!billing.paymentMethod) {
        m_paymentMethod->setFact(tr("None on file"), {});
    } else {
        const auto& method = *billing.paymentMethod;
        const QString expiry = format.cardExpiry(method.expMonth, method.expYear);
        m_paymentMethod->setFact(paymentMethodName(method, format),
            expiry.isEmpty() ? QString() : tr("Expires %1").arg(expiry));
    }
    showCharge(billing, format);
}

// What is owed comes before what will be charged.
void OverviewView::showCharge(const Billing& billing, const Formatter& format)
{
    m_nextCharge->setHeading(billing.openInvoice ? tr("Amount due") : tr("Next charge"));
    if (billing.openInvoice) {
        const auto& owed = *billing.openInvoice;
        m_nextCharge->setFact(format.money(owed.amountDue),
            owed.nextPaymentAttempt
                ? tr("Next attempt on %1").arg(format.date(*owed.nextPaymentAttempt))
                : QString());
    } else if (billing.nextInvoice) {
        const auto& next = *billing.nextInvoice;
        const QString day = format.date(next.date);
        m_nextCharge->setFact(
            format.money(next.total), day.isEmpty() ? QString() : tr("On %1").arg(day));
    } else {
        m_nextCharge->setFact(tr("Nothing is due"), {});
    }
}

void OverviewView::showFreshness(const BillingSnapshot& snapshot, const QDateTime& now)
{
    const Formatter format{QLocale()};
    m_refresh->setBusy(snapshot.refreshing);
    m_freshness->setText(snapshot.refreshing ? tr("Checking…")
            : snapshot.checkedAt.isValid()
            ? tr("Checked %1").arg(format.age(snapshot.checkedAt, now))
            : QString());
    if (!snapshot.refreshing && std::exchange(m_refreshAsked, false))
        announce(m_freshness); // who asked waits for it; the rest need not hear of every look
}

void OverviewView::setPortalBusy(bool busy)
{
    m_portalBusy = busy;
    renderBusy();
    if (!busy)
        m_pressed = Press::None;
}

// The button that was pressed shows that it works; the other ways into the portal wait.
void OverviewView::renderBusy()
{
    auto& manage = m_plan->manageButton();
    const bool banner = m_portalBusy && m_pressed == Press::Banner && m_action;
    manage.setBusy(m_portalBusy && !banner, tr("Opening…"));
    manage.setEnabled(!m_offline && !banner);
    manage.setToolTip(m_offline ? tr("Not while there is no connection") : QString());
    m_banner->setActionBusy(banner, tr("Opening…"));
    m_banner->actionButton().setEnabled(!m_portalBusy || banner || !m_action);
}

void OverviewView::act()
{
    if (!m_action) {
        emit refreshRequested();
        return;
    }
    if (m_action->url.isValid()) {
        emit openUrlRequested(m_action->url);
        return;
    }
    m_pressed = Press::Banner;
    emit manageRequested(m_action->flow);
}

void OverviewView::changeEvent(QEvent* event)
{
    ScrollPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OverviewView::resizeEvent(QResizeEvent* event)
{
    ScrollPage::resizeEvent(event);
    m_facts->setDirection(width() < narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void OverviewView::retranslate()
{
    m_heading->setText(tr("Billing"));
    m_refresh->setAccessibleName(tr("Check again"));
    m_refresh->setToolTip(tr("Check again"));
    m_paymentMethod->setHeading(tr("Payment method"));
}

} // namespace portico
