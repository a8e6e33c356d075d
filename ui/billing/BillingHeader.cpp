#include "ui/billing/BillingHeader.h"

#include "ui/billing/AccountMenu.h"
#include "ui/design/Metrics.h"
#include "ui/widgets/BrandMark.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ElidedLabel.h"

#include <QEvent>
#include <QHBoxLayout>

namespace portico {

BillingHeader::BillingHeader(QWidget* parent)
    : QFrame(parent)
    , m_mark(new BrandMark(BrandMark::Shape::Rounded, 28, this))
    , m_brand(new ElidedLabel("strong", this))
    , m_avatar(new BrandMark(BrandMark::Shape::Round, 28, this))
    , m_account(new ElidedLabel("body", this))
    , m_menuButton(new Button(Button::Kind::Icon, this))
    , m_menu(new AccountMenu(this))
{
    setProperty("role", QStringLiteral("bar"));
    m_brand->setObjectName(QStringLiteral("brandName"));
    m_account->setObjectName(QStringLiteral("accountName"));
    m_menuButton->setObjectName(QStringLiteral("accountButton"));
    m_menuButton->setSymbol(Symbol::ChevronDown);
    m_menuButton->setMenu(m_menu);
    m_menu->installEventFilter(this);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, 12, space::l, 12);
    row->setSpacing(space::s);
    row->addWidget(m_mark);
    row->addWidget(m_brand, 1);
    row->addSpacing(space::m);
    row->addWidget(m_avatar);
    row->addWidget(m_account, 1);
    row->addWidget(m_menuButton);
    m_account->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    retranslate();
}

void BillingHeader::setBrand(const QString& name)
{
    m_mark->setName(name);
    m_brand->setFullText(name);
}

void BillingHeader::setAccount(const std::optional<Account>& account)
{
    m_email = account ? (account->email.isEmpty() ? account->name : account->email) : QString();
    m_avatar->setName(account && !account->name.isEmpty() ? account->name : m_email);
    m_avatar->setVisible(!m_email.isEmpty());
    m_account->setFullText(m_email);
    retranslate();
}

// Qt hangs a menu at the leading edge of its button; at the end of the bar it would leave the
// window.
bool BillingHeader::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_menu && event->type() == QEvent::Show) {
        const QRect button(m_menuButton->mapToGlobal(QPoint()), m_menuButton->size());
        const int x = isRightToLeft() ? button.left() : button.right() + 1 - m_menu->width();
        m_menu->move(x, m_menu->y());
    }
    return QFrame::eventFilter(watched, event);
}

void BillingHeader::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BillingHeader::retranslate()
{
    m_menuButton->setAccessibleName(
        m_email.isEmpty() ? tr("Account menu") : tr("Account menu of %1").arg(m_email));
    m_menuButton->setToolTip(tr("Account menu"));
}

} // namespace portico
