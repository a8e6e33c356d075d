#include "ui/billing/FactCard.h"

#include "ui/design/Metrics.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/SymbolLabel.h"
#include "ui/widgets/Text.h"

#include <QGridLayout>

namespace portico {

FactCard::FactCard(const QString& objectName, Symbol symbol, QWidget* parent)
    : QFrame(parent)
    , m_heading(makeText("caption", this))
    , m_symbol(new SymbolLabel(space::icon, this))
    , m_fact(new ElidedLabel("strong", this))
    , m_detail(makeParagraph("muted", this))
{
    setObjectName(objectName);
    setProperty("role", QStringLiteral("card"));
    m_fact->setObjectName(objectName + QLatin1String("Fact"));
    m_detail->setObjectName(objectName + QLatin1String("Detail"));
    m_symbol->setSymbol(symbol);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::l, 20, space::l, 20);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_heading, 0, 0, 1, 2);
    grid->addWidget(m_symbol, 1, 0, Qt::AlignVCenter);
    grid->addWidget(m_fact, 1, 1);
    grid->addWidget(m_detail, 2, 1);
    grid->setRowStretch(3, 1);
}

void FactCard::setHeading(const QString& heading)
{
    m_heading->setText(heading);
    setAccessibleName(heading);
}

void FactCard::setFact(const QString& fact, const QString& detail)
{
    m_fact->setFullText(fact);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleDescription(detail.isEmpty() ? fact : fact + QLatin1String(", ") + detail);
}

} // namespace portico
