#include "ui/language/LanguageMenu.h"

#include "ui/language/Language.h"

#include <QActionGroup>
#include <QEvent>

namespace portico {

LanguageMenu::LanguageMenu(QWidget* parent) : QMenu(parent), m_group(new QActionGroup(this))
{
    setObjectName(QStringLiteral("languageMenu"));
    m_system = add(QString());
    addSeparator();
    for (const QString& code : Language::codes())
        add(code);
    connect(m_group, &QActionGroup::triggered, this,
        [this](const QAction* action) { emit languageRequested(action->data().toString()); });
    setChoice({});
    retranslate();
}

QAction* LanguageMenu::add(const QString& code)
{
    auto* action = addAction(Language::nativeName(code));
    action->setObjectName(QStringLiteral("language-") + code);
    action->setCheckable(true);
    action->setData(code);
    m_group->addAction(action);
    return action;
}

void LanguageMenu::setChoice(const QString& code)
{
    const auto actions = m_group->actions();
    for (auto* action : actions)
        action->setChecked(action->data().toString() == code);
}

void LanguageMenu::changeEvent(QEvent* event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LanguageMenu::retranslate()
{
    setTitle(tr("Language"));
    m_system->setText(tr("As the system"));
}

} // namespace portico
