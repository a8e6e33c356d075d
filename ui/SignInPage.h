#pragma once

#include "app/core/api/ApiError.h"
#include "app/core/api/ClientConfig.h"
#include "app/core/auth/SignInProgress.h"
#include "app/core/auth/StorageProblem.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace portico {

class Banner;
class BrandMark;
class Button;
class FormField;
class LanguageMenu;
class SignInWaiting;

//  Form ──password──▶ setBusy(true) ──showError()──▶ Form, nothing cleared
//    └ ──browser, device──▶ setProgress(…) ──cancelRequested()──▶ setProgress(Idle): Form
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
    void setLanguageChoice(const QString& code); // which one the menu ticks; empty: the system's

    void setBusy(bool busy); // a password sign-in is under way
    void setProgress(const SignInProgress& progress); // of a browser or device sign-in
    void showCopied(); // the link, or the code
    void showNoBrowser(); // nothing opened the page

    void showError(const ApiError& error); // of a password sign-in, next to what caused it
    void showBrowserError(const ApiError& error); // of a browser or device sign-in
    void showConfigError(const ApiError& error); // the backend could not be asked for its ways in
    void showSessionExpired();
    // While nothing more urgent is to be said. Absent: it is over.
    void setKeychainProblem(const std::optional<StorageProblem>& problem);
    void setKeychainBusy(bool busy); // it is being asked again
    void reset(); // empties the fields and every message

signals:
    void passwordSignInRequested(const QString& email, const QString& password);
    void browserSignInRequested();
    void deviceSignInRequested();
    void cancelRequested();
    void openAgainRequested();
    void copyRequested(); // what is shown while waiting: the link, or the code
    void retryConfigRequested();
    void keychainRequested(); // unlock it, or just ask again
    void diagnosticsRequested();
    void languageRequested(const QString& code); // "de"; empty: the system's

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    enum class Message { None, Incomplete, Error, Browser, Config, Expired };

    QWidget* makeFooter();
    void buildForm(QWidget* form);
    void submit();
    void setMessage(Message message, const ApiError& error);
    void retranslate();
    void renderOffers();
    void renderMessage();
    void renderKeychain();
    void renderIncomplete();
    void focusFirst();

    ClientConfig m_config;
    bool m_deviceOffered = true;
    bool m_busy = false;
    bool m_keychainBusy = false;
    Message m_message = Message::None;
    ApiError m_error;
    std::optional<StorageProblem> m_keychainProblem;

    BrandMark* m_mark = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    QWidget* m_form = nullptr;
    SignInWaiting* m_waiting = nullptr;
    Banner* m_notice = nullptr;
    Button* m_browser = nullptr;
    Button* m_device = nullptr;
    QWidget* m_divider = nullptr;
    QLabel* m_dividerText = nullptr;
    FormField* m_email = nullptr;
    FormField* m_password = nullptr;
    Button* m_signIn = nullptr;
    Button* m_language = nullptr;
    LanguageMenu* m_languages = nullptr;
    Button* m_diagnostics = nullptr;
};

} // namespace portico
