#include "ui/invoices/InvoiceListView.h"

#include "ui/design/Metrics.h"
#include "ui/invoices/InvoiceDelegate.h"
#include "ui/invoices/InvoiceModel.h"
#include "ui/text/ErrorText.h"
#include "ui/text/InvoiceText.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ScrollPage.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace portico {

InvoiceListView::InvoiceListView(InvoiceModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_back(new Button(Button::Kind::Quiet, this))
    , m_title(makeText("title", this))
    , m_problem(new Banner(QStringLiteral("invoiceListProblem"), this))
    , m_hint(makeText("muted", this))
{
    setObjectName(QStringLiteral("invoiceListView"));
    m_back->setObjectName(QStringLiteral("invoicesBack"));
    m_back->setSymbol(Symbol::ChevronLeft);
    setLook(m_back, "flush", true);

    auto* card = makeCard(this);
    m_list = new QListView(card);
    m_list->setObjectName(QStringLiteral("invoiceList"));
    m_list->setModel(&m_model);
    auto* delegate = new InvoiceDelegate(m_progress, m_list);
    m_list->setItemDelegate(delegate);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(space::s, space::s, space::s, space::s);
    inCard->addWidget(m_list);
    // Made last: Tab goes in the order of making.
    m_action = new Button(Button::Kind::Primary, this);
    m_action->setObjectName(QStringLiteral("invoicesSave"));

    auto* top = new QHBoxLayout;
    top->addWidget(m_back);
    top->addStretch();
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_hint, 1);
    bottom->addWidget(m_action);
    auto* inner = new QWidget(this);
    inner->setMaximumWidth(space::column);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(12);
    column->addLayout(top);
    column->addWidget(m_title);
    column->addWidget(m_problem);
    column->addWidget(card, 1);
    column->addLayout(bottom);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch();
    row->addWidget(inner, 1000);
    row->addStretch();

    connect(m_back, &QPushButton::clicked, this, &InvoiceListView::backRequested);
    connect(m_action, &QPushButton::clicked, this, &InvoiceListView::act);
    connect(m_list, &QListView::activated, this, &InvoiceListView::act);
    connect(
        delegate, &InvoiceDelegate::pressed, this, &InvoiceListView::act); // now the current one
    connect(m_problem, &Banner::actionRequested, &m_model, &InvoiceModel::retry);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &InvoiceListView::render);
    connect(&m_model, &InvoiceModel::stateChanged, this, &InvoiceListView::render);
    retranslate();
}

void InvoiceListView::setProgress(const QString& invoiceId, std::optional<int> percent)
{
    if (percent)
        m_progress.insert(invoiceId, *percent);
    else
        m_progress.remove(invoiceId);
    render();
}

std::optional<Invoice> InvoiceListView::selected() const
{
    const auto found = m_list->currentIndex().data(InvoiceModel::InvoiceRole);
    return found.isValid() ? std::optional(found.value<Invoice>()) : std::nullopt;
}

void InvoiceListView::clearProgress()
{
    m_progress.clear();
    render();
}

void InvoiceListView::act()
{
    const auto invoice = selected();
    if (!invoice)
        return;
    if (m_progress.contains(invoice->id))
        emit cancelRequested(invoice->id);
    else if (invoice->pdfUrl.isValid())
        emit saveRequested(*invoice);
    else if (invoice->hostedUrl.isValid())
        emit openRequested(invoice->hostedUrl);
}

void InvoiceListView::renderAction()
{
    const auto invoice = selected();
    const bool hasPdf = invoice && invoice->pdfUrl.isValid();
    const bool hasPage = invoice && invoice->hostedUrl.isValid();
    m_action->setEnabled(hasPdf || hasPage);
    if (invoice && m_progress.contains(invoice->id)) {
        m_action->setSymbol(Symbol::Close);
        m_action->setText(tr("Stop saving"));
    } else if (hasPage && !hasPdf) {
        m_action->setSymbol(Symbol::External);
        m_action->setText(tr("Open in the browser"));
    } else {
        m_action->setSymbol(Symbol::Download);
        m_action->setText(tr("Save PDF…"));
    }
}

QString InvoiceListView::hint() const
{
    if (m_model.isLoading())
        return tr("Loading…");
    const auto invoice = selected();
    if (!invoice)
        return {};
    const auto progress = m_progress.constFind(invoice->id);
    if (progress != m_progress.cend())
        return savingText(*progress, Formatter(QLocale()));
    if (!invoice->pdfUrl.isValid())
        return tr("There is no PDF of this invoice.");
    return {};
}

void InvoiceListView::render()
{
    m_list->viewport()->update();
    renderAction();
    m_hint->setText(hint());
    if (!m_model.problem()) {
        m_problem->hide();
        return;
    }
    const auto problem = describeInvoiceProblem(*m_model.problem(), Formatter(QLocale()));
    m_problem->say(Tone::Neutral, tr("More invoices could not be loaded"), problem.text);
    m_problem->setAction(tr("Try again"));
}

void InvoiceListView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void InvoiceListView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_list->setFocus();
    if (!m_list->currentIndex().isValid() && m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(0));
}

// A problem's text wraps: the narrower the window, the higher it has to be.
QSize InvoiceListView::minimumSizeHint() const
{
    const QSize least = QWidget::minimumSizeHint();
    const int wrapped = layout()->minimumHeightForWidth(least.width()); // -1: nothing wraps
    return {least.width(), std::max(least.height(), wrapped)};
}

void InvoiceListView::retranslate()
{
    m_back->setText(tr("Billing"));
    m_back->setAccessibleName(tr("Back to billing"));
    m_title->setText(tr("Invoices"));
    m_list->setAccessibleName(tr("Invoices"));
    render();
}

} // namespace portico
