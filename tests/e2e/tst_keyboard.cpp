#include "app/Application.h"
#include "app/core/auth/MemorySecretStore.h"
#include "app/Settings.h"
#include "tests/e2e/Journey.h"
#include "tests/e2e/Keyboard.h"
#include "tests/e2e/WidgetDriver.h"
#include "tests/support/StubProcess.h"
#include "ui/MainWindow.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The whole main job without a mouse: sign in, switch the plan in the portal, come back.
class tst_Keyboard : public QObject {
    Q_OBJECT

private slots:
    void switchesThePlan();
};

void tst_Keyboard::switchesThePlan()
{
    StubProcess stub;
    QVERIFY2(stub.start(), qUtf8Printable(stub.lastError()));
    const QTemporaryDir folder;
    portico::Settings settings;
    settings.backend = stub.backend();
    portico::Application::Services services;
    services.secrets = std::make_unique<portico::MemorySecretStore>();
    services.stateFile = folder.filePath(u"state.ini"_s);
    services.cacheFolder = folder.filePath(u"cache"_s);
    portico::Application app(settings, std::move(services));
    app.start();
    const e2e::Keyboard keyboard(app.window());
    const e2e::Journey journey(app.window());

    QVERIFY(journey.seesSignIn());
    QTRY_VERIFY(keyboard.isIn(u"emailField"_s)); // where somebody begins
    QVERIFY(keyboard.type(u"starter@example.com"_s));
    QVERIFY(keyboard.tabTo(u"passwordField"_s));
    QVERIFY(keyboard.type(u"portico-demo"_s));
    QVERIFY(keyboard.press(Qt::Key_Return));
    QVERIFY(journey.seesPlan(u"Starter"_s, u"9"_s));

    QVERIFY(keyboard.tabTo(u"manageButton"_s));
    QVERIFY(keyboard.press(Qt::Key_Space));
    QVERIFY(e2e::PageDriver(app.window()).waitFor(u"#update-subscription"_s));
    QTRY_VERIFY(keyboard.isIn(u"portalView"_s));
    QVERIFY(keyboard.tabTo(u"portalClose"_s, Qt::ShiftModifier)); // out of the page, and back
    QVERIFY(keyboard.tabTo(u"portalView"_s));
    QVERIFY(keyboard.pressInPage(u"#update-subscription"_s));
    QVERIFY(keyboard.pressInPage(u"[data-price=\"pro_yearly\"]"_s));
    QVERIFY(keyboard.pressInPage(u"#continue-update"_s));
    QVERIFY(keyboard.pressInPage(u"#confirm-update"_s));
    QVERIFY(e2e::PageDriver(app.window()).waitFor(u"#current-plan"_s));
    QVERIFY(keyboard.pressInPage(u"#return-link"_s));

    QVERIFY(journey.seesPlan(u"Pro"_s, u"190"_s));
    QVERIFY(journey.isToldWhatChanged());
    QTRY_VERIFY(keyboard.isIn(u"billingPage"_s)); // not lost: the next Tab goes on from here
    QVERIFY(keyboard.tabTo(u"accountButton"_s, Qt::ShiftModifier));
}

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    const QApplication qt(argc, argv);
    tst_Keyboard test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keyboard.moc"
