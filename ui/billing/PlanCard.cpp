#include "ui/billing/PlanCard.h"

#include "ui/design/Metrics.h"
#include "ui/text/DiscountText.h"
#include "ui/widgets/Access.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/ScrollPage.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace portico {

PlanCard::PlanCard(QWidget* parent)
    : QFrame(parent)
    , m_heading(makeText("caption", this))
    , m_name(new ElidedLabel("title", this))
    , m_pill(new ElidedLabel("pill", this))
    , m_amount(makeText("title", this))
    , m_interval(makeText("muted", this))
    , m_sentence(makeParagraph("lead", this))
    , m_discount(makeParagraph("muted", this))
    , m_manage(new Button(Button::Kind::Primary, this))
{
    setObjectName(QStringLiteral("planCard"));
    setProperty("role", QStringLiteral("card"));
    m_name->setObjectName(QStringLiteral("planName"));
    m_pill->setObjectName(QStringLiteral("statusPill"));
    m_amount->setObjectName(QStringLiteral("planPrice"));
    m_interval->setObjectName(QStringLiteral("planInterval"));
    m_sentence->setObjectName(QStringLiteral("statusSentence"));
    m_discount->setObjectName(QStringLiteral("discount"));
    m_manage->setObjectName(QStringLiteral("manageButton"));
    makeNotification(m_sentence);
    m_pill->setAlignment(Qt::AlignCenter);
    m_pill->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);

    auto* nameRow = new QHBoxLayout;
    nameRow->setSpacing(12);
    nameRow->addWidget(m_name);
    nameRow->addWidget(m_pill, 0, Qt::AlignVCenter);
    nameRow->addStretch(1);
    auto* priceColumn = new QVBoxLayout;
    priceColumn->setSpacing(0);
    priceColumn->addWidget(m_amount, 0, Qt::AlignRight);
    priceColumn->addWidget(m_interval, 0, Qt::AlignRight);
    auto* nameColumn = new QVBoxLayout;
    nameColumn->setSpacing(space::xs);
    nameColumn->addWidget(m_heading);
    nameColumn->addLayout(nameRow);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::m);
    top->addLayout(nameColumn, 1);
    top->addLayout(priceColumn);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addLayout(top);
    column->addWidget(m_sentence);
    column->addWidget(m_discount);
    column->addWidget(makeLine(this));
    column->addWidget(m_manage, 0, Qt::AlignLeft);
    retranslate();
}

void PlanCard::show(const Billing& billing, const BillingStatus& status, const Formatter& format)
{
    m_name->setFullText(billing.plan.name);
    m_pill->setFullText(status.pill);
    // "Free" says it once.
    m_pill->setVisible(status.pill.compare(billing.plan.name, Qt::CaseInsensitive) != 0);
    setTone(m_pill, status.tone);
    m_pill->keepUpTo(200);
    m_sentence->setText(status.sentence);
    const auto discount = billing.subscription && billing.subscription->discount
        ? describeDiscount(*billing.subscription->discount, format)
        : QString();
    m_discount->setText(discount);
    m_discount->setVisible(!discount.isEmpty());
    showPrice(billing, format);

    const bool news = !m_said.isEmpty() && m_said != status.pill + status.sentence;
    m_said = status.pill + status.sentence;
    if (news)
        announce(m_sentence);
}

void PlanCard::showPrice(const Billing& billing, const Formatter& format)
{
    const auto& price = billing.plan.price;
    m_amount->setVisible(price.has_value());
    m_interval->setVisible(price.has_value());
    if (!price)
        return;
    m_amount->setText(format.money(price->money));
    const int quantity = billing.subscription ? billing.subscription->quantity : 1;
    const QString interval = format.interval(*price);
    m_interval->setText(quantity > 1
            //: under a price: how often it is paid, and for how many units, such as "per month × 3"
            ? tr("%1 × %2").arg(interval, format.locale().toString(quantity))
            : interval);
}

void PlanCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PlanCard::retranslate()
{
    m_heading->setText(tr("Your plan"));
    setAccessibleName(m_heading->text());
    m_manage->setText(tr("Manage Billing"));
}

} // namespace portico
