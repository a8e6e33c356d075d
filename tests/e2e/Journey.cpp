#include "tests/e2e/Journey.h"

namespace e2e {

bool Journey::seesSignIn() const { return m_window.find(QStringLiteral("emailField")) != nullptr; }

bool Journey::signIn(const QString& email, const QString& password) const
{
    return m_window.type(QStringLiteral("emailField"), email)
        && m_window.type(QStringLiteral("passwordField"), password)
        && m_window.click(QStringLiteral("signInButton"));
}

bool Journey::failsToSignIn(const QString& email) const
{
    return signIn(email, QStringLiteral("not the password"))
        && m_window.find(QStringLiteral("passwordFieldError")) != nullptr
        && m_window.typed(QStringLiteral("emailField")) == email;
}

bool Journey::seesPlan(const QString& name, const QString& pricePart) const
{
    return m_window.waitForText(QStringLiteral("planName"), name)
        && m_window.waitForText(QStringLiteral("planPrice"), pricePart);
}

bool Journey::openPortal() const
{
    return m_window.click(QStringLiteral("manageButton"))
        && m_page.waitFor(QStringLiteral("#current-plan"));
}

bool Journey::choosePlan(const QString& price) const
{
    return m_page.click(QStringLiteral("#update-subscription"))
        && m_page.click(QStringLiteral("[data-price=\"%1\"]").arg(price))
        && m_page.click(QStringLiteral("#continue-update"))
        && m_page.waitFor(QStringLiteral("#confirm-update"));
}

bool Journey::confirmPlan() const
{
    return m_page.click(QStringLiteral("#confirm-update"))
        && m_page.waitFor(QStringLiteral("#current-plan"));
}

bool Journey::returnToApp() const
{
    return m_page.click(QStringLiteral("#return-link"))
        && m_window.find(QStringLiteral("planCard")) != nullptr;
}

bool Journey::isToldWhatChanged() const
{
    return m_window.find(QStringLiteral("notice")) != nullptr;
}

bool Journey::signOut() const { return m_window.trigger(QStringLiteral("signOutAction")); }

} // namespace e2e
