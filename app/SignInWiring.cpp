#include "app/SignInWiring.h"

#include "app/core/auth/Session.h"
#include "ui/SignInPage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>

namespace portico {

SignInWiring::SignInWiring(SignInPage& page, Session& session, QObject* parent)
    : QObject(parent)
    , m_page(page)
    , m_session(session)
{
    connect(&page, &SignInPage::passwordSignInRequested, this, &SignInWiring::signInWithPassword);
    connect(&page, &SignInPage::browserSignInRequested, this, &SignInWiring::signInWithBrowser);
    connect(&page, &SignInPage::deviceSignInRequested, this, &SignInWiring::signInWithDevice);
    connect(&page, &SignInPage::cancelRequested, &session, &Session::cancelSignIn);
    connect(&page, &SignInPage::copyLinkRequested, this, &SignInWiring::copyLink);
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
    const auto done = co_await m_session.signInWithBrowser();
    if (self && !done)
        m_page.showBrowserError(done.error());
}

QCoro::Task<> SignInWiring::signInWithDevice()
{
    const QPointer<SignInWiring> self(this);
    const auto done = co_await m_session.signInWithDevice();
    if (self && !done)
        m_page.showBrowserError(done.error());
}

void SignInWiring::onProgress()
{
    const SignInProgress& progress = m_session.signInProgress();
    m_page.setProgress(progress);
    if (progress.step == SignInProgress::Step::Browser)
        emit openUrlRequested(progress.browserUrl);
}

void SignInWiring::copyLink()
{
    QGuiApplication::clipboard()->setText(
        m_session.signInProgress().browserUrl.toString(QUrl::FullyEncoded));
    m_page.showLinkCopied();
}

} // namespace portico
