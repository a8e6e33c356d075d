#pragma once

#include <QCoroTask>
#include <QObject>

namespace portico {

class MainWindow;
class Session;

// What the keychain does not do for the session, told where the user is: while starting, on the
// sign-in page or over the billing; and what they want done about it.
class KeychainWiring final : public QObject {
    Q_OBJECT
public:
    KeychainWiring(MainWindow& window, Session& session, QObject* parent);

    void watchStart(); // the session is being restored: offers a way out when that takes long
    void show();

private:
    void showSlow();
    QCoro::Task<> tryAgain();

    MainWindow& m_window;
    Session& m_session;
    bool m_isOnBilling = false;
};

} // namespace portico
