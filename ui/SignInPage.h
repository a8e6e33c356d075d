#pragma once

#include "app/core/api/ApiError.h"
#include "app/core/api/ClientConfig.h"

#include <QUrl>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace portico {

class BusyButton;
class FormField;
class Notice;

// Why browser or device sign-in ended without a session.
enum class BrowserSignInProblem {
    Denied, // the user or the provider said no (access_denied)
    TimedOut, // nobody came back in time
    BrowserNotOpened, // no browser could be started
    CodeExpired, // the device code ran out (RFC 8628 §3.5)
    Failed, // anything else the provider answered
};

//  Form ──password──▶ Busy ──showError()──▶ Form, nothing cleared
//    │ ──browser────▶ BrowserWaiting ──cancel──▶ Form
//    └ ──device─────▶ DeviceWaiting  ──cancel──▶ Form
//
// The page holds what is typed and nothing else; a session starting takes it off the screen, and
// reset() empties it then.
class SignInPage : public QWidget {
    Q_OBJECT
public:
    explicit SignInPage(QWidget* parent = nullptr);

    void setConfig(const ClientConfig& config); // brand, which ways in are offered
    void setDeviceSignInOffered(bool offered);
    void setEmail(const QString& email);

    void setBusy(bool busy); // a password sign-in is under way
    void showBrowserWaiting();
    void showDeviceWaiting(const QString& userCode, const QUrl& verificationUri);
    void showLinkCopied();

    void showForm(); // back from any waiting state; what was typed stays
    void showError(const ApiError& error); // next to what caused it
    void showBrowserError(BrowserSignInProblem problem);
    void showConfigError(const ApiError& error); // the backend could not be asked for its ways in
    void showSessionExpired();
    void reset(); // empties the fields and every message

signals:
    void passwordSignInRequested(const QString& email, const QString& password);
    void browserSignInRequested();
    void deviceSignInRequested();
    void cancelRequested();
    void copyLinkRequested();
    void retryConfigRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Message { None, Error, Browser, Config, Expired };

    QWidget* buildForm();
    QWidget* buildWaiting();
    QWidget* buildPasswordPart();
    void submit();
    void retranslate();
    void renderMessage();
    void renderWaiting();
    void clearMessages();

    ClientConfig m_config;
    bool m_deviceOffered = false;
    bool m_linkCopied = false;
    Message m_message = Message::None;
    ApiError m_error;
    BrowserSignInProblem m_browserProblem = BrowserSignInProblem::Failed;
    QString m_userCode; // empty: waiting for the browser
    QUrl m_verificationUri;

    QLabel* m_brandMark = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    QStackedWidget* m_stack = nullptr;
    Notice* m_notice = nullptr;
    QPushButton* m_browserButton = nullptr;
    QPushButton* m_deviceButton = nullptr;
    QWidget* m_divider = nullptr;
    QLabel* m_dividerText = nullptr;
    QWidget* m_passwordPart = nullptr;
    FormField* m_email = nullptr;
    FormField* m_password = nullptr;
    BusyButton* m_signInButton = nullptr;
    QLabel* m_waitingTitle = nullptr;
    QLabel* m_waitingText = nullptr;
    QLabel* m_code = nullptr;
    QPushButton* m_copyLink = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace portico
