#include "ui/billing/LoadingView.h"

#include "ui/design/Metrics.h"
#include "ui/widgets/Access.h"
#include "ui/widgets/Skeleton.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace portico {

namespace {

QFrame* cardOf(std::initializer_list<QSize> bars, QWidget* parent)
{
    auto* card = makeCard(parent);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    for (const QSize bar : bars)
        column->addWidget(new Skeleton(bar.width(), bar.height(), card));
    return card;
}

} // namespace

LoadingView::LoadingView(QWidget* parent) : ScrollPage(space::column, parent)
{
    setObjectName(QStringLiteral("loadingView"));
    makeNotification(this);
    column().addWidget(new Skeleton(120, 28, this));
    column().addWidget(cardOf({{80, 12}, {180, 24}, {360, 16}, {150, 36}}, this));
    auto* facts = new QHBoxLayout;
    facts->setSpacing(space::m);
    facts->addWidget(cardOf({{100, 12}, {160, 16}}, this));
    facts->addWidget(cardOf({{100, 12}, {160, 16}}, this));
    column().addLayout(facts);
    column().addWidget(cardOf({{80, 12}, {520, 16}, {520, 16}, {520, 16}}, this));
    column().addStretch(1);
    retranslate();
}

void LoadingView::changeEvent(QEvent* event)
{
    ScrollPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LoadingView::retranslate() { setAccessibleName(tr("Loading your billing")); }

} // namespace portico
