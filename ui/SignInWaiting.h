#pragma once

#include "app/core/auth/SignInProgress.h"

#include <QWidget>

class QLabel;

namespace portico {

class Button;

// What the sign-in page shows while the user is elsewhere: in the browser, or at another device
// with a code. There is always a way back.
class SignInWaiting : public QWidget {
    Q_OBJECT
public:
    explicit SignInWaiting(QWidget* parent = nullptr);

    void setProgress(const SignInProgress& progress);
    void showCopied();
    void showNoBrowser(); // nothing opened: the user has to carry the link there

signals:
    void cancelRequested();
    void openAgainRequested();
    void copyRequested(); // the link, or the code
    void deviceSignInRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void render();
    void renderDevice();
    void renderBrowser();
    void renderButtons();

    SignInProgress m_progress;
    bool m_copied = false;
    bool m_noBrowser = false;
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    QLabel* m_address = nullptr;
    QLabel* m_code = nullptr;
    Button* m_openAgain = nullptr;
    Button* m_copy = nullptr;
    Button* m_device = nullptr;
    Button* m_cancel = nullptr;
};

} // namespace portico
