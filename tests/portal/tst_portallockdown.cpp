// What a page of the portal may do besides showing itself, in the real engine.
#include "tests/portal/PortalBench.h"
#include "tests/support/ScriptedServer.h"
#include "ui/portal/PageDialogs.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPrintDialog>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWebEngineView>

#include <functional>
#include <memory>

using namespace portico;
using namespace portico::testing;
using namespace Qt::StringLiterals;

class TestPortalLockdown : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void titlesDialogsByHost();
    void showsDialogsAsPlainTextAndCutsThem();
    void endsDialogsInARow();
    void answersNoPrompt();
    void answersNoHttpAuthentication();
    void deniesPermissions_data();
    void deniesPermissions();
    void opensAPopupUnderTheSamePolicy();
    void opensNoPopupUnasked();
    void printsToAFile();
    void passesTheLanguageOn();
    void passesTheLookOn_data();
    void passesTheLookOn();
    void endsAVisitUnderADialog();

private:
    bool load(const QByteArray& body);
    void onDialog(const std::function<void(QMessageBox&)>& act);
    void clickPage();
    QString resultOf(const QString& promise);
    template <class T> T* found(const char* name) const
    {
        return m_bench->host.window.findChild<T*>(QLatin1String(name));
    }

    ScriptedServer m_server;
    QTimer m_watcher;
    std::unique_ptr<PortalBench> m_bench;
};

namespace {

constexpr int patience = 30'000; // ms

ScriptedAnswer html(const QByteArray& body, int status = 200, const QByteArray& headers = {})
{
    return ScriptedAnswer::body(status, "text/html", "<!doctype html>" + body, headers);
}

} // namespace

void TestPortalLockdown::init() { m_bench = std::make_unique<PortalBench>(); }

void TestPortalLockdown::cleanup()
{
    m_watcher.stop();
    m_bench.reset();
}

bool TestPortalLockdown::load(const QByteArray& body)
{
    m_server.on("/", html(body));
    const QUrl url = m_server.url(u"/"_s);
    return m_bench->load(url,
        PortalPolicy(
            QUrl(u"http://127.0.0.1:1"_s), {url.authority()}, QUrl(u"https://app.example.com/"_s)));
}

void TestPortalLockdown::clickPage()
{
    QWidget* target = m_bench->view()->focusProxy();
    QTest::mouseClick(target, Qt::LeftButton, {}, target->rect().center());
}

// What a promise comes to, or how it fails.
QString TestPortalLockdown::resultOf(const QString& promise)
{
    m_bench->evaluate(u"result = ''; (%1).then(v => result = String(v), e => result = e.name || "
                      "String(e.code)); 0"_s.arg(promise));
    QString result;
    (void)QTest::qWaitFor(
        [&] {
            result = m_bench->evaluate(u"result"_s).toString();
            return !result.isEmpty();
        },
        patience);
    return result;
}

// A dialog has an event loop of its own, in which nobody is left to answer but a timer.
void TestPortalLockdown::onDialog(const std::function<void(QMessageBox&)>& act)
{
    connect(&m_watcher, &QTimer::timeout, m_bench->view(), [this, act] {
        if (auto* box = found<QMessageBox>("portalPageDialog"); box && box->isVisible())
            act(*box);
    });
    m_watcher.start(20);
}

void TestPortalLockdown::titlesDialogsByHost()
{
    QVERIFY(load("portal"));
    QStringList seen;
    onDialog([&seen](QMessageBox& box) {
        seen = {box.windowTitle(), box.text()};
        box.button(QMessageBox::Ok)->click();
    });
    QVERIFY(m_bench->evaluate(u"confirm('<b>Remove?</b>')"_s).toBool());
    QCOMPARE(seen, QStringList({u"127.0.0.1"_s, u"<b>Remove?</b>"_s}));
}

void TestPortalLockdown::showsDialogsAsPlainTextAndCutsThem()
{
    QVERIFY(load("portal"));
    qsizetype length = 0;
    Qt::TextFormat format = Qt::AutoText;
    onDialog([&](QMessageBox& box) {
        length = box.text().size();
        format = box.textFormat();
        box.reject();
    });
    QVERIFY(!m_bench->evaluate(u"confirm('x'.repeat(100000))"_s).toBool());
    QCOMPARE(length, PageDialogs::longest + 1);
    QCOMPARE(format, Qt::PlainText);
}

void TestPortalLockdown::endsDialogsInARow()
{
    QVERIFY(load("portal"));
    int seen = 0;
    onDialog([&seen](QMessageBox& box) {
        ++seen;
        QTest::mouseClick(box.button(QMessageBox::Ok), Qt::LeftButton);
    });
    m_bench->evaluate(u"for (let i = 0; i < 1000; ++i) alert(i)"_s);
    QCOMPARE(seen, PageDialogs::mostInARow);
}

void TestPortalLockdown::endsAVisitUnderADialog()
{
    QVERIFY(load("portal"));
    onDialog([this](QMessageBox&) { m_bench->portal.end(PortalEnding::Closed); });
    m_bench->run(u"confirm('Stay?')"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->ending, PortalEnding::Closed, patience);
    QVERIFY(!found<QMessageBox>("portalPageDialog"));
    QVERIFY(load("portal"));
}

void TestPortalLockdown::answersNoPrompt()
{
    QVERIFY(load("portal"));
    QVERIFY(m_bench->evaluate(u"prompt('Your card number?') === null"_s).toBool());
}

void TestPortalLockdown::answersNoHttpAuthentication()
{
    QVERIFY(load("portal"));
    m_server.on("/secret",
        html("none of yours", 401, "WWW-Authenticate: Basic realm=\"Your password\"\r\n"));
    m_bench->run(u"location.href = '/secret'"_s);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_bench->evaluate(u"document.body.innerText"_s).toString(), u"none of yours"_s, patience);
    QVERIFY(m_server.count("/secret") <= 2);
    QVERIFY(m_bench->host.window.findChildren<QDialog*>().isEmpty());
}

void TestPortalLockdown::deniesPermissions_data()
{
    QTest::addColumn<QString>("promise");
    QTest::addColumn<QString>("result");
    QTest::newRow("notifications") << u"Notification.requestPermission()"_s << u"denied"_s;
    QTest::newRow("place")
        << u"new Promise((y, n) => navigator.geolocation.getCurrentPosition(y, n))"_s << u"1"_s;
    QTest::newRow("camera") << u"navigator.mediaDevices.getUserMedia({video: true})"_s
                            << u"NotAllowedError"_s;
    QTest::newRow("microphone") << u"navigator.mediaDevices.getUserMedia({audio: true})"_s
                                << u"NotAllowedError"_s;
    QTest::newRow("screen") << u"navigator.mediaDevices.getDisplayMedia({video: true})"_s
                            << u"NotAllowedError"_s;
    QTest::newRow("clipboard") << u"navigator.clipboard.readText()"_s << u"NotAllowedError"_s;
}

void TestPortalLockdown::deniesPermissions()
{
    QFETCH(QString, promise);
    QVERIFY(load("portal"));
    m_bench->host.window.activateWindow();
    m_bench->view()->setFocus();
    QTEST(resultOf(promise), "result");
}

void TestPortalLockdown::opensAPopupUnderTheSamePolicy()
{
    m_server.on("/bank", html("<title>Bank</title>bank"));
    QVERIFY(load("<body style='height: 90vh' onclick=\"w = open('/bank', 'bank', "
                 "'width=400,height=300')\">portal"));
    clickPage();
    QTRY_VERIFY_WITH_TIMEOUT(found<QWidget>("portalPopup"), patience);
    auto* popup = found<QWidget>("portalPopup");
    QTRY_COMPARE_WITH_TIMEOUT(popup->windowTitle(), u"127.0.0.1"_s, patience);
    auto* inside = popup->findChild<QWebEngineView*>()->page();
    const QUrl bank = m_server.url(u"/bank"_s);
    QTRY_COMPARE_WITH_TIMEOUT(
        inside->title(), u"Bank"_s, patience); // it has come, not only set out
    QCOMPARE(inside->url(), bank);

    // What the policy refuses stays out of it, and the return ends the visit and the pop-up.
    m_bench->evaluate(u"w.location.href = 'http://evil.invalid/'; 0"_s);
    QTRY_COMPARE_WITH_TIMEOUT(inside->url(), bank, patience);
    m_bench->run(u"w.location.href = 'https://app.example.com/'"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->ending, PortalEnding::Returned, patience);
    QVERIFY(!found<QWidget>("portalPopup"));
}

void TestPortalLockdown::opensNoPopupUnasked()
{
    QVERIFY(load("portal"));
    QVERIFY(m_bench->evaluate(u"open('/', 'ad', 'width=400,height=300') === null"_s).toBool());
    QVERIFY(!found<QWidget>("portalPopup"));
}

void TestPortalLockdown::printsToAFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"page.pdf"_s);
    QVERIFY(load("portal"));
    m_bench->run(u"print()"_s);
    QTRY_VERIFY_WITH_TIMEOUT(found<QPrintDialog>("portalPrintDialog"), patience);
    auto* dialog = found<QPrintDialog>("portalPrintDialog");
    QTRY_VERIFY(dialog->isVisible());
    auto* name = dialog->findChild<QLineEdit*>(u"filename"_s);
    QVERIFY(name);
    name->setText(file);
    static_cast<QDialog*>(dialog)->accept();
    const auto start = [&file] {
        QFile printed(file);
        return printed.open(QIODevice::ReadOnly) ? printed.read(5) : QByteArray();
    };
    QTRY_COMPARE_WITH_TIMEOUT(start(), QByteArray("%PDF-"), patience);

    // And again: asked for until the engine has said that the first one is finished.
    const auto asksAgain = [this] {
        m_bench->run(u"print()"_s);
        return QTest::qWaitFor([this] { return found<QPrintDialog>("portalPrintDialog"); }, 1'000);
    };
    QTRY_VERIFY_WITH_TIMEOUT(asksAgain(), patience);
}

void TestPortalLockdown::passesTheLanguageOn()
{
    QVERIFY(load("portal"));
    QCOMPARE(m_bench->evaluate(u"navigator.language"_s).toString(), u"en"_s);
    QVERIFY(m_server.last("/").headers.value("accept-language").startsWith("en"));
}

void TestPortalLockdown::passesTheLookOn_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("dark") << u"(prefers-color-scheme: dark)"_s;
    QTest::newRow("contrast") << u"(prefers-contrast: more)"_s;
    QTest::newRow("motion") << u"(prefers-reduced-motion: reduce)"_s;
}

void TestPortalLockdown::passesTheLookOn()
{
    QFETCH(QString, query);
    QVERIFY(load("portal"));
    QVERIFY(m_bench->evaluate(u"matchMedia('%1').matches"_s.arg(query)).toBool());
}

int main(int argc, char** argv)
{
    // Nothing is there to be denied without a camera and a microphone.
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--use-fake-device-for-media-stream");
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication app(argc, argv);
    TestPortalLockdown test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_portallockdown.moc"
