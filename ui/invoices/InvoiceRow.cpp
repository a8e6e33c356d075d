#include "ui/invoices/InvoiceRow.h"

#include "ui/design/Metrics.h"
#include "ui/text/InvoiceText.h"
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
    , m_save(new Button(Button::Kind::Icon, this))
{
    m_number->setObjectName(QStringLiteral("invoiceNumber"));
    m_date->setObjectName(QStringLiteral("invoiceDate"));
    m_amount->setObjectName(QStringLiteral("invoiceAmount"));
    m_status->setObjectName(QStringLiteral("invoiceStatus"));
    m_save->setObjectName(QStringLiteral("invoiceSave"));
    m_save->setSymbol(Symbol::Download);
    m_status->setAlignment(Qt::AlignCenter);
    m_status->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto keepsPlace = m_save->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_save->setSizePolicy(keepsPlace);

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
    row->addWidget(m_save);
    connect(m_save, &QPushButton::clicked, this, [this] { emit saveRequested(m_invoice); });
}

void InvoiceRow::show(const Invoice& invoice, const Formatter& format)
{
    m_invoice = invoice;
    const auto words = describeInvoice(invoice, format);
    m_number->setFullText(words.number);
    m_date->setText(words.date);
    m_amount->setText(words.amount);
    m_status->setFullText(words.status);
    setTone(m_status, words.tone);
    m_status->keepUpTo(140);
    setAccessibleName(words.spoken);
    m_save->setVisible(invoice.pdfUrl.isValid());
    m_save->setAccessibleName(tr("Save invoice %1 as PDF").arg(words.number));
    m_save->setToolTip(tr("Save as PDF"));
    QWidget::show();
}

void InvoiceRow::setProgress(std::optional<int> percent)
{
    m_save->setBusy(percent.has_value());
    m_save->setAccessibleDescription(
        percent && *percent >= 0 ? tr("%1 percent saved").arg(*percent) : QString());
}

} // namespace portico
