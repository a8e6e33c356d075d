#include "app/Application.h"
#include "app/Settings.h"
#include "tests/e2e/WidgetDriver.h"
#include "tests/support/StubProcess.h"
#include "ui/MainWindow.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The service goes away, under the running app and before the next start: what was last known stays
// on the page, with its age and nothing to press, until signing out.
class tst_Offline : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void losesTheService();
    void startsWithoutTheService();
    void forgetsAtSignOut();

private:
    std::unique_ptr<portico::Application> startApp() const;
    QStringList cached() const;

    StubProcess m_stub;
    QTemporaryDir m_folder;
};

namespace {

bool isReadOnly(const portico::Application& app, const e2e::WidgetDriver& window)
{
    const auto* manage =
        const_cast<portico::Application&>(app).window().findChild<QPushButton*>(u"manageButton"_s);
    return window.waitForText(u"statusBannerTitle"_s, u"No connection"_s) && manage->isVisible()
        && !manage->isEnabled();
}

} // namespace

std::unique_ptr<portico::Application> tst_Offline::startApp() const
{
    portico::Settings settings;
    settings.backend = m_stub.backend();
    portico::Application::Services services;
    services.stateFile = m_folder.filePath(u"state.ini"_s);
    services.cacheFolder = m_folder.filePath(u"cache"_s);
    auto app = std::make_unique<portico::Application>(settings, std::move(services));
    app->start();
    return app;
}

QStringList tst_Offline::cached() const
{
    return QDir(m_folder.filePath(u"cache"_s)).entryList(QDir::Files);
}

void tst_Offline::initTestCase() { QVERIFY2(m_stub.start(), qUtf8Printable(m_stub.lastError())); }

void tst_Offline::losesTheService()
{
    const auto app = startApp();
    const e2e::WidgetDriver window(app->window());
    QVERIFY(window.type(u"emailField"_s, u"pro@example.com"_s));
    QVERIFY(window.type(u"passwordField"_s, u"portico-demo"_s));
    QVERIFY(window.click(u"signInButton"_s));
    QVERIFY(window.waitForText(u"planName"_s, u"Pro"_s));
    QTRY_COMPARE(cached().size(), 1);
    m_stub.kill();
    QVERIFY(window.click(u"refreshButton"_s));
    QVERIFY(isReadOnly(*app, window));
    QVERIFY(window.waitForText(u"planName"_s, u"Pro"_s));
}

void tst_Offline::startsWithoutTheService()
{
    const auto app = startApp();
    const e2e::WidgetDriver window(app->window());
    QVERIFY(window.waitForText(u"planName"_s, u"Pro"_s));
    QVERIFY(window.waitForText(u"freshness"_s, u"Checked"_s));
    QVERIFY(isReadOnly(*app, window));
}

void tst_Offline::forgetsAtSignOut()
{
    const auto app = startApp();
    const e2e::WidgetDriver window(app->window());
    QVERIFY(window.waitForText(u"planName"_s, u"Pro"_s));
    QVERIFY(window.trigger(u"signOutAction"_s));
    QVERIFY(window.find(u"emailField"_s));
    QVERIFY(cached().isEmpty());
}

QTEST_MAIN(tst_Offline)

#include "tst_offline.moc"
