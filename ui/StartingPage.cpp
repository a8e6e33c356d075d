#include "ui/StartingPage.h"

#include "ui/design/Metrics.h"
#include "ui/widgets/Access.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Skeleton.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace portico {

StartingPage::StartingPage(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("startingPage"));
    auto* layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(new Skeleton(space::xxl, space::xxl, this), 0, Qt::AlignHCenter);
    layout->addSpacing(space::m);
    layout->addWidget(new Skeleton(160, space::m, this), 0, Qt::AlignHCenter);
    m_text = makeText("muted", this);
    makeNotification(m_text);
    m_skip = new Button(Button::Kind::Secondary, this);
    m_text->setObjectName(QStringLiteral("startingText"));
    m_skip->setObjectName(QStringLiteral("skipKeychainButton"));
    layout->addSpacing(space::l);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    layout->addSpacing(space::m);
    layout->addWidget(m_skip, 0, Qt::AlignHCenter);
    layout->addStretch();
    m_text->hide();
    m_skip->hide();
    connect(m_skip, &QPushButton::clicked, this, &StartingPage::skipRequested);
    retranslate();
}

void StartingPage::showKeychainWait()
{
    announce(m_text);
    m_text->show();
    m_skip->show();
}

void StartingPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StartingPage::retranslate()
{
    setAccessibleName(tr("Starting"));
    m_text->setText(tr("Waiting for your keychain…"));
    m_skip->setText(tr("Sign in without it"));
}

} // namespace portico
