#include "ui/widgets/ScrollPage.h"

#include "ui/design/Metrics.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace portico {

ScrollPage::ScrollPage(int width, QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);

    auto* contents = new QWidget(this);
    contents->setObjectName(QStringLiteral("scrollContents"));
    auto* columnWidget = new QWidget(contents);
    columnWidget->setMaximumWidth(width);
    m_column = new QVBoxLayout(columnWidget);
    m_column->setContentsMargins(space::l, space::l, space::l, space::l);
    m_column->setSpacing(space::m);
    auto* row = new QHBoxLayout(contents);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch();
    row->addWidget(columnWidget, 1000);
    row->addStretch();
    setWidget(contents);
    contents->installEventFilter(this);
}

bool ScrollPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest && watched == widget())
        fitContents();
    return QScrollArea::eventFilter(watched, event);
}

void ScrollPage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fitContents();
}

// QScrollArea knows nothing of wrapped text, whose height follows from the width. And since it
// never scrolls sideways, it may not get narrower than what is in it.
void ScrollPage::fitContents()
{
    auto* layout = widget()->layout();
    auto& bar = *verticalScrollBar();
    const auto margins = layout->contentsMargins();
    const int narrowest = layout->minimumSize().width() - margins.left() - margins.right();
    setMinimumWidth(narrowest + bar.sizeHint().width());
    // As much room as the bar takes on its side, so that the column stays where it is without one.
    const int spare = std::max(viewport()->width() - narrowest, 0);
    const int opposite = bar.isVisible() ? std::min(bar.width(), spare) : 0;
    layout->setContentsMargins(
        isRightToLeft() ? 0 : opposite, 0, isRightToLeft() ? opposite : 0, 0);
    // -1 while there is no width yet to wrap the text to
    const int height = layout->totalHeightForWidth(viewport()->width());
    widget()->setMinimumHeight(std::max(height, 0));
}

QFrame* makeCard(QWidget* parent)
{
    auto* card = new QFrame(parent);
    card->setProperty("role", QStringLiteral("card"));
    return card;
}

QFrame* makeLine(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("role", QStringLiteral("line"));
    return line;
}

} // namespace portico
