#include "app/Application.h"
#include "app/core/auth/KeychainJobs.h"
#include "app/core/auth/Session.h"
#include "tests/core/SecretServiceRemote.h"
#include "tests/e2e/WidgetDriver.h"
#include "tests/support/StubProcess.h"
#include "ui/MainWindow.h"

#include <QApplication>
#include <QCoroTask>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// The real app and a real gnome-keyring in each of its moods: what the user is told, what the
// button beside it does, and that no sign-in is lost. Under with-keyring, or on a bus with no
// keyring at all.
class tst_Keychain : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void staysSignedIn();
    void locked();
    void lockedWhileSigningIn();
    void lockedWhileSigningOut();
    void slow();
    void silent();
    void forbidden();
    void broken();
    void withoutAKeyring();

private:
    void start();
    void quit();
    bool signIn();
    bool isSignedIn() const { return m_window->waitForText(u"planName"_s, u"Pro"_s); }
    bool says(const QString& banner, const QString& title, const QString& text) const;

    StubProcess m_stub;
    portico::SecretServiceRemote m_keyring;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<portico::Application> m_app;
    std::unique_ptr<e2e::WidgetDriver> m_window;
    bool m_hasKeyring = false;
};

void tst_Keychain::initTestCase()
{
    m_hasKeyring = QDir::homePath().contains(u"portico-keyring"_s);
    if (!m_hasKeyring && !qEnvironmentVariableIsSet("PORTICO_TEST_WITHOUT_KEYRING"))
        QSKIP("Not under with-keyring: this would touch a real keyring");
    QVERIFY2(m_stub.start(), qUtf8Printable(m_stub.lastError()));
}

void tst_Keychain::init()
{
    const bool isWithout = qstrcmp(QTest::currentTestFunction(), "withoutAKeyring") == 0;
    if (m_hasKeyring == isWithout)
        QSKIP("for the other kind of bus");
    m_dir = std::make_unique<QTemporaryDir>();
    start();
}

void tst_Keychain::cleanup()
{
    if (!m_app)
        return;
    m_keyring.resume();
    m_keyring.setForbidden(false);
    m_keyring.setHasDefault(true);
    m_keyring.unlock();
    m_window->trigger(u"signOutAction"_s);
    quit();
}

void tst_Keychain::start()
{
    portico::Settings settings;
    settings.backend = m_stub.backend();
    portico::Application::Services services;
    services.stateFile = m_dir->filePath(u"state.ini"_s);
    m_app = std::make_unique<portico::Application>(settings, std::move(services));
    m_app->start();
    m_window = std::make_unique<e2e::WidgetDriver>(m_app->window());
}

void tst_Keychain::quit()
{
    m_window.reset();
    m_app.reset();
}

bool tst_Keychain::signIn()
{
    return m_window->type(u"emailField"_s, u"pro@example.com"_s)
        && m_window->type(u"passwordField"_s, u"portico-demo"_s)
        && m_window->click(u"signInButton"_s) && isSignedIn();
}

bool tst_Keychain::says(const QString& banner, const QString& title, const QString& text) const
{
    return m_window->waitForText(banner + u"Title"_s, title)
        && m_window->waitForText(banner + u"Text"_s, text);
}

void tst_Keychain::staysSignedIn()
{
    QVERIFY(m_window->find(u"emailField"_s));
    QVERIFY(!m_window->sees(u"signInNotice"_s)); // there was nothing, and that is fine
    QVERIFY(signIn());
    QVERIFY(!m_window->sees(u"notice"_s));
    quit();
    start();
    QVERIFY(isSignedIn());
}

void tst_Keychain::locked()
{
    QVERIFY(signIn());
    quit();
    m_keyring.lock();
    start();
    QVERIFY(says(u"signInNotice"_s, u"Your keychain is locked"_s, u"saved sign-in"_s));
    QVERIFY(m_window->click(u"signInNoticeAction"_s)); // nobody unlocks it
    QVERIFY(says(u"signInNotice"_s, u"Your keychain is locked"_s, u"saved sign-in"_s));
    QVERIFY(m_window->find(u"signInNoticeAction"_s));
    m_keyring.unlock();
    QVERIFY(m_window->click(u"signInNoticeAction"_s));
    QVERIFY(isSignedIn());
}

void tst_Keychain::lockedWhileSigningIn()
{
    QVERIFY(m_window->find(u"emailField"_s));
    m_keyring.lock();
    QVERIFY(signIn());
    QVERIFY(says(u"notice"_s, u"Your keychain is locked"_s, u"Unlock it to stay signed in"_s));
    m_keyring.unlock();
    QVERIFY(m_window->click(u"noticeAction"_s));
    QVERIFY(m_window->waitUntilGone(u"notice"_s));
    quit();
    start();
    QVERIFY(isSignedIn());
}

void tst_Keychain::lockedWhileSigningOut()
{
    QVERIFY(signIn());
    m_keyring.lock();
    QVERIFY(m_window->trigger(u"signOutAction"_s));
    QVERIFY(says(u"signInNotice"_s, u"Your keychain is locked"_s, u"You are signed out"_s));
    QVERIFY(m_app->session().account().isEmpty());
    quit();
    m_keyring.unlock();
    start();
    QVERIFY(m_window->find(u"emailField"_s));
    QVERIFY(!m_window->sees(u"signInNotice"_s));
    const portico::KeychainJobs jobs(u"Portico"_s, 5s);
    const auto key = m_stub.backend().toString() + u" pro@example.com"_s;
    const auto isGone = [&] {
        const auto place = QCoro::waitFor(jobs.place(key));
        return place && *place == portico::EntryPlace::None;
    };
    QTRY_VERIFY(isGone());
}

void tst_Keychain::slow()
{
    QVERIFY(signIn());
    quit();
    m_keyring.stop();
    start();
    QVERIFY(m_window->waitForText(u"startingText"_s, u"Waiting for your keychain"_s));
    QVERIFY(m_window->click(u"skipKeychainButton"_s));
    QVERIFY(m_window->find(u"emailField"_s));
    QVERIFY(!m_window->sees(u"signInNotice"_s));
    quit();
    m_keyring.resume();
    start();
    QVERIFY(isSignedIn()); // nothing was lost
}

void tst_Keychain::silent()
{
    QVERIFY(signIn());
    quit();
    m_keyring.stop();
    start();
    QVERIFY(says(u"signInNotice"_s, u"The keychain did not answer"_s, u"could not be read"_s));
    m_keyring.resume();
    QVERIFY(m_window->click(u"signInNoticeAction"_s));
    QVERIFY(isSignedIn());
}

void tst_Keychain::forbidden()
{
    QVERIFY(signIn());
    quit();
    m_keyring.setForbidden(true);
    start();
    QVERIFY(says(u"signInNotice"_s, u"The keychain refused access"_s, u"could not be read"_s));
    m_keyring.setForbidden(false);
    QVERIFY(m_window->click(u"signInNoticeAction"_s));
    QVERIFY(isSignedIn());
}

void tst_Keychain::broken()
{
    QVERIFY(m_window->find(u"emailField"_s));
    m_keyring.setHasDefault(false);
    QVERIFY(signIn());
    QVERIFY(says(u"notice"_s, u"The keychain has a problem"_s, u"only until you quit"_s));
    m_keyring.setHasDefault(true);
    QVERIFY(m_window->click(u"noticeAction"_s));
    QVERIFY(m_window->waitUntilGone(u"notice"_s));
}

void tst_Keychain::withoutAKeyring()
{
    QVERIFY(m_window->find(u"emailField"_s));
    QVERIFY(!m_window->sees(u"signInNotice"_s));
    QVERIFY(signIn());
    QVERIFY(says(u"notice"_s, u"This computer has no keychain"_s, u"install GNOME Keyring"_s));
    QVERIFY(!m_window->sees(u"noticeAction"_s));
    quit();
    start();
    QVERIFY(m_window->find(u"emailField"_s)); // nothing was kept anywhere
    QVERIFY(!m_window->sees(u"signInNotice"_s)); // and it was said already
}

QTEST_MAIN(tst_Keychain)
#include "tst_keychain.moc"
