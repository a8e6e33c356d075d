#include "ui/SignInPage.h"

#include "ui/design/Metrics.h"
#include "ui/language/Language.h"
#include "ui/language/LanguageMenu.h"
#include "ui/SignInWaiting.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/Access.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/BrandMark.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/ScrollPage.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace portico {

namespace {

QWidget* makeDivider(QLabel* text, QWidget* parent)
{
    auto* divider = new QWidget(parent);
    auto* row = new QHBoxLayout(divider);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(makeLine(divider), 1);
    row->addWidget(text);
    row->addWidget(makeLine(divider), 1);
    return divider;
}

} // namespace

SignInPage::SignInPage(QWidget* parent) : QWidget(parent), m_config(ClientConfig::defaults({}))
{
    setObjectName(QStringLiteral("signInPage"));
    auto* page = new ScrollPage(space::form + 2 * space::xl, this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(page);

    auto* card = makeCard(page);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::s);
    page->column().addStretch(2);
    page->column().addWidget(card);

    m_mark = new BrandMark(BrandMark::Shape::Rounded, space::xxl, card);
    m_title = makeParagraph("title", card);
    m_subtitle = makeParagraph("muted", card);
    m_notice = new Banner(QStringLiteral("signInNotice"), card);
    m_title->setObjectName(QStringLiteral("signInTitle"));
    setAccessRole(m_title, QAccessible::Heading);
    m_title->setAlignment(Qt::AlignCenter);
    m_subtitle->setAlignment(Qt::AlignCenter);
    m_form = new QWidget(card);
    m_waiting = new SignInWaiting(card);
    m_waiting->hide();
    buildForm(m_form);

    column->addWidget(m_mark, 0, Qt::AlignHCenter);
    column->addSpacing(space::s);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addSpacing(space::s);
    column->addWidget(m_notice);
    column->addSpacing(space::s);
    column->addWidget(m_form);
    column->addWidget(m_waiting);
    // Made last: Tab goes in the order of making.
    page->column().addWidget(makeFooter(), 0, Qt::AlignHCenter);
    page->column().addStretch(3);

    connect(m_waiting, &SignInWaiting::cancelRequested, this, &SignInPage::cancelRequested);
    connect(m_waiting, &SignInWaiting::openAgainRequested, this, &SignInPage::openAgainRequested);
    connect(m_waiting, &SignInWaiting::copyRequested, this, &SignInPage::copyRequested);
    connect(
        m_waiting, &SignInWaiting::deviceSignInRequested, this, &SignInPage::deviceSignInRequested);
    connect(m_notice, &Banner::actionRequested, this, [this] {
        emit m_message == Message::Config ? retryConfigRequested() : keychainRequested();
    });
    retranslate();
}

QWidget* SignInPage::makeFooter()
{
    auto* footer = new QWidget(this);
    m_language = new Button(Button::Kind::Quiet, footer);
    m_languages = new LanguageMenu(m_language);
    m_diagnostics = new Button(Button::Kind::Quiet, footer);
    m_language->setObjectName(QStringLiteral("signInLanguage"));
    m_language->setSymbol(Symbol::ChevronDown, Qt::RightEdge);
    m_language->setMenu(m_languages);
    m_diagnostics->setObjectName(QStringLiteral("signInDiagnostics"));

    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_language);
    row->addWidget(m_diagnostics);
    connect(m_languages, &LanguageMenu::languageRequested, this, &SignInPage::languageRequested);
    connect(m_diagnostics, &QPushButton::clicked, this, &SignInPage::diagnosticsRequested);
    return footer;
}

void SignInPage::buildForm(QWidget* form)
{
    m_browser = new Button(Button::Kind::Primary, form);
    m_email = new FormField(QStringLiteral("emailField"), form);
    m_password = new FormField(QStringLiteral("passwordField"), form);
    m_signIn = new Button(Button::Kind::Primary, form);
    m_device = new Button(Button::Kind::Quiet, form);
    m_dividerText = makeText("caption", form);
    m_divider = makeDivider(m_dividerText, form);
    m_browser->setObjectName(QStringLiteral("browserSignInButton"));
    m_device->setObjectName(QStringLiteral("deviceSignInButton"));
    m_signIn->setObjectName(QStringLiteral("signInButton"));
    m_browser->setSymbol(Symbol::External, Qt::RightEdge);
    m_password->setSecret(true);
    m_email->edit().setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);

    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    for (QWidget* widget : std::initializer_list<QWidget*>{
             m_browser, m_divider, m_email, m_password, m_signIn, m_device})
        layout->addWidget(widget);

    connect(m_browser, &QPushButton::clicked, this, &SignInPage::browserSignInRequested);
    connect(m_device, &QPushButton::clicked, this, &SignInPage::deviceSignInRequested);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::submit);
    connect(&m_email->edit(), &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(&m_password->edit(), &QLineEdit::returnPressed, this, &SignInPage::submit);
}

void SignInPage::setConfig(const ClientConfig& config)
{
    m_config = config;
    if (m_message == Message::Config)
        m_message = Message::None;
    retranslate();
}

void SignInPage::setDeviceSignInOffered(bool offered)
{
    m_deviceOffered = offered;
    renderOffers();
}

void SignInPage::setEmail(const QString& email) { m_email->edit().setText(email); }

void SignInPage::setLanguageChoice(const QString& code) { m_languages->setChoice(code); }

void SignInPage::setBusy(bool busy)
{
    m_busy = busy;
    m_signIn->setBusy(busy, tr("Signing in…"));
    m_email->edit().setReadOnly(busy);
    m_password->edit().setReadOnly(busy);
    m_browser->setEnabled(!busy);
    m_device->setEnabled(!busy);
}

void SignInPage::setProgress(const SignInProgress& progress)
{
    const bool waiting = progress.step != SignInProgress::Step::Idle;
    if (waiting) {
        setMessage(Message::None, {});
        m_waiting->setProgress(progress);
    }
    m_form->setVisible(!waiting);
    m_waiting->setVisible(waiting);
    m_subtitle->setVisible(!waiting);
    m_title->setVisible(!waiting);
    if (!waiting)
        focusFirst();
}

void SignInPage::showCopied() { m_waiting->showCopied(); }

void SignInPage::showNoBrowser() { m_waiting->showNoBrowser(); }

void SignInPage::showError(const ApiError& error)
{
    setBusy(false);
    setMessage(Message::Error, error);
    if (error.kind == ApiError::Kind::InvalidCredentials) {
        m_password->edit().setFocus();
        m_password->edit().selectAll();
    }
}

void SignInPage::showBrowserError(const ApiError& error)
{
    setProgress({});
    const bool silent =
        error.kind == ApiError::Kind::Canceled || error.kind == ApiError::Kind::Superseded;
    if (error.code == QLatin1String("no_device_flow"))
        setDeviceSignInOffered(false);
    setMessage(silent ? Message::None : Message::Browser, error);
}

void SignInPage::showConfigError(const ApiError& error) { setMessage(Message::Config, error); }

void SignInPage::showSessionExpired() { setMessage(Message::Expired, {}); }

void SignInPage::setKeychainProblem(const std::optional<StorageProblem>& problem)
{
    m_keychainProblem = problem;
    renderMessage();
}

void SignInPage::setKeychainBusy(bool busy)
{
    m_keychainBusy = busy;
    m_notice->setActionBusy(busy, tr("One moment…"));
}

void SignInPage::reset()
{
    setBusy(false);
    m_email->forget();
    m_password->forget();
    setProgress({});
    setMessage(Message::None, {});
}

void SignInPage::submit()
{
    if (m_busy)
        return;
    const QString email = m_email->text().trimmed();
    const bool incomplete = email.isEmpty() || m_password->text().isEmpty();
    setMessage(incomplete ? Message::Incomplete : Message::None, {});
    if (incomplete)
        (email.isEmpty() ? m_email : m_password)->edit().setFocus();
    else
        emit passwordSignInRequested(email, m_password->text());
}

void SignInPage::setMessage(Message message, const ApiError& error)
{
    m_message = message;
    m_error = error;
    renderMessage();
}

void SignInPage::renderMessage()
{
    const Formatter format{QLocale()};
    m_notice->setAction(m_message == Message::Config ? tr("Try again") : QString());
    m_email->setError({});
    m_password->setError({});
    if (m_message == Message::None || m_message == Message::Incomplete) {
        renderKeychain();
        renderIncomplete();
        return;
    }
    if (m_message == Message::Expired) {
        m_notice->say(
            Tone::Info, tr("Your session has ended"), tr("Sign in again to see your billing."));
        return;
    }
    const auto problem = m_message == Message::Browser
        ? describeBrowserSignInProblem(m_error, format)
        : describeSignInProblem(m_error, format);
    if (m_error.kind == ApiError::Kind::InvalidCredentials && m_message == Message::Error) {
        m_notice->hide();
        m_password->setError(problem.text);
        return;
    }
    m_notice->say(Tone::Warning, problem.title, problem.text);
}

void SignInPage::renderKeychain()
{
    if (!m_keychainProblem) {
        m_notice->hide();
        return;
    }
    const auto words = describeStorageProblem(*m_keychainProblem);
    m_notice->say(Tone::Info, words.title, words.text);
    m_notice->setAction(words.action);
}

void SignInPage::renderIncomplete()
{
    if (m_message != Message::Incomplete)
        return;
    if (m_email->text().trimmed().isEmpty())
        m_email->setError(tr("Enter your e-mail address."));
    if (m_password->text().isEmpty())
        m_password->setError(tr("Enter your password."));
}

void SignInPage::renderOffers()
{
    const bool browser = !m_config.signIn.issuer.isEmpty();
    const bool password = m_config.signIn.password || !browser;
    m_browser->setVisible(browser);
    m_device->setVisible(browser && m_deviceOffered);
    m_divider->setVisible(browser && password);
    m_email->setVisible(password);
    m_password->setVisible(password);
    m_signIn->setVisible(password);
    // One primary button: the first way in.
    m_signIn->setKind(browser ? Button::Kind::Secondary : Button::Kind::Primary);
}

void SignInPage::focusFirst()
{
    if (!isVisible())
        return;
    if (m_email->isVisible())
        (m_email->text().isEmpty() ? m_email : m_password)->edit().setFocus();
    else
        m_browser->setFocus();
}

void SignInPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SignInPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    focusFirst();
}

void SignInPage::retranslate()
{
    const QString brand = m_config.brandName.isEmpty() ? tr("Portico") : m_config.brandName;
    m_mark->setName(brand);
    m_title->setText(tr("Sign in to %1").arg(Formatter(QLocale()).name(brand)));
    m_subtitle->setText(tr("See your plan, your invoices and how you pay."));
    m_browser->setText(tr("Continue in browser"));
    m_device->setText(tr("Sign in with another device"));
    m_dividerText->setText(tr("or"));
    m_email->setLabel(tr("E-mail address"));
    m_password->setLabel(tr("Password"));
    m_signIn->setText(tr("Sign in"));
    m_diagnostics->setText(tr("Diagnostics"));
    const QString language = Language::nativeName(QLocale().name().left(2));
    m_language->setText(language);
    m_language->setAccessibleName(tr("Language: %1").arg(language));
    m_signIn->setBusy(m_busy, tr("Signing in…"));
    setKeychainBusy(m_keychainBusy);
    renderOffers();
    renderMessage();
}

} // namespace portico
