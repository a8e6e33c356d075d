#pragma once

#include "app/core/api/ApiError.h"

#include <QCoroTask>
#include <QObject>

#include <functional>

namespace portico {

class MainWindow;
class Session;
class SignInPage;

// Between the sign-in page and the session: what the user asks for, and what came of it.
class SignInWiring final : public QObject {
    Q_OBJECT
public:
    // Opens the provider's page in the system browser; false: there is none.
    using Opener = std::function<bool(const QUrl& url)>;

    SignInWiring(MainWindow& window, Session& session, Opener open);

private:
    QCoro::Task<> signInWithPassword(QString email, QString password);
    QCoro::Task<> signInWithBrowser();
    QCoro::Task<> signInWithDevice();
    void finish(const Result<void>& done);
    void onProgress();
    void openBrowser();
    void copy();

    MainWindow& m_window;
    SignInPage& m_page;
    Session& m_session;
    Opener m_open;
};

} // namespace portico
