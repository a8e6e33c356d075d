#include "ui/billing/AccountMenu.h"

#include "ui/language/LanguageMenu.h"

#include <QActionGroup>
#include <QEvent>

namespace portico {

namespace {

QString schemeName(int data)
{
    switch (data) {
    case static_cast<int>(Scheme::Light):
        return AccountMenu::tr("Light");
    case static_cast<int>(Scheme::Dark):
        return AccountMenu::tr("Dark");
    case static_cast<int>(Scheme::HighContrast):
        return AccountMenu::tr("High contrast");
    default:
        return AccountMenu::tr("As the system");
    }
}

constexpr int systemScheme = -1;

} // namespace

AccountMenu::AccountMenu(QWidget* parent)
    : QMenu(parent)
    , m_languages(new LanguageMenu(this))
    , m_schemes(new QMenu(this))
    , m_schemeGroup(new QActionGroup(this))
{
    setObjectName(QStringLiteral("accountMenu"));
    buildSchemes();
    addMenu(m_languages);
    addMenu(m_schemes);
    m_portalInBrowser = addAction(QString());
    m_portalInBrowser->setCheckable(true);
    m_portalInBrowser->setObjectName(QStringLiteral("portalInBrowserAction"));
    addSeparator();
    m_support = addAction(QString(), this, &AccountMenu::supportRequested);
    m_diagnostics = addAction(QString(), this, &AccountMenu::diagnosticsRequested);
    m_about = addAction(QString(), this, &AccountMenu::aboutRequested);
    addSeparator();
    m_signOut = addAction(QString(), this, &AccountMenu::signOutRequested);
    m_support->setObjectName(QStringLiteral("supportAction"));
    m_diagnostics->setObjectName(QStringLiteral("diagnosticsAction"));
    m_about->setObjectName(QStringLiteral("aboutAction"));
    m_signOut->setObjectName(QStringLiteral("signOutAction"));
    m_support->setVisible(false);
    setPortalChoice(std::nullopt);
    connect(m_portalInBrowser, &QAction::triggered, this, &AccountMenu::portalInBrowserRequested);
    connect(m_languages, &LanguageMenu::languageRequested, this, &AccountMenu::languageRequested);
    retranslate();
}

void AccountMenu::buildSchemes()
{
    m_schemes->setObjectName(QStringLiteral("schemeMenu"));
    for (const int choice : {systemScheme, static_cast<int>(Scheme::Light),
             static_cast<int>(Scheme::Dark), static_cast<int>(Scheme::HighContrast)}) {
        auto* action = m_schemes->addAction(QString());
        action->setObjectName(QStringLiteral("scheme%1").arg(choice));
        action->setCheckable(true);
        action->setData(choice);
        action->setChecked(choice == systemScheme);
        m_schemeGroup->addAction(action);
    }
    connect(m_schemeGroup, &QActionGroup::triggered, this, [this](const QAction* action) {
        const int choice = action->data().toInt();
        emit schemeRequested(
            choice == systemScheme ? std::nullopt : std::optional(static_cast<Scheme>(choice)));
    });
}

void AccountMenu::setSupportOffered(bool offered) { m_support->setVisible(offered); }

void AccountMenu::setLanguageChoice(const QString& code) { m_languages->setChoice(code); }

void AccountMenu::setScheme(std::optional<Scheme> scheme)
{
    const int choice = scheme ? static_cast<int>(*scheme) : systemScheme;
    for (auto* action : m_schemeGroup->actions())
        action->setChecked(action->data().toInt() == choice);
}

void AccountMenu::setPortalChoice(std::optional<bool> inBrowser)
{
    m_portalInBrowser->setVisible(inBrowser.has_value());
    m_portalInBrowser->setChecked(inBrowser.value_or(false));
}

void AccountMenu::changeEvent(QEvent* event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AccountMenu::retranslate()
{
    m_schemes->setTitle(tr("Appearance"));
    m_portalInBrowser->setText(tr("Open the billing portal in the browser"));
    m_support->setText(tr("Contact support"));
    m_diagnostics->setText(tr("Diagnostics…"));
    m_about->setText(tr("About…"));
    m_signOut->setText(tr("Sign out"));
    for (auto* action : m_schemeGroup->actions())
        action->setText(schemeName(action->data().toInt()));
}

} // namespace portico
