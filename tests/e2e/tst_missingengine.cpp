#include "app/Application.h"
#include "app/core/auth/MemorySecretStore.h"
#include "app/core/portal/PortalVisit.h"
#include "app/Settings.h"
#include "tests/e2e/WidgetDriver.h"
#include "tests/support/FollowLink.h"
#include "tests/support/StubProcess.h"
#include "ui/MainWindow.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The engine's program is gone, as an incomplete package leaves it, or would take the app with it
// when it starts: the portal opens in the system browser, and the app is there when the user comes
// back.
class tst_MissingEngine : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void opensTheBrowser_data();
    void opensTheBrowser();

private:
    StubProcess m_stub;
};

void tst_MissingEngine::initTestCase()
{
    QVERIFY2(m_stub.start(), qUtf8Printable(m_stub.lastError()));
}

void tst_MissingEngine::opensTheBrowser_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::newRow("missing") << QByteArray("/nonexistent/QtWebEngineProcess");
    QTest::newRow("not a program") << QByteArray("/etc/hostname");
    QTest::newRow("ends at once") << QByteArray("/bin/false");
}

void tst_MissingEngine::opensTheBrowser()
{
    QFETCH(const QByteArray, program);
    qputenv("QTWEBENGINEPROCESS_PATH", program);
    portico::Settings settings;
    settings.backend = m_stub.backend();
    QList<QUrl> opened;
    portico::Application::Services services;
    const QTemporaryDir home;
    services.secrets = std::make_unique<portico::MemorySecretStore>();
    services.stateFile = home.filePath(u"state.ini"_s);
    services.openUrl = [&opened](const QUrl& url) {
        opened.append(url);
        return true;
    };
    portico::Application app(settings, std::move(services));
    app.start();

    const e2e::WidgetDriver window(app.window());
    QVERIFY(window.type(u"emailField"_s, u"pro@example.com"_s));
    QVERIFY(window.type(u"passwordField"_s, u"portico-demo"_s));
    QVERIFY(window.click(u"signInButton"_s));
    QVERIFY(window.click(u"manageButton"_s));
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, e2e::patience);
    QCOMPARE(test::followed(opened.first()).authority(), m_stub.stripe().authority());
    QTRY_COMPARE(app.portalVisit().state(), portico::PortalVisit::State::InBrowser);
    QVERIFY(!window.sees(u"portalHost"_s));
    QVERIFY(window.find(u"planCard"_s));

    app.portalVisit().end(portico::PortalEnding::Closed);
    QTRY_COMPARE_WITH_TIMEOUT(
        app.portalVisit().state(), portico::PortalVisit::State::Idle, e2e::patience);
}

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    const QApplication qt(argc, argv);
    tst_MissingEngine test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_missingengine.moc"
