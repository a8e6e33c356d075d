#include "ui/widgets/FormField.h"

#include "ui/design/Metrics.h"
#include "ui/design/Symbol.h"
#include "ui/widgets/Access.h"
#include "ui/widgets/Text.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace portico {

FormField::FormField(const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_label(makeText("strong", this))
    , m_edit(new QLineEdit(this))
    , m_error(makeParagraph("error", this))
{
    m_edit->setObjectName(objectName);
    m_error->setObjectName(objectName + QLatin1String("Error"));
    m_label->setBuddy(m_edit);
    m_error->hide();
    setFocusProxy(m_edit);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_label);
    layout->addWidget(m_edit);
    layout->addWidget(m_error);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { setError({}); });
}

void FormField::setLabel(const QString& label)
{
    m_label->setText(label);
    m_edit->setAccessibleName(label);
}

void FormField::setSecret(bool secret)
{
    m_secret = secret;
    setShown(!secret);
    if (!secret || m_reveal)
        return;
    m_reveal = m_edit->addAction(QIcon(), QLineEdit::TrailingPosition);
    m_reveal->setCheckable(true);
    connect(m_reveal, &QAction::toggled, this, [this](bool shown) {
        setShown(shown);
        renderReveal();
    });
    renderReveal();
}

// Shown or not, no keyboard shall learn it: setEchoMode() takes the hints away with the dots.
void FormField::setShown(bool shown)
{
    m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    if (m_secret)
        m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoAutoUppercase
            | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
}

void FormField::forget()
{
    m_edit->setText({}); // not clear(), which undo takes back
    if (m_reveal)
        m_reveal->setChecked(false);
}

void FormField::setError(const QString& error)
{
    const bool news = error != m_error->text();
    m_error->setText(error);
    setLook(m_edit, "wrong", !error.isEmpty());
    m_edit->setAccessibleDescription(error);
    if (news && !error.isEmpty())
        announce(m_error);
    m_error->setVisible(!error.isEmpty());
}

QString FormField::error() const { return m_error->text(); }

QString FormField::text() const { return m_edit->text(); }

void FormField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        renderReveal();
}

void FormField::renderReveal()
{
    if (!m_reveal)
        return;
    const bool shown = m_reveal->isChecked();
    m_reveal->setIcon(symbolIcon(shown ? Symbol::EyeOff : Symbol::Eye,
        m_edit->palette().color(QPalette::Text), space::icon));
    m_reveal->setText(shown ? tr("Hide password") : tr("Show password"));
}

} // namespace portico
