#include "app/KeychainWiring.h"

#include "app/core/auth/Session.h"
#include "ui/BillingPage.h"
#include "ui/MainWindow.h"
#include "ui/SignInPage.h"
#include "ui/StartingPage.h"

#include <QPointer>
#include <QTimer>

namespace portico {

using During = StorageProblem::During;

KeychainWiring::KeychainWiring(MainWindow& window, Session& session, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_session(session)
{
    connect(&session, &Session::storageProblemChanged, this, &KeychainWiring::show);
    connect(&window.startingPage(), &StartingPage::skipRequested, &session, &Session::stopWaiting);
    connect(&window.signInPage(), &SignInPage::keychainRequested, this, &KeychainWiring::tryAgain);
    connect(&window.billingPage(), &BillingPage::keychainRequested, this, [this] {
        m_session.keepAgain(); // what comes of it is a storageProblemChanged()
    });
}

void KeychainWiring::watchStart()
{
    constexpr std::chrono::seconds patience{1};
    QTimer::singleShot(patience, this, &KeychainWiring::showSlow);
}

void KeychainWiring::showSlow()
{
    if (m_session.isWaitingForKeychain())
        m_window.startingPage().showKeychainWait();
}

void KeychainWiring::show()
{
    const auto problem = m_session.storageProblem();
    if (!problem || problem->during != During::Keep) {
        m_window.signInPage().setKeychainProblem(problem);
        if (std::exchange(m_isOnBilling, false))
            m_window.billingPage().clearNotice();
        return;
    }
    m_isOnBilling = true;
    m_window.signInPage().setKeychainProblem(std::nullopt);
    m_window.billingPage().showStorageProblem(*problem);
}

QCoro::Task<> KeychainWiring::tryAgain()
{
    const QPointer<KeychainWiring> self(this);
    m_window.signInPage().setKeychainBusy(true);
    co_await m_session.restore();
    if (self)
        m_window.signInPage().setKeychainBusy(false);
}

} // namespace portico
