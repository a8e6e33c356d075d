#include "app/SignInWiring.h"

#include "app/core/auth/Session.h"
#include "ui/MainWindow.h"
#include "ui/SignInPage.h"
#include "ui/text/BrowserReturnPage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>

namespace portico {

using Step = SignInProgress::Step;

SignInWiring::SignInWiring(MainWindow& window, Session& session, Opener open)
    : m_window(window)
    , m_page(window.signInPage())
    , m_session(session)
    , m_open(std::move(open))
{
    const auto* page = &m_page;
    connect(page, &SignInPage::passwordSignInRequested, this, &SignInWiring::signInWithPassword);
    connect(page, &SignInPage::browserSignInRequested, this, &SignInWiring::signInWithBrowser);
    connect(page, &SignInPage::deviceSignInRequested, this, &SignInWiring::signInWithDevice);
    connect(page, &SignInPage::cancelRequested, &session, &Session::cancelSignIn);
    connect(page, &SignInPage::openAgainRequested, this, &SignInWiring::openBrowser);
    connect(page, &SignInPage::copyRequested, this, &SignInWiring::copy);
    connect(&session, &Session::signInProgressChanged, this, &SignInWiring::onProgress);
}

QCoro::Task<> SignInWiring::signInWithPassword(QString email, QString password)
{
    const QPointer<SignInWiring> self(this);
    m_page.setBusy(true);
    const auto done = co_await m_session.signInWithPassword(email, password);
    if (!self)
        co_return;
    m_page.setBusy(false);
    if (!done)
        m_page.showError(done.error());
}

QCoro::Task<> SignInWiring::signInWithBrowser()
{
    const QPointer<SignInWiring> self(this);
    m_session.setCallbackPage(browserReturnPage(m_window.brand()));
    const auto done = co_await m_session.signInWithBrowser();
    if (self)
        finish(done);
}

QCoro::Task<> SignInWiring::signInWithDevice()
{
    const QPointer<SignInWiring> self(this);
    const auto done = co_await m_session.signInWithDevice();
    if (self)
        finish(done);
}

// The user is elsewhere when this comes.
void SignInWiring::finish(const Result<void>& done)
{
    if (done)
        m_window.raiseAndActivate();
    else if (done.error().kind != ApiError::Kind::Canceled) // another may be under way by now
        m_page.showBrowserError(done.error());
}

void SignInWiring::onProgress()
{
    m_page.setProgress(m_session.signInProgress());
    if (m_session.signInProgress().step == Step::Browser)
        QMetaObject::invokeMethod(this, &SignInWiring::openBrowser, Qt::QueuedConnection);
}

void SignInWiring::openBrowser()
{
    const SignInProgress& progress = m_session.signInProgress();
    if (progress.step != Step::Browser || m_open(progress.browserUrl))
        return;
    if (progress.deviceOffered)
        signInWithDevice();
    else
        m_page.showNoBrowser();
}

void SignInWiring::copy()
{
    const SignInProgress& progress = m_session.signInProgress();
    QGuiApplication::clipboard()->setText(progress.step == Step::DeviceCode
            ? progress.userCode
            : progress.browserUrl.toString(QUrl::FullyEncoded));
    m_page.showCopied();
}

} // namespace portico
