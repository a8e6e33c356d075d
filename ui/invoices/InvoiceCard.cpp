#include "ui/invoices/InvoiceCard.h"

#include "ui/design/Metrics.h"
#include "ui/invoices/InvoiceModel.h"
#include "ui/invoices/InvoiceRow.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ScrollPage.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace portico {

InvoiceCard::InvoiceCard(InvoiceModel& model, QWidget* parent)
    : QFrame(parent)
    , m_model(model)
    , m_heading(makeText("caption", this))
    , m_empty(makeParagraph("muted", this))
{
    setObjectName(QStringLiteral("invoiceCard"));
    setProperty("role", QStringLiteral("card"));
    m_empty->setObjectName(QStringLiteral("invoiceEmpty"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, 20, space::l, space::m);
    column->setSpacing(space::xs);
    column->addWidget(m_heading);
    column->addWidget(m_empty);
    for (int i = 0; i < latest; ++i) {
        auto* line = makeLine(this);
        auto* row = new InvoiceRow(this);
        row->setObjectName(QStringLiteral("invoice%1").arg(i));
        connect(row, &InvoiceRow::saveRequested, this, &InvoiceCard::saveRequested);
        connect(row, &InvoiceRow::cancelRequested, this, &InvoiceCard::cancelRequested);
        connect(row, &InvoiceRow::openRequested, this, &InvoiceCard::openRequested);
        m_lines.append(line);
        m_rows.append(row);
        column->addWidget(line);
        column->addWidget(row);
    }
    // Made last: Tab goes in the order of making.
    m_problem = new Banner(QStringLiteral("invoiceProblem"), this);
    m_all = new Button(Button::Kind::Quiet, this);
    m_all->setObjectName(QStringLiteral("allInvoicesButton"));
    setLook(m_all, "flush", true);
    column->addWidget(m_problem);
    column->addWidget(m_all, 0, Qt::AlignLeft);

    connect(m_all, &QPushButton::clicked, this, &InvoiceCard::allRequested);
    connect(m_problem, &Banner::actionRequested, &m_model, &InvoiceModel::retry);
    connect(&m_model, &InvoiceModel::stateChanged, this, &InvoiceCard::render);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &InvoiceCard::render);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &InvoiceCard::render);
    retranslate();
}

void InvoiceCard::setProgress(const QString& invoiceId, std::optional<int> percent)
{
    if (percent)
        m_progress.insert(invoiceId, *percent);
    else
        m_progress.remove(invoiceId);
    render();
}

void InvoiceCard::clearProgress()
{
    m_progress.clear();
    render();
}

void InvoiceCard::render()
{
    const Formatter format{QLocale()};
    const int count = std::min(m_model.rowCount(), latest);
    for (int i = 0; i < latest; ++i) {
        auto* row = m_rows.at(i);
        const auto found =
            i < count ? m_model.index(i).data(InvoiceModel::InvoiceRole) : QVariant();
        m_lines.at(i)->setVisible(i > 0 && found.isValid());
        if (!found.isValid()) {
            row->hide();
            continue;
        }
        const auto invoice = found.value<Invoice>();
        const auto progress = m_progress.constFind(invoice.id);
        row->setProgress(progress == m_progress.cend() ? std::nullopt : std::optional(*progress));
        row->show(invoice, format);
    }
    alignAmounts();
    m_empty->setText(m_model.isLoading() ? tr("Loading…") : tr("No invoices yet."));
    m_empty->setVisible(count == 0 && !m_model.problem());
    m_all->setVisible(m_model.rowCount() > latest);
    if (!m_model.problem()) {
        m_problem->hide();
        return;
    }
    const auto problem = describeInvoiceProblem(*m_model.problem(), format);
    m_problem->say(Tone::Neutral, tr("The invoices could not be loaded"), problem.text);
    m_problem->setAction(tr("Try again"));
}

// As wide as the widest of them, so that what stands before them stands in a column, too.
void InvoiceCard::alignAmounts()
{
    int widest = 0;
    for (auto* row : m_rows)
        widest = std::max(widest, row->isHidden() ? 0 : row->amountWidth());
    for (auto* row : m_rows)
        row->setAmountWidth(widest);
}

void InvoiceCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void InvoiceCard::retranslate()
{
    m_heading->setText(tr("Invoices"));
    setAccessibleName(tr("Invoices"));
    m_all->setText(tr("All invoices"));
    render();
}

} // namespace portico
