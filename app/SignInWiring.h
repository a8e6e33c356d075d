#pragma once

#include <QCoroTask>
#include <QObject>

namespace portico {

class Session;
class SignInPage;

// Between the sign-in page and the session: what the user asks for, and what came of it.
class SignInWiring final : public QObject {
    Q_OBJECT
public:
    SignInWiring(SignInPage& page, Session& session, QObject* parent);

signals:
    void openUrlRequested(const QUrl& url); // the provider's page, for the system browser

private:
    QCoro::Task<> signInWithPassword(QString email, QString password);
    QCoro::Task<> signInWithBrowser();
    QCoro::Task<> signInWithDevice();
    void onProgress();
    void copyLink();

    SignInPage& m_page;
    Session& m_session;
};

} // namespace portico
