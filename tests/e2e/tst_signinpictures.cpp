#include "app/Application.h"
#include "app/core/auth/Session.h"
#include "app/core/http/HttpClient.h"
#include "tests/core/SecretServiceRemote.h"
#include "tests/e2e/Screenshots.h"
#include "tests/e2e/WidgetDriver.h"
#include "tests/support/StubProcess.h"
#include "ui/MainWindow.h"

#include <QApplication>
#include <QCoroTask>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

// Every state of signing in, in the real app on a real screen, each with a picture of it to look at
// in build/walks/sign-in. Under with-keyring, or on a bus with no keyring at all.
class tst_SignInPictures : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void waysIn();
    void inTheBrowser();
    void onAnotherDevice();
    void wrongPassword();
    void expired();
    void lockedKeychain();
    void lockedWhileSigningOut();
    void slowKeychain();
    void noKeychain();

private:
    void start();
    void quit();
    bool signIn(const QString& email, const QString& password) const;
    bool isSignedIn() const { return m_window->waitForText(u"planName"_s, u"Pro"_s); }
    bool endElsewhere() const; // somebody signs pro@example.com out everywhere
    bool picture(const QString& name) { return m_pictures.take(m_app->window(), name); }

    StubProcess m_stub;
    portico::SecretServiceRemote m_keyring;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<portico::Application> m_app;
    std::unique_ptr<e2e::WidgetDriver> m_window;
    e2e::Screenshots m_pictures{QDir(QStringLiteral(PORTICO_PICTURES))};
    bool m_hasKeyring = false;
};

void tst_SignInPictures::initTestCase()
{
    m_hasKeyring = QDir::homePath().contains(u"portico-keyring"_s);
    if (!m_hasKeyring && !qEnvironmentVariableIsSet("PORTICO_TEST_WITHOUT_KEYRING"))
        QSKIP("Not under with-keyring: this would touch a real keyring");
    QVERIFY2(m_stub.start(), qUtf8Printable(m_stub.lastError()));
}

void tst_SignInPictures::init()
{
    const bool isWithout = qstrcmp(QTest::currentTestFunction(), "noKeychain") == 0;
    if (m_hasKeyring == isWithout)
        QSKIP("for the other kind of bus");
    m_dir = std::make_unique<QTemporaryDir>();
    start();
    QVERIFY(m_window->find(u"browserSignInButton"_s));
}

void tst_SignInPictures::cleanup()
{
    if (!m_app)
        return;
    m_keyring.resume();
    m_keyring.unlock();
    m_window->trigger(u"signOutAction"_s);
    quit();
}

void tst_SignInPictures::start()
{
    portico::Settings settings;
    settings.backend = m_stub.backend();
    portico::Application::Services services;
    services.stateFile = m_dir->filePath(u"state.ini"_s);
    services.cacheFolder = m_dir->filePath(u"cache"_s);
    services.openUrl = [](const QUrl&) { return true; };
    m_app = std::make_unique<portico::Application>(settings, std::move(services));
    m_app->window().resize(1080, 800);
    m_app->start();
    m_window = std::make_unique<e2e::WidgetDriver>(m_app->window());
}

void tst_SignInPictures::quit()
{
    m_window.reset();
    m_app.reset();
}

bool tst_SignInPictures::signIn(const QString& email, const QString& password) const
{
    return m_window->type(u"emailField"_s, email) && m_window->type(u"passwordField"_s, password)
        && m_window->click(u"signInButton"_s);
}

bool tst_SignInPictures::endElsewhere() const
{
    using portico::HttpRequest;
    portico::HttpClient http;
    const auto state = QCoro::waitFor(http.send(HttpRequest::get(m_stub.backend(u"/qa/state"_s))));
    const auto accounts = state ? state->json[u"accounts"].toArray() : QJsonArray();
    for (const auto& account : accounts) {
        if (account[u"email"].toString() != u"pro@example.com")
            continue;
        const auto path = u"/qa/accounts/%1/sign-out"_s.arg(account[u"id"].toString());
        return QCoro::waitFor(http.send(HttpRequest::postJson(m_stub.backend(path), {})))
            .has_value();
    }
    return false;
}

void tst_SignInPictures::waysIn() { QVERIFY(picture(u"sign-in"_s)); }

void tst_SignInPictures::inTheBrowser()
{
    QVERIFY(m_window->click(u"browserSignInButton"_s));
    QVERIFY(m_window->find(u"openAgainButton"_s));
    QVERIFY(picture(u"waiting-for-the-browser"_s));
}

void tst_SignInPictures::onAnotherDevice()
{
    QVERIFY(m_window->click(u"deviceSignInButton"_s));
    QVERIFY(m_window->find(u"deviceCode"_s));
    QVERIFY(picture(u"device-code"_s));
}

void tst_SignInPictures::wrongPassword()
{
    QVERIFY(signIn(u"trial@example.com"_s, u"not it"_s));
    QVERIFY(m_window->waitForText(u"passwordFieldError"_s, u"is wrong"_s));
    QVERIFY(picture(u"wrong-password"_s));
    for (int i = 0; i < 4; ++i) {
        QVERIFY(m_window->click(u"signInButton"_s));
        QVERIFY(m_window->waitUntilGone(u"passwordFieldError"_s));
        QVERIFY(m_window->waitForText(u"passwordFieldError"_s, u"is wrong"_s));
    }
    QVERIFY(m_window->click(u"signInButton"_s));
    QVERIFY(m_window->waitForText(u"signInNoticeTitle"_s, u"Too many attempts"_s));
    QVERIFY(m_window->waitForText(u"signInNoticeText"_s, u"minutes"_s)); // what Retry-After said
    QVERIFY(picture(u"too-many-attempts"_s));
}

void tst_SignInPictures::expired()
{
    QVERIFY(signIn(u"pro@example.com"_s, u"portico-demo"_s) && isSignedIn());
    QVERIFY(endElsewhere());
    QVERIFY(m_window->click(u"refreshButton"_s));
    QVERIFY(m_window->waitForText(u"signInNoticeTitle"_s, u"Your session has ended"_s));
    QVERIFY(picture(u"session-expired"_s));
}

void tst_SignInPictures::lockedKeychain()
{
    QVERIFY(signIn(u"pro@example.com"_s, u"portico-demo"_s) && isSignedIn());
    quit();
    m_keyring.lock();
    start();
    QVERIFY(m_window->waitForText(u"signInNoticeTitle"_s, u"Your keychain is locked"_s));
    QVERIFY(picture(u"keychain-locked"_s));
    QVERIFY(signIn(u"pro@example.com"_s, u"portico-demo"_s) && isSignedIn());
    QVERIFY(m_window->waitForText(u"noticeTitle"_s, u"Your keychain is locked"_s));
    QVERIFY(picture(u"keychain-locked-billing"_s));
}

void tst_SignInPictures::lockedWhileSigningOut()
{
    QVERIFY(signIn(u"pro@example.com"_s, u"portico-demo"_s) && isSignedIn());
    m_keyring.lock();
    QVERIFY(m_window->trigger(u"signOutAction"_s));
    QVERIFY(m_window->waitForText(u"signInNoticeText"_s, u"You are signed out"_s));
    QVERIFY(picture(u"keychain-locked-signed-out"_s));
}

void tst_SignInPictures::slowKeychain()
{
    QVERIFY(signIn(u"pro@example.com"_s, u"portico-demo"_s) && isSignedIn());
    quit();
    m_keyring.stop();
    start();
    QVERIFY(m_window->waitForText(u"startingText"_s, u"Waiting for your keychain"_s));
    QVERIFY(picture(u"keychain-slow"_s));
    QVERIFY(m_window->waitForText(u"signInNoticeTitle"_s, u"The keychain did not answer"_s));
    QVERIFY(picture(u"keychain-silent"_s));
}

void tst_SignInPictures::noKeychain()
{
    QVERIFY(signIn(u"pro@example.com"_s, u"portico-demo"_s) && isSignedIn());
    QVERIFY(m_window->waitForText(u"noticeTitle"_s, u"This computer has no keychain"_s));
    QVERIFY(picture(u"keychain-absent"_s));
}

QTEST_MAIN(tst_SignInPictures)
#include "tst_signinpictures.moc"
