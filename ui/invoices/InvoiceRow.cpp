#include "ui/invoices/InvoiceRow.h"

#include "ui/design/Metrics.h"
#include "ui/text/InvoiceText.h"
#include "ui/widgets/Access.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace portico {

InvoiceRow::InvoiceRow(QWidget* parent)
    : QWidget(parent)
    , m_number(new ElidedLabel("strong", this))
    , m_date(makeText("muted", this))
    , m_amount(makeText("body", this))
    , m_status(new ElidedLabel("pill", this))
    , m_action(new Button(Button::Kind::Icon, this))
{
    m_number->setObjectName(QStringLiteral("invoiceNumber"));
    m_date->setObjectName(QStringLiteral("invoiceDate"));
    m_amount->setObjectName(QStringLiteral("invoiceAmount"));
    m_status->setObjectName(QStringLiteral("invoiceStatus"));
    m_action->setObjectName(QStringLiteral("invoiceSave"));
    setAccessRole(this, QAccessible::Grouping);
    m_status->setAlignment(Qt::AlignCenter);
    m_status->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_amount->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    auto keepsPlace = m_action->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_action->setSizePolicy(keepsPlace);

    auto* what = new QVBoxLayout;
    what->setSpacing(2);
    what->addWidget(m_number);
    what->addWidget(m_date);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, space::s, 0, space::s);
    row->setSpacing(space::m);
    row->addLayout(what, 1);
    row->addWidget(m_status);
    row->addWidget(m_amount);
    row->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &InvoiceRow::act);
}

void InvoiceRow::show(const Invoice& invoice, const Formatter& format)
{
    m_invoice = invoice;
    const auto words = describeInvoice(invoice, format);
    m_number->setFullText(words.number);
    m_date->setText(m_percent ? savingText(*m_percent, format) : words.date);
    m_amount->setText(words.amount);
    m_status->setFullText(words.status);
    setTone(m_status, words.tone);
    m_status->keepUpTo(140);
    setAccessibleName(words.spoken);
    renderButton(words.number);
    QWidget::show();
}

int InvoiceRow::amountWidth() const
{
    m_amount->ensurePolished();
    return m_amount->sizeHint().width();
}

void InvoiceRow::setAmountWidth(int width) { m_amount->setMinimumWidth(width); }

void InvoiceRow::renderButton(const QString& number)
{
    const bool hasPdf = m_invoice.pdfUrl.isValid();
    m_action->setVisible(hasPdf || m_invoice.hostedUrl.isValid());
    if (m_percent) {
        m_action->setSymbol(Symbol::Close);
        m_action->setAccessibleName(tr("Stop saving invoice %1").arg(number));
        m_action->setToolTip(tr("Stop saving"));
    } else if (hasPdf) {
        m_action->setSymbol(Symbol::Download);
        m_action->setAccessibleName(tr("Save invoice %1 as PDF").arg(number));
        m_action->setToolTip(tr("Save as PDF"));
    } else {
        m_action->setSymbol(Symbol::External);
        m_action->setAccessibleName(tr("Open invoice %1 in the browser").arg(number));
        m_action->setToolTip(tr("Open in the browser"));
    }
}

void InvoiceRow::act()
{
    if (m_percent)
        emit cancelRequested(m_invoice.id);
    else if (m_invoice.pdfUrl.isValid())
        emit saveRequested(m_invoice);
    else
        emit openRequested(m_invoice.hostedUrl);
}

} // namespace portico
