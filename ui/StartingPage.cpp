#include "ui/StartingPage.h"

#include "ui/design/Metrics.h"
#include "ui/widgets/Skeleton.h"

#include <QEvent>
#include <QVBoxLayout>

namespace portico {

StartingPage::StartingPage(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("startingPage"));
    auto* layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(new Skeleton(space::xxl, space::xxl, this), 0, Qt::AlignHCenter);
    layout->addSpacing(space::m);
    layout->addWidget(new Skeleton(160, space::m, this), 0, Qt::AlignHCenter);
    layout->addStretch();
    retranslate();
}

void StartingPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StartingPage::retranslate() { setAccessibleName(tr("Starting")); }

} // namespace portico
