#include "app/Application.h"
#include "app/core/auth/MemorySecretStore.h"
#include "app/Settings.h"
#include "tests/e2e/Journey.h"
#include "tests/e2e/Operator.h"
#include "tests/e2e/PageDriver.h"
#include "tests/e2e/Screenshots.h"
#include "tests/e2e/WidgetDriver.h"
#include "ui/MainWindow.h"

#include <QDesktopServices>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

// What people do in a portal besides changing the plan, each from sign-in to a billing page that
// shows the result: in the real engine, on the stand-in's pages, with real clicks and keys. A
// picture of every step is left in PORTICO_WALKS.
class tst_Walks : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void confirmsACardInTheBanksFrame();
    void confirmsACardInTheBanksWindow();
    void savesAnInvoice();
    void cancels();
    void getsAFreshSessionForAnExpiredLink();
    void returnsFromASessionThatEnded();

public slots:
    void open(const QUrl& url) { m_opened.append(url); }

private:
    bool signIn(const QString& email);
    bool enterCard(const QString& number) const;
    bool confirmInTheFrame() const;
    bool picture(const char* name) { return picture(m_app->window(), name); }
    bool picture(QWidget& window, const char* name);
    QWidget* dialog(const QString& name) const;

    StubProcess m_stub;
    e2e::Operator m_operator{m_stub};
    const QTemporaryDir m_home;
    QList<QUrl> m_opened;
    std::unique_ptr<portico::Application> m_app;
    std::unique_ptr<e2e::Screenshots> m_pictures;
    std::unique_ptr<e2e::WidgetDriver> m_window;
    std::unique_ptr<e2e::PageDriver> m_page;
    std::unique_ptr<e2e::Journey> m_journey;
};

void tst_Walks::initTestCase() { QVERIFY2(m_stub.start(), qUtf8Printable(m_stub.lastError())); }

void tst_Walks::init()
{
    portico::Settings settings;
    settings.backend = m_stub.backend();
    settings.language = u"en"_s;
    portico::Application::Services services;
    services.secrets = std::make_unique<portico::MemorySecretStore>();
    services.stateFile = m_home.filePath(u"state.ini"_s);
    services.cacheFolder = m_home.filePath(u"cache"_s);
    m_app = std::make_unique<portico::Application>(settings, std::move(services));
    m_app->window().resize(1080, 800);
    m_app->start();
    m_window = std::make_unique<e2e::WidgetDriver>(m_app->window());
    m_page = std::make_unique<e2e::PageDriver>(m_app->window());
    m_journey = std::make_unique<e2e::Journey>(m_app->window());
    const QDir folder(qEnvironmentVariable("PORTICO_WALKS", QDir::tempPath() + "/walks"_L1));
    m_pictures = std::make_unique<e2e::Screenshots>(
        QDir(folder.filePath(QString::fromLatin1(QTest::currentTestFunction()))));
}

void tst_Walks::cleanup()
{
    if (QTest::currentTestFailed())
        picture("where-it-failed");
    m_app.reset();
}

bool tst_Walks::picture(QWidget& window, const char* name)
{
    return m_pictures->take(window, QString::fromLatin1(name));
}

bool tst_Walks::signIn(const QString& email)
{
    return m_journey->signIn(email, u"portico-demo"_s) && m_window->find(u"planCard"_s);
}

// A window of its own, once it is on screen.
QWidget* tst_Walks::dialog(const QString& name) const
{
    QWidget* found = nullptr;
    (void)QTest::qWaitFor(
        [&] {
            found = m_app->window().findChild<QWidget*>(name);
            return found && found->isVisible();
        },
        e2e::patience);
    return found;
}

bool tst_Walks::enterCard(const QString& number) const
{
    return m_journey->openPortal() && m_page->click(u"#add-payment-method"_s)
        && m_page->type(u"#card-number"_s, number) && m_page->type(u"#card-expiry"_s, u"12 / 34"_s)
        && m_page->type(u"#card-cvc"_s, u"123"_s) && m_page->click(u"#save-card"_s);
}

// The frame is the bank's, of another origin, so nobody outside can say where its button is; the
// keyboard finds it.
bool tst_Walks::confirmInTheFrame() const
{
    return m_page->clickCorner(u"#challenge-frame"_s) && m_page->press(Qt::Key_Tab)
        && m_page->press(Qt::Key_Return) && m_page->waitFor(u"#status .notice.good"_s);
}

void tst_Walks::confirmsACardInTheBanksFrame()
{
    QVERIFY(signIn(u"starter@example.com"_s) && picture("billing"));
    QVERIFY(enterCard(u"4000002500003155"_s));
    QVERIFY(m_page->waitForFrame(u"#challenge-frame"_s) && picture("bank-asks-in-a-frame"));
    QVERIFY(confirmInTheFrame() && picture("card-added"));
    QVERIFY(m_journey->returnToApp());
    QVERIFY(m_window->waitForText(u"paymentMethodCardFact"_s, u"3155"_s));
    QVERIFY(picture("billing-with-the-card"));
}

void tst_Walks::confirmsACardInTheBanksWindow()
{
    QVERIFY(signIn(u"pro@example.com"_s));
    QVERIFY(enterCard(u"4000002760003184"_s));
    QVERIFY(m_page->waitFor(u"#open-bank"_s) && picture("bank-opens-a-window"));
    QVERIFY(m_page->click(u"#open-bank"_s));
    auto* popup = dialog(u"portalPopup"_s);
    QVERIFY(popup);
    const e2e::PageDriver bank(*popup);
    QVERIFY(bank.waitFor(u"#bank-complete"_s) && picture(*popup, "the-banks-window"));
    QCOMPARE(popup->windowTitle(), u"localhost"_s);
    QVERIFY(bank.click(u"#bank-complete"_s));
    QVERIFY(m_page->waitFor(u"#status .notice.good"_s));
    QVERIFY(m_window->waitUntilGone(u"portalPopup"_s) && picture("card-added"));
    QVERIFY(m_journey->returnToApp());
    QVERIFY(m_window->waitForText(u"paymentMethodCardFact"_s, u"3184"_s));
    QVERIFY(picture("billing-with-the-card"));
}

void tst_Walks::savesAnInvoice()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"mine.pdf"_s);
    QDesktopServices::setUrlHandler(u"file"_s, this, "open");
    QVERIFY(signIn(u"pro@example.com"_s) && m_journey->openPortal());
    QVERIFY(m_page->click(u"[data-action=download-invoice]"_s));
    auto* where = dialog(u"portalSaveDialog"_s);
    QVERIFY(where && picture(*where, "where-to-save"));
    auto* name = where->findChild<QLineEdit*>(u"fileNameEdit"_s);
    QVERIFY(name && name->text().endsWith(u".pdf"_s));
    QVERIFY(e2e::WidgetDriver(*where).type(u"fileNameEdit"_s, file));
    QTest::keyClick(name, Qt::Key_Return);
    auto* saved = dialog(u"portalSaved"_s);
    QVERIFY(saved && picture(*saved, "saved"));
    QTest::keyClick(saved, Qt::Key_Return); // Open, its first choice
    QTRY_COMPARE(m_opened, QList{QUrl::fromLocalFile(file)});
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF-"));
    QVERIFY(m_page->waitFor(u"#invoices"_s) && picture("back-in-the-portal"));
    QVERIFY(m_journey->returnToApp());
    QVERIFY(m_window->waitForText(u"planName"_s, u"Pro"_s) && picture("billing"));
}

void tst_Walks::cancels()
{
    QVERIFY(signIn(u"trial@example.com"_s) && m_journey->openPortal());
    QVERIFY(m_page->click(u"#cancel-subscription"_s));
    QVERIFY(m_page->waitFor(u"#confirm-cancel"_s) && picture("why"));
    QVERIFY(m_page->click(u"#cancel-reason input"_s) && m_page->click(u"#confirm-cancel"_s));
    QVERIFY(m_page->waitFor(u"#keep-subscription"_s) && picture("canceled"));
    QVERIFY(m_journey->returnToApp());
    QVERIFY(m_window->waitForText(u"statusSentence"_s, u"Ends on"_s));
    QVERIFY(m_journey->isToldWhatChanged() && picture("billing-says-when"));
}

// Made six minutes ago and never opened; what the backend hands out is as old.
void tst_Walks::getsAFreshSessionForAnExpiredLink()
{
    const QUrl link = m_operator.portalSession(u"pro@example.com"_s);
    QVERIFY(link.isValid() && m_operator.letPortalSessionsAge(6 * 60));
    QVERIFY(m_operator.nextAnswer(
        u"/api/billing/portal"_s, {{u"url"_s, link.toString(QUrl::FullyEncoded)}}));
    QVERIFY(signIn(u"pro@example.com"_s) && m_window->click(u"manageButton"_s));
    QVERIFY(m_window->waitForText(u"portalProblemTitle"_s, u"expired"_s) && picture("expired"));
    QVERIFY(m_window->click(u"portalProblemAction"_s));
    QVERIFY(m_page->waitFor(u"#current-plan"_s) && picture("a-fresh-session"));
    QVERIFY(m_journey->returnToApp());
    QVERIFY(m_window->waitForText(u"planName"_s, u"Pro"_s) && picture("billing"));
}

// Left alone for over an hour: the portal says so when it is used again.
void tst_Walks::returnsFromASessionThatEnded()
{
    QVERIFY(signIn(u"pro@example.com"_s) && m_journey->openPortal());
    QVERIFY(m_operator.letPortalSessionsAge(61 * 60));
    QVERIFY(m_page->click(u"#cancel-subscription"_s));
    QVERIFY(m_page->click(u"#cancel-reason input"_s) && m_page->click(u"#confirm-cancel"_s));
    QVERIFY(m_page->waitFor(u"#view a.primary"_s) && picture("ended"));
    QVERIFY(m_page->click(u"#view a.primary"_s));
    QVERIFY(m_window->waitForText(u"planName"_s, u"Pro"_s));
    QVERIFY(!m_window->sees(u"portalHost"_s) && picture("billing"));
    QVERIFY(m_journey->openPortal()); // and the next visit is a new one
    QVERIFY(picture("the-next-visit"));
}

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    const QApplication qt(argc, argv);
    tst_Walks test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_walks.moc"
