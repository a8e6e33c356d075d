#include "ui/widgets/Banner.h"

#include "ui/design/Metrics.h"
#include "ui/widgets/Access.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/SymbolLabel.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace portico {

namespace {

constexpr int narrow = 520; // below this the button goes under the text

Symbol symbolFor(Tone tone)
{
    switch (tone) {
    case Tone::Positive:
        return Symbol::Check;
    case Tone::Warning:
        return Symbol::Warning;
    case Tone::Danger:
        return Symbol::Error;
    case Tone::Neutral:
    case Tone::Info:
        break;
    }
    return Symbol::Info;
}

} // namespace

Banner::Banner(const QString& objectName, QWidget* parent)
    : QFrame(parent)
    , m_layout(new QGridLayout(this))
    , m_symbol(new SymbolLabel(space::icon, this))
    , m_title(makeParagraph("strong", this))
    , m_text(makeParagraph("body", this))
    , m_action(new Button(Button::Kind::Secondary, this))
    , m_dismiss(new Button(Button::Kind::Icon, this))
{
    setObjectName(objectName);
    setProperty("role", QStringLiteral("banner"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_title->setObjectName(objectName + QLatin1String("Title"));
    m_text->setObjectName(objectName + QLatin1String("Text"));
    m_action->setObjectName(objectName + QLatin1String("Action"));
    m_dismiss->setObjectName(objectName + QLatin1String("Dismiss"));
    m_dismiss->setSymbol(Symbol::Close);
    m_dismiss->hide();
    m_action->hide();
    m_layout->setContentsMargins(space::m, 12, 12, 12);
    m_layout->setHorizontalSpacing(12);
    m_layout->setVerticalSpacing(2);
    m_layout->setColumnStretch(1, 1);
    arrange();
    connect(m_action, &QPushButton::clicked, this, &Banner::actionRequested);
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        hide();
        emit dismissed();
    });
    retranslate();
    hide();
}

void Banner::arrange()
{
    for (QWidget* widget :
        std::initializer_list<QWidget*>{m_symbol, m_title, m_text, m_action, m_dismiss})
        m_layout->removeWidget(widget);
    // Without a title the text is the first line; what stands beside it is as high as both lines.
    const bool titled = !m_title->text().isEmpty();
    m_layout->addWidget(m_symbol, 0, 0);
    m_layout->addWidget(m_title, 0, 1);
    m_layout->addWidget(m_text, titled ? 1 : 0, 1);
    m_layout->addWidget(
        m_dismiss, 0, 3, titled ? 2 : 1, 1, titled ? Qt::AlignTop : Qt::AlignVCenter);
    m_layout->setRowMinimumHeight(2, m_stacked && !m_action->isHidden() ? space::s : 0);
    if (m_stacked)
        m_layout->addWidget(m_action, 3, 1, 1, 2, Qt::AlignLeft);
    else
        m_layout->addWidget(m_action, 0, 2, titled ? 2 : 1, 1, Qt::AlignVCenter);
}

void Banner::say(Tone tone, const QString& title, const QString& text)
{
    const bool news = isHidden() || title != m_title->text() || text != m_text->text();
    setTone(this, tone);
    // The children take their ink from the banner's tone, so they must be looked at again, too.
    for (auto* child : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        setLook(child, "ground", QLatin1String(toneName(tone)));
    m_symbol->setSymbol(symbolFor(tone));
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    arrange();
    setAccessibleName(title.isEmpty() ? text : title);
    setAccessibleDescription(title.isEmpty() ? QString() : text);
    if (news)
        announce(this);
    show();
}

void Banner::setAction(const QString& label)
{
    m_action->setText(label);
    m_action->setVisible(!label.isEmpty());
    arrange();
}

void Banner::setActionBusy(bool busy, const QString& busyText)
{
    m_action->setBusy(busy, busyText);
}

void Banner::setDismissible(bool dismissible) { m_dismiss->setVisible(dismissible); }

QString Banner::title() const { return m_title->text(); }

QString Banner::text() const { return m_text->text(); }

void Banner::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Banner::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    const bool stacked = width() < narrow;
    if (stacked == m_stacked)
        return;
    m_stacked = stacked;
    arrange();
}

void Banner::retranslate()
{
    m_dismiss->setAccessibleName(tr("Dismiss"));
    m_dismiss->setToolTip(tr("Dismiss"));
}

} // namespace portico
