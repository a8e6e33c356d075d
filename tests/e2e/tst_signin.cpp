#include "app/Application.h"
#include "app/core/auth/KeptSession.h"
#include "app/core/auth/KeychainJobs.h"
#include "app/core/auth/Session.h"
#include "app/core/auth/TokenClient.h"
#include "app/core/http/HttpClient.h"
#include "tests/e2e/Person.h"
#include "tests/e2e/WidgetDriver.h"
#include "tests/support/FakeClock.h"
#include "tests/support/StubProcess.h"
#include "ui/BillingPage.h"
#include "ui/MainWindow.h"

#include <QApplication>
#include <QClipboard>
#include <QCoroTask>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Session = portico::Session;

namespace {

using Steps = e2e::Person::Steps;

const auto email = u"pro@example.com"_s;
const auto password = u"portico-demo"_s;

} // namespace

// The real app, the stub's pages and a person at a real Chromium, on a real keyring.
class tst_SignIn : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void picksAnAccount();
    void endsInTheBrowser_data();
    void endsInTheBrowser();
    void cancels();
    void opensAgain();
    void copiesTheLink();
    void givesUpAfterFiveMinutes();
    void signsInWithACode();
    void isToldNoOnAnotherDevice();
    void fallsBackToACode();
    void keepsThePageOfAnExpiredSession();
    void showsItToNobodyElse();

private:
    QUrl startInBrowser();
    void revoke();
    void expire();
    Steps signIn() const;
    bool isSignedIn() const { return m_window->waitForText(u"planName"_s, u"Pro"_s); }
    bool approve(const QString& button); // the code on the screen, on the person's device

    StubProcess m_stub;
    e2e::Person m_person;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<portico::Application> m_app;
    std::unique_ptr<e2e::WidgetDriver> m_window;
    portico::FakeClock* m_clock = nullptr;
    QList<QUrl> m_opened; // in the system browser
    bool m_hasBrowser = true;
};

void tst_SignIn::initTestCase()
{
    QVERIFY2(m_stub.start(), qUtf8Printable(m_stub.lastError()));
    QVERIFY(m_person.start());
}

void tst_SignIn::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_opened.clear();
    m_hasBrowser = true;
    portico::Settings settings;
    settings.backend = m_stub.backend();
    portico::Application::Services services;
    auto clock = std::make_unique<portico::FakeClock>();
    m_clock = clock.get();
    services.clock = std::move(clock);
    services.stateFile = m_dir->filePath(u"state.ini"_s);
    services.openUrl = [this](const QUrl& url) {
        m_opened << url;
        return m_hasBrowser;
    };
    m_app = std::make_unique<portico::Application>(settings, std::move(services));
    m_app->start();
    m_window = std::make_unique<e2e::WidgetDriver>(m_app->window());
    QVERIFY(m_window->find(u"browserSignInButton"_s));
    QVERIFY(m_person.does({QStringList{u"arrive"_s}}));
}

void tst_SignIn::cleanup()
{
    if (m_app->session().state() == Session::State::SignedIn) {
        m_window->trigger(u"signOutAction"_s);
        QVERIFY(m_window->find(u"browserSignInButton"_s));
    }
    m_window.reset();
    m_app.reset();
}

QUrl tst_SignIn::startInBrowser()
{
    const auto before = m_opened.size();
    if (!m_window->click(u"browserSignInButton"_s) || !m_window->find(u"openAgainButton"_s))
        return {};
    if (!QTest::qWaitFor([&] { return m_opened.size() > before; }, e2e::patience))
        return {};
    return m_opened.last();
}

Steps tst_SignIn::signIn() const
{
    return {{u"press"_s, u"button.account:has-text(\"%1\")"_s.arg(email)},
        {u"type"_s, u"#password"_s, password}, {u"press"_s, u"#sign-in"_s},
        {u"see"_s, u"#allow"_s}};
}

void tst_SignIn::picksAnAccount()
{
    const auto url = startInBrowser();
    QVERIFY(m_person.does({{u"open"_s, url.toString(QUrl::FullyEncoded)}}));
    QVERIFY(m_person.does(signIn()));
    QWidget inFront; // the browser has the focus by now
    inFront.show();
    inFront.activateWindow();
    QTRY_VERIFY(inFront.isActiveWindow());
    QVERIFY(m_person.does({{u"press"_s, u"#allow"_s}, {u"say"_s, u"h1"_s}}));
    QVERIFY(m_person.said().startsWith(u"You can go back to "_s));
    QVERIFY(isSignedIn());
    QTRY_VERIFY(m_app->window().isActiveWindow());
    QCOMPARE(m_app->session().account(), email);

    // Again, in the same browser: no password this time.
    QVERIFY(m_window->trigger(u"signOutAction"_s));
    const auto again = startInBrowser();
    QVERIFY(again != url);
    QVERIFY(m_person.does({{u"open"_s, again.toString(QUrl::FullyEncoded)},
        {u"press"_s, u"button.account:has-text(\"%1\")"_s.arg(email)}, {u"press"_s, u"#allow"_s}}));
    QVERIFY(isSignedIn());
}

void tst_SignIn::endsInTheBrowser_data()
{
    QTest::addColumn<QString>("error"); // empty: the person presses "deny"
    QTest::addColumn<QString>("title");
    QTest::newRow("denied") << QString() << u"You were not signed in"_s;
    QTest::newRow("an error") << u"server_error"_s << u"The service gave an unexpected answer"_s;
}

void tst_SignIn::endsInTheBrowser()
{
    QFETCH(const QString, error);
    QFETCH(const QString, title);
    const auto url = startInBrowser();
    if (error.isEmpty()) {
        QVERIFY(m_person.does({{u"open"_s, url.toString(QUrl::FullyEncoded)}}));
        QVERIFY(m_person.does(signIn()));
        QVERIFY(m_person.does({{u"press"_s, u"#deny"_s}}));
    } else {
        const QUrlQuery asked(url);
        QUrl back(asked.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        back.setQuery(u"error=%1&state=%2&iss=%3"_s.arg(error, asked.queryItemValue(u"state"_s),
            QString::fromLatin1(QUrl::toPercentEncoding(m_stub.backend().toString()))));
        QVERIFY(m_person.does({{u"open"_s, back.toString(QUrl::FullyEncoded)}}));
    }
    QVERIFY(m_person.does({{u"see"_s, u"h1:has-text(\"You can go back to\")"_s}}));
    QVERIFY(m_window->waitForText(u"signInNoticeTitle"_s, title));
    QVERIFY(m_window->find(u"browserSignInButton"_s));
    QCOMPARE(m_app->session().state(), Session::State::SignedOut);
}

void tst_SignIn::cancels()
{
    const auto url = startInBrowser();
    QVERIFY(m_person.does({{u"open"_s, url.toString(QUrl::FullyEncoded)}}));
    QVERIFY(m_person.does(signIn()));
    QVERIFY(m_window->click(u"cancelButton"_s));
    QVERIFY(m_window->find(u"browserSignInButton"_s));
    QVERIFY(!m_window->sees(u"signInNotice"_s));
    QVERIFY(m_person.does({{u"press"_s, u"#allow"_s}, {u"stranded"_s}}));
    QCOMPARE(m_app->session().state(), Session::State::SignedOut);
}

void tst_SignIn::opensAgain()
{
    const auto url = startInBrowser();
    QVERIFY(m_person.does({{u"open"_s, url.toString(QUrl::FullyEncoded)}}));
    QVERIFY(m_window->click(u"openAgainButton"_s));
    QCOMPARE(m_opened, QList<QUrl>({url, url})); // the same attempt
    QVERIFY(m_person.does({{u"tab"_s}, {u"open"_s, m_opened.last().toString(QUrl::FullyEncoded)}}));
    QVERIFY(m_person.does(signIn()));
    QVERIFY(m_person.does({{u"press"_s, u"#allow"_s}}));
    QVERIFY(isSignedIn());
}

void tst_SignIn::copiesTheLink()
{
    const auto url = startInBrowser();
    QVERIFY(m_window->click(u"copyButton"_s));
    QVERIFY(QGuiApplication::clipboard()->text() == url.toString(QUrl::FullyEncoded));
    QVERIFY(m_window->waitForText(u"copyButton"_s, u"Link copied"_s));
    QVERIFY(m_window->click(u"cancelButton"_s));
}

void tst_SignIn::givesUpAfterFiveMinutes()
{
    const auto url = startInBrowser();
    m_clock->advance(5min - 1ms);
    QVERIFY(m_window->sees(u"openAgainButton"_s));
    m_clock->advance(1ms);
    QVERIFY(m_window->waitForText(u"signInNoticeText"_s, u"not finished in time"_s));
    const QUrl back(QUrlQuery(url).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    QVERIFY(m_person.does({{u"refused"_s, back.toString()}}));
}

bool tst_SignIn::approve(const QString& button)
{
    const Steps code{{u"open"_s, m_window->text(u"deviceAddress"_s)},
        {u"type"_s, u"#user-code"_s, m_window->text(u"deviceCode"_s)},
        {u"press"_s, u"#continue"_s}};
    const Steps end{{u"press"_s, button}};
    if (!m_person.does(code) || !m_person.does(signIn()) || !m_person.does(end))
        return false;
    return m_person.does({{u"see"_s, button == u"#allow"_s ? u"#done"_s : u"#denied"_s}});
}

void tst_SignIn::signsInWithACode()
{
    QVERIFY(m_window->click(u"deviceSignInButton"_s));
    QVERIFY(m_window->find(u"deviceCode"_s));
    QVERIFY(m_window->click(u"copyButton"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), m_window->text(u"deviceCode"_s));
    QVERIFY(m_opened.isEmpty());
    QVERIFY(approve(u"#allow"_s));
    m_clock->advance(5s); // the interval
    QVERIFY(isSignedIn());
}

void tst_SignIn::isToldNoOnAnotherDevice()
{
    QVERIFY(m_window->click(u"deviceSignInButton"_s));
    QVERIFY(m_window->find(u"deviceCode"_s));
    QVERIFY(approve(u"#deny"_s));
    m_clock->advance(5s);
    QVERIFY(m_window->waitForText(u"signInNoticeText"_s, u"declined"_s));
}

void tst_SignIn::fallsBackToACode()
{
    m_hasBrowser = false;
    QVERIFY(m_window->click(u"browserSignInButton"_s));
    QVERIFY(m_window->find(u"deviceCode"_s));
    QVERIFY(m_window->click(u"cancelButton"_s));
    QVERIFY(m_window->find(u"browserSignInButton"_s));
    QVERIFY(!m_window->sees(u"signInNotice"_s));
}

// What somebody does who ends this session from elsewhere.
void tst_SignIn::revoke()
{
    const QSettings state(m_dir->filePath(u"state.ini"_s), QSettings::IniFormat);
    const auto record = portico::SessionRecord::load(state);
    QVERIFY(record);
    const portico::KeychainJobs keychain(u"Portico"_s, 5s);
    const auto secret = QCoro::waitFor(keychain.read(record->secretKey()));
    QVERIFY(secret && secret->exists);
    const auto kept = portico::KeptSession::fromBytes(secret->value);
    portico::HttpClient http;
    QCoro::waitFor(portico::TokenClient(http).revoke(*record, kept->refreshToken));
}

void tst_SignIn::expire()
{
    revoke();
    m_clock->advance(1h);
    QVERIFY(m_window->click(u"refreshButton"_s));
    QVERIFY(m_window->waitForText(u"signInNoticeTitle"_s, u"Your session has ended"_s));
}

void tst_SignIn::keepsThePageOfAnExpiredSession()
{
    const auto url = startInBrowser();
    QVERIFY(m_person.does({{u"open"_s, url.toString(QUrl::FullyEncoded)}}));
    QVERIFY(m_person.does(signIn()));
    QVERIFY(m_person.does({{u"press"_s, u"#allow"_s}}));
    QVERIFY(isSignedIn());
    expire();
    QCOMPARE(m_window->typed(u"emailField"_s), email);
    const auto* plan = m_app->window().findChild<QLabel*>(u"planName"_s);
    QVERIFY(plan->isVisibleTo(&m_app->window().billingPage())); // behind the sign-in page

    const auto again = startInBrowser();
    QCOMPARE(QUrlQuery(again).queryItemValue(u"login_hint"_s, QUrl::FullyDecoded), email);
    QVERIFY(m_person.does(
        {{u"open"_s, again.toString(QUrl::FullyEncoded)}, {u"type"_s, u"#password"_s, password},
            {u"press"_s, u"#sign-in"_s}, {u"press"_s, u"#allow"_s}}));
    QVERIFY(isSignedIn());
}

void tst_SignIn::showsItToNobodyElse()
{
    QVERIFY(m_window->type(u"emailField"_s, email));
    QVERIFY(m_window->type(u"passwordField"_s, password));
    QVERIFY(m_window->click(u"signInButton"_s) && isSignedIn());
    expire();
    QStringList seen; // on the billing page, when it comes up for whoever signed in
    connect(&m_app->session(), &Session::stateChanged, this, [&](Session::State state) {
        if (state == Session::State::SignedIn)
            seen << m_window->text(u"planName"_s) << m_window->text(u"planPrice"_s);
    });
    QVERIFY(m_window->type(u"emailField"_s, u"starter@example.com"_s));
    QVERIFY(m_window->type(u"passwordField"_s, password));
    QVERIFY(m_window->click(u"signInButton"_s));
    QVERIFY(m_window->waitForText(u"planName"_s, u"Starter"_s));
    QCOMPARE(seen, QStringList({QString(), QString()}));
}

QTEST_MAIN(tst_SignIn)
#include "tst_signin.moc"
