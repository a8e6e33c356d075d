#include "ui/SignInWaiting.h"

#include "ui/design/Metrics.h"
#include "ui/widgets/Access.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace portico {

using Step = SignInProgress::Step;

SignInWaiting::SignInWaiting(QWidget* parent)
    : QWidget(parent)
    , m_title(makeParagraph("title", this))
    , m_text(makeParagraph("muted", this))
    , m_address(makeParagraph("lead", this))
    , m_code(makeText("code", this))
    , m_openAgain(new Button(Button::Kind::Secondary, this))
    , m_copy(new Button(Button::Kind::Secondary, this))
    , m_device(new Button(Button::Kind::Quiet, this))
    , m_cancel(new Button(Button::Kind::Plain, this))
{
    m_title->setObjectName(QStringLiteral("waitingTitle"));
    m_text->setObjectName(QStringLiteral("waitingText"));
    m_address->setObjectName(QStringLiteral("deviceAddress"));
    m_code->setObjectName(QStringLiteral("deviceCode"));
    m_openAgain->setObjectName(QStringLiteral("openAgainButton"));
    m_copy->setObjectName(QStringLiteral("copyButton"));
    m_device->setObjectName(QStringLiteral("useCodeButton"));
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    makeNotification(m_title);
    m_openAgain->setSymbol(Symbol::External, Qt::RightEdge);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    for (auto* label : {m_title, m_text, m_address, m_code}) {
        label->setAlignment(Qt::AlignCenter);
        layout->addWidget(label);
    }
    for (auto* label : {m_address, m_code})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addSpacing(space::s);
    for (auto* button : {m_openAgain, m_copy, m_device, m_cancel})
        layout->addWidget(button);
    connect(m_openAgain, &QPushButton::clicked, this, &SignInWaiting::openAgainRequested);
    connect(m_copy, &QPushButton::clicked, this, &SignInWaiting::copyRequested);
    connect(m_device, &QPushButton::clicked, this, &SignInWaiting::deviceSignInRequested);
    connect(m_cancel, &QPushButton::clicked, this, &SignInWaiting::cancelRequested);
    render();
}

void SignInWaiting::setProgress(const SignInProgress& progress)
{
    m_copied = m_copied && progress.step == m_progress.step;
    m_noBrowser = false;
    m_progress = progress;
    render();
    announce(m_title);
}

void SignInWaiting::showCopied()
{
    m_copied = true;
    render();
    announce(m_copy);
}

void SignInWaiting::showNoBrowser()
{
    m_noBrowser = true;
    render();
    announce(m_title);
}

void SignInWaiting::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}

void SignInWaiting::render()
{
    m_progress.step == Step::DeviceCode ? renderDevice() : renderBrowser();
    m_title->setAccessibleDescription(m_text->text());
    renderButtons();
}

void SignInWaiting::renderDevice()
{
    m_title->setText(tr("Enter this code"));
    m_text->setText(tr("On any device, go to this address and type the code shown here."));
    m_address->setText(m_progress.verificationUri.toDisplayString(QUrl::RemoveUserInfo));
    m_code->setText(m_progress.userCode);
    m_code->setAccessibleName(m_progress.userCode);
}

void SignInWaiting::renderBrowser()
{
    switch (m_progress.step) {
    case Step::Idle:
    case Step::Preparing:
        m_title->setText(tr("One moment"));
        m_text->setText(tr("Asking where to sign in…"));
        return;
    case Step::Finishing:
        m_title->setText(tr("Almost there"));
        m_text->setText(tr("Finishing your sign-in…"));
        return;
    case Step::Browser:
    case Step::DeviceCode:
        break;
    }
    if (m_noBrowser) {
        m_title->setText(tr("No browser could be opened"));
        m_text->setText(tr("Copy the link and open it in a browser on this computer."));
        return;
    }
    m_title->setText(tr("Continue in your browser"));
    m_text->setText(
        tr("A page to sign in has opened there. Come back here when you are done. If no page "
           "opened, copy the link and open it yourself."));
}

void SignInWaiting::renderButtons()
{
    const bool browser = m_progress.step == Step::Browser;
    const bool device = m_progress.step == Step::DeviceCode;
    m_address->setVisible(device);
    m_code->setVisible(device);
    m_openAgain->setText(tr("Open again"));
    m_openAgain->setVisible(browser);
    if (m_copied)
        m_copy->setText(device ? tr("Code copied") : tr("Link copied"));
    else
        m_copy->setText(device ? tr("Copy code") : tr("Copy link"));
    m_copy->setSymbol(m_copied ? Symbol::Check : Symbol::Copy);
    m_copy->setVisible(browser || device);
    m_device->setText(tr("Sign in with another device"));
    m_device->setVisible(browser && m_progress.deviceOffered);
    m_cancel->setText(tr("Cancel"));
}

} // namespace portico
