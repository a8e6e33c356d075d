#include "ui/SignInWaiting.h"

#include "ui/design/Metrics.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace portico {

SignInWaiting::SignInWaiting(QWidget* parent)
    : QWidget(parent)
    , m_title(makeParagraph("title", this))
    , m_text(makeParagraph("muted", this))
    , m_code(makeText("code", this))
    , m_copyLink(new Button(Button::Kind::Secondary, this))
    , m_cancel(new Button(Button::Kind::Plain, this))
{
    m_title->setObjectName(QStringLiteral("waitingTitle"));
    m_text->setObjectName(QStringLiteral("waitingText"));
    m_code->setObjectName(QStringLiteral("deviceCode"));
    m_copyLink->setObjectName(QStringLiteral("copyLinkButton"));
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    m_copyLink->setSymbol(Symbol::Copy);
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    m_code->setAlignment(Qt::AlignCenter);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_code);
    layout->addSpacing(space::s);
    layout->addWidget(m_copyLink);
    layout->addWidget(m_cancel);
    layout->addStretch();
    connect(m_copyLink, &QPushButton::clicked, this, &SignInWaiting::copyLinkRequested);
    connect(m_cancel, &QPushButton::clicked, this, &SignInWaiting::cancelRequested);
    render();
}

void SignInWaiting::setProgress(const SignInProgress& progress)
{
    m_copied = m_copied && progress.step == m_progress.step;
    m_progress = progress;
    render();
    announce(m_title);
}

void SignInWaiting::showLinkCopied()
{
    m_copied = true;
    render();
    announce(m_copyLink);
}

void SignInWaiting::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}

void SignInWaiting::render()
{
    const bool device = m_progress.step == SignInProgress::Step::DeviceCode;
    m_code->setVisible(device);
    m_code->setText(m_progress.userCode);
    m_code->setAccessibleName(m_progress.userCode);
    device ? renderDevice() : renderBrowser();
    m_copyLink->setText(m_copied ? tr("Link copied") : tr("Copy link"));
    m_copyLink->setSymbol(m_copied ? Symbol::Check : Symbol::Copy);
    m_copyLink->setVisible(device || m_progress.step == SignInProgress::Step::Browser);
    m_cancel->setText(tr("Cancel"));
}

void SignInWaiting::renderDevice()
{
    m_title->setText(tr("Enter this code"));
    m_text->setText(tr("On any device, go to %1 and type the code shown here.")
            .arg(m_progress.verificationUri.toDisplayString(QUrl::RemoveUserInfo)));
}

void SignInWaiting::renderBrowser()
{
    if (m_progress.step == SignInProgress::Step::Finishing) {
        m_title->setText(tr("Almost there"));
        m_text->setText(tr("Finishing your sign-in…"));
        return;
    }
    m_title->setText(tr("Continue in your browser"));
    m_text->setText(
        tr("A page to sign in has opened there. Come back here when you are done. If no page "
           "opened, copy the link and open it yourself."));
}

} // namespace portico
