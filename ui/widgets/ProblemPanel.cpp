#include "ui/widgets/ProblemPanel.h"

#include "ui/design/Metrics.h"
#include "ui/widgets/Access.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ScrollPage.h"
#include "ui/widgets/SymbolLabel.h"
#include "ui/widgets/Text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace portico {

ProblemPanel::ProblemPanel(const QString& objectName, QWidget* parent) : QWidget(parent)
{
    setObjectName(objectName);
    makeNotification(this);
    auto* page = new ScrollPage(space::form + 2 * space::xl, this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(page);

    m_symbol = new SymbolLabel(40, page);
    m_title = makeParagraph("title", page);
    m_text = makeParagraph("muted", page);
    m_action = new Button(Button::Kind::Primary, page);
    m_second = new Button(Button::Kind::Secondary, page);
    m_title->setObjectName(objectName + QLatin1String("Title"));
    m_text->setObjectName(objectName + QLatin1String("Text"));
    m_action->setObjectName(objectName + QLatin1String("Action"));
    m_second->setObjectName(objectName + QLatin1String("SecondAction"));
    setAccessRole(m_title, QAccessible::Heading);
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    m_symbol->setProperty("role", QStringLiteral("problem"));

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addStretch();
    buttons->addWidget(m_action);
    buttons->addWidget(m_second);
    buttons->addStretch();
    auto& column = page->column();
    column.addStretch(2);
    column.addWidget(m_symbol, 0, Qt::AlignHCenter);
    column.addWidget(m_title);
    column.addWidget(m_text);
    column.addSpacing(space::s);
    column.addLayout(buttons);
    column.addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &ProblemPanel::actionRequested);
    connect(m_second, &QPushButton::clicked, this, &ProblemPanel::secondActionRequested);
    setAction({});
    setSecondAction({});
}

void ProblemPanel::say(Symbol symbol, const QString& title, const QString& text)
{
    const bool news = title != m_title->text() || text != m_text->text();
    m_symbol->setSymbol(symbol);
    m_title->setText(title);
    m_text->setText(text);
    setAccessibleName(title);
    setAccessibleDescription(text);
    if (news)
        announce(this);
}

void ProblemPanel::setAction(const QString& label)
{
    m_action->setText(label);
    m_action->setVisible(!label.isEmpty());
}

void ProblemPanel::setSecondAction(const QString& label)
{
    m_second->setText(label);
    m_second->setVisible(!label.isEmpty());
}

void ProblemPanel::setBusy(bool busy) { m_action->setBusy(busy); }

} // namespace portico
