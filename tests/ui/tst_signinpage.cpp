#include "ui/SignInPage.h"
#include "ui/widgets/Button.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace portico;

// What is typed stays, what is wrong is said where it is wrong, and there is always a way out.
class tst_SignInPage : public QObject {
    Q_OBJECT
private slots:
    void init();
    void offersWhatTheBackendOffers_data();
    void offersWhatTheBackendOffers();
    void submitsByReturn();
    void asksForWhatIsMissing();
    void wrongPasswordClearsNothing();
    void otherErrorsStandInTheNotice_data();
    void otherErrorsStandInTheNotice();
    void busyIgnoresASecondPress();
    void waitingCanBeCancelled();
    void deviceCodeIsShown();
    void cancelledSignInSaysNothing();
    void saysHowLongToWait_data();
    void saysHowLongToWait();
    void suspectsTheClock();
    void resetLeavesNothing();
    void resetIsForGood();

private:
    template <class T> T* find(const char* name) const
    {
        return m_page->findChild<T*>(QLatin1String(name));
    }
    void type(const QString& email, const QString& password) const;
    QString notice() const;

    std::unique_ptr<SignInPage> m_page;
};

namespace {

ClientConfig config(bool browser, bool password)
{
    auto config = ClientConfig::defaults(QUrl(QStringLiteral("https://billing.acme.example")));
    config.brandName = QStringLiteral("Acme Cloud");
    config.signIn.issuer = browser ? QUrl(QStringLiteral("https://accounts.acme.example")) : QUrl();
    config.signIn.password = password;
    return config;
}

} // namespace

void tst_SignInPage::init()
{
    m_page = std::make_unique<SignInPage>();
    m_page->setConfig(config(true, true));
    m_page->show();
}

void tst_SignInPage::type(const QString& email, const QString& password) const
{
    find<QLineEdit>("emailField")->setText(email);
    find<QLineEdit>("passwordField")->setText(password);
}

QString tst_SignInPage::notice() const
{
    const auto* banner = find<QWidget>("signInNotice");
    if (!banner->isVisible())
        return {};
    return find<QLabel>("signInNoticeTitle")->text() + QLatin1Char('|')
        + find<QLabel>("signInNoticeText")->text();
}

void tst_SignInPage::offersWhatTheBackendOffers_data()
{
    QTest::addColumn<bool>("browser");
    QTest::addColumn<bool>("password");
    QTest::addColumn<bool>("browserShown");
    QTest::addColumn<bool>("passwordShown");
    QTest::newRow("both") << true << true << true << true;
    QTest::newRow("browser only") << true << false << true << false;
    QTest::newRow("password only") << false << true << false << true;
    QTest::newRow("neither still has a way in") << false << false << false << true;
}

void tst_SignInPage::offersWhatTheBackendOffers()
{
    QFETCH(bool, browser);
    QFETCH(bool, password);
    QFETCH(bool, browserShown);
    QFETCH(bool, passwordShown);
    m_page->setConfig(config(browser, password));
    QCOMPARE(find<Button>("browserSignInButton")->isVisible(), browserShown);
    QCOMPARE(find<QLineEdit>("passwordField")->isVisible(), passwordShown);
    QVERIFY(find<QLabel>("signInTitle")->text().contains(QStringLiteral("Acme Cloud")));
}

void tst_SignInPage::submitsByReturn()
{
    QSignalSpy spy(m_page.get(), &SignInPage::passwordSignInRequested);
    type(QStringLiteral(" pro@example.com "), QStringLiteral(" pass word "));
    QTest::keyClick(find<QLineEdit>("passwordField"), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).toString(), QStringLiteral("pro@example.com"));
    QCOMPARE(
        spy.at(0).at(1).toString(), QStringLiteral(" pass word ")); // a password is never trimmed
}

void tst_SignInPage::asksForWhatIsMissing()
{
    QSignalSpy spy(m_page.get(), &SignInPage::passwordSignInRequested);
    find<Button>("signInButton")->click();
    QCOMPARE(spy.count(), 0);
    QVERIFY(find<QLabel>("emailFieldError")->isVisible());
    QVERIFY(find<QLabel>("passwordFieldError")->isVisible());
    QTest::keyClicks(find<QLineEdit>("emailField"), QStringLiteral("p"));
    QVERIFY(!find<QLabel>("emailFieldError")->isVisible());
}

void tst_SignInPage::wrongPasswordClearsNothing()
{
    type(QStringLiteral("pro@example.com"), QStringLiteral("wrong"));
    m_page->showError({ApiError::Kind::InvalidCredentials, 0, {}});
    QVERIFY(find<QLabel>("passwordFieldError")->isVisible());
    QCOMPARE(find<QLineEdit>("emailField")->text(), QStringLiteral("pro@example.com"));
    QCOMPARE(find<QLineEdit>("passwordField")->text(), QStringLiteral("wrong"));
    QCOMPARE(notice(), QString());
}

void tst_SignInPage::otherErrorsStandInTheNotice_data()
{
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::newRow("offline") << ApiError::Kind::Offline;
    QTest::newRow("timeout") << ApiError::Kind::Timeout;
    QTest::newRow("rate limited") << ApiError::Kind::RateLimited;
    QTest::newRow("bad answer") << ApiError::Kind::BadResponse;
    QTest::newRow("unavailable") << ApiError::Kind::Unavailable;
    QTest::newRow("tls") << ApiError::Kind::Tls;
}

void tst_SignInPage::otherErrorsStandInTheNotice()
{
    QFETCH(ApiError::Kind, kind);
    type(QStringLiteral("pro@example.com"), QStringLiteral("secret"));
    m_page->setBusy(true);
    m_page->showError({kind, 0, {}});
    QVERIFY(!notice().isEmpty());
    QVERIFY(!find<QLabel>("passwordFieldError")->isVisible());
    QVERIFY(!find<Button>("signInButton")->isBusy());
    QCOMPARE(find<QLineEdit>("passwordField")->text(), QStringLiteral("secret"));
}

void tst_SignInPage::busyIgnoresASecondPress()
{
    type(QStringLiteral("pro@example.com"), QStringLiteral("secret"));
    m_page->setBusy(true);
    QSignalSpy spy(m_page.get(), &SignInPage::passwordSignInRequested);
    QTest::mouseClick(find<Button>("signInButton"), Qt::LeftButton);
    QTest::keyClick(find<QLineEdit>("passwordField"), Qt::Key_Return);
    QCOMPARE(spy.count(), 0);
}

void tst_SignInPage::waitingCanBeCancelled()
{
    m_page->setProgress({.step = SignInProgress::Step::Browser, .deviceOffered = true});
    QSignalSpy cancel(m_page.get(), &SignInPage::cancelRequested);
    QSignalSpy copy(m_page.get(), &SignInPage::copyRequested);
    QSignalSpy open(m_page.get(), &SignInPage::openAgainRequested);
    QSignalSpy device(m_page.get(), &SignInPage::deviceSignInRequested);
    find<Button>("copyButton")->click();
    find<Button>("openAgainButton")->click();
    find<Button>("useCodeButton")->click();
    find<Button>("cancelButton")->click();
    QCOMPARE(copy.count(), 1);
    QCOMPARE(open.count(), 1);
    QCOMPARE(device.count(), 1);
    QCOMPARE(cancel.count(), 1);
    m_page->setProgress({});
    QVERIFY(find<Button>("browserSignInButton")->isVisible());
}

void tst_SignInPage::deviceCodeIsShown()
{
    m_page->setProgress({.step = SignInProgress::Step::DeviceCode,
        .userCode = QStringLiteral("WDJB-MJHT"),
        .verificationUri = QUrl(QStringLiteral("https://accounts.acme.example/device"))});
    QCOMPARE(find<QLabel>("deviceCode")->text(), QStringLiteral("WDJB-MJHT"));
    QVERIFY(find<QLabel>("deviceAddress")
            ->text()
            .contains(QStringLiteral("accounts.acme.example/device")));
    find<Button>("copyButton")->click();
    m_page->showCopied();
    QCOMPARE(find<Button>("copyButton")->text(), QStringLiteral("Code copied"));
}

void tst_SignInPage::cancelledSignInSaysNothing()
{
    m_page->setProgress({.step = SignInProgress::Step::Browser});
    m_page->showBrowserError({ApiError::Kind::Canceled, 0, {}});
    QCOMPARE(notice(), QString());
    m_page->showBrowserError({ApiError::Kind::Denied, 0, {}});
    QVERIFY(!notice().isEmpty());
}

void tst_SignInPage::saysHowLongToWait_data()
{
    QTest::addColumn<int>("seconds"); // 0: the backend did not say
    QTest::addColumn<QString>("words");
    QTest::newRow("not said") << 0 << QStringLiteral("in a moment");
    QTest::newRow("seconds") << 30 << QStringLiteral("in 30 seconds.");
    QTest::newRow("minutes, rounded up") << 61 << QStringLiteral("in 2 minutes.");
}

void tst_SignInPage::saysHowLongToWait()
{
    QFETCH(int, seconds);
    QFETCH(QString, words);
    ApiError error{.kind = ApiError::Kind::RateLimited, .httpStatus = 429, .code = {}};
    if (seconds > 0)
        error.retryAfter = std::chrono::seconds(seconds);
    m_page->showError(error);
    QVERIFY2(notice().contains(words), qPrintable(notice()));
    m_page->showBrowserError(error);
    QVERIFY2(notice().contains(words), qPrintable(notice()));
}

void tst_SignInPage::suspectsTheClock()
{
    m_page->showBrowserError({ApiError::Kind::BadResponse, 0, QStringLiteral("late_id_token")});
    QVERIFY2(notice().contains(QStringLiteral("date and time")), qPrintable(notice()));
}

void tst_SignInPage::resetLeavesNothing()
{
    type(QStringLiteral("pro@example.com"), QStringLiteral("secret"));
    m_page->showError({ApiError::Kind::InvalidCredentials, 0, {}});
    m_page->reset();
    QVERIFY(find<QLineEdit>("emailField")->text().isEmpty());
    QVERIFY(find<QLineEdit>("passwordField")->text().isEmpty());
    QVERIFY(!find<QLabel>("passwordFieldError")->isVisible());
}

// A password that was looked at is not shown to, or taken back by, whoever comes next.
void tst_SignInPage::resetIsForGood()
{
    auto* field = find<QLineEdit>("passwordField");
    auto* reveal = field->actions().constFirst();
    QTest::keyClicks(field, QStringLiteral("secret"));
    reveal->trigger();
    QCOMPARE(field->echoMode(), QLineEdit::Normal);
    const Qt::InputMethodHints unlearned = Qt::ImhSensitiveData | Qt::ImhNoPredictiveText;
    QCOMPARE(field->inputMethodHints() & unlearned, unlearned);
    m_page->reset();
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    reveal->trigger();
    QTest::keySequence(field, QKeySequence::Undo);
    QCOMPARE(field->text(), QString());
}

QTEST_MAIN(tst_SignInPage)
#include "tst_signinpage.moc"
