#include "app/Application.h"
#include "app/Settings.h"
#include "tests/e2e/Journey.h"
#include "tests/support/StubProcess.h"
#include "ui/MainWindow.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

// Sign in, switch the plan in the portal's page, return, new plan shown, quit, start again, still
// signed in: on a real keyring, the real engine and the real stub, whose webhooks come 30 s late.
class tst_MainJob : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void switchesThePlan();
    void isStillSignedInAfterARestart();
    void signsOutForGood();

private:
    std::unique_ptr<portico::Application> startApp() const;

    StubProcess m_stub;
};

std::unique_ptr<portico::Application> tst_MainJob::startApp() const
{
    portico::Settings settings;
    settings.backend = m_stub.backend();
    auto app = std::make_unique<portico::Application>(settings);
    app->window().resize(1080, 800);
    app->start();
    return app;
}

void tst_MainJob::initTestCase()
{
    QVERIFY2(m_stub.start({u"--webhook-delay"_s, u"30"_s}), qUtf8Printable(m_stub.lastError()));
}

void tst_MainJob::switchesThePlan()
{
    const auto app = startApp();
    const e2e::Journey journey(app->window());
    QVERIFY(journey.seesSignIn());
    QVERIFY(journey.signIn(u"starter@example.com"_s, u"portico-demo"_s));
    QVERIFY(journey.seesPlan(u"Starter"_s, u"9"_s));
    QVERIFY(journey.openPortal());
    QVERIFY(journey.choosePlan(u"pro_yearly"_s));
    QVERIFY(journey.confirmPlan());
    QVERIFY(journey.returnToApp());
    QVERIFY(journey.seesPlan(u"Pro"_s, u"190"_s));
    QVERIFY(journey.isToldWhatChanged());
}

void tst_MainJob::isStillSignedInAfterARestart()
{
    const auto app = startApp();
    const e2e::Journey journey(app->window());
    QVERIFY(journey.seesPlan(u"Pro"_s, u"190"_s));
}

void tst_MainJob::signsOutForGood()
{
    {
        const auto app = startApp();
        const e2e::Journey journey(app->window());
        QVERIFY(journey.seesPlan(u"Pro"_s, u"190"_s));
        QVERIFY(journey.signOut());
        QVERIFY(journey.seesSignIn());
    }
    const auto app = startApp();
    QVERIFY(e2e::Journey(app->window()).seesSignIn());
}

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    const QApplication qt(argc, argv);
    tst_MainJob test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mainjob.moc"
