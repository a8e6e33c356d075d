// A guided tour of the main job, for machines without a display: the real app, the real engine and
// the stub it is pointed at, driven by real clicks; each step is printed and leaves a screenshot.
//
//   PORTICO_BACKEND=http://127.0.0.1:8787 portico-tour <folder for screenshots>

#include "app/Application.h"
#include "app/Settings.h"
#include "tests/e2e/Journey.h"
#include "tests/e2e/Screenshots.h"
#include "ui/MainWindow.h"

#include <QApplication>
#include <QTextStream>

#include <functional>

namespace {

struct Step {
    QString told;
    QString picture;
    std::function<bool()> act;
};

// Answers how many steps were done.
qsizetype walk(const QList<Step>& steps, QWidget& window, const QDir& folder)
{
    QTextStream out(stdout);
    e2e::Screenshots screenshots(folder);
    qsizetype done = 0;
    for (const auto& step : steps) {
        const bool worked = step.act() && screenshots.take(window, step.picture);
        out << (worked ? "  " : "  FAILED: ") << done + 1 << ". " << step.told << Qt::endl;
        if (!worked)
            break;
        ++done;
    }
    return done;
}

QList<Step> mainJob(const e2e::Journey& journey)
{
    return {
        {QStringLiteral("The app opens on its sign-in page."), QStringLiteral("sign-in"),
            [&] { return journey.seesSignIn(); }},
        {QStringLiteral("A wrong password is said next to the field; nothing typed is lost."),
            QStringLiteral("wrong-password"),
            [&] { return journey.failsToSignIn(QStringLiteral("starter@example.com")); }},
        {QStringLiteral(
             "Signed in as starter@example.com: plan, status, payment method, invoices."),
            QStringLiteral("billing"),
            [&] {
                return journey.signIn(
                           QStringLiteral("starter@example.com"), QStringLiteral("portico-demo"))
                    && journey.seesPlan(QStringLiteral("Starter"), QStringLiteral("9"));
            }},
        {QStringLiteral("Manage Billing shows the portal inside the window."),
            QStringLiteral("portal"), [&] { return journey.openPortal(); }},
        {QStringLiteral("Pro, yearly, is chosen on the portal's page; it says what is due now."),
            QStringLiteral("portal-confirm"),
            [&] { return journey.choosePlan(QStringLiteral("pro_yearly")); }},
        {QStringLiteral("Confirmed: the portal shows the new plan."), QStringLiteral("portal-done"),
            [&] { return journey.confirmPlan(); }},
        {QStringLiteral("Back in the app, the page already shows the new plan and what changed."),
            QStringLiteral("new-plan"),
            [&] {
                return journey.returnToApp()
                    && journey.seesPlan(QStringLiteral("Pro"), QStringLiteral("190"))
                    && journey.isToldWhatChanged();
            }},
    };
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts); // for the engine, as in the app
    const QApplication qt(argc, argv);
    const auto arguments = QApplication::arguments();
    if (arguments.size() != 2) {
        QTextStream(stderr) << "usage: portico-tour <folder for screenshots>" << Qt::endl;
        return 2;
    }
    const auto settings = portico::readSettings({.files = {},
        .state = {},
        .environment = QProcessEnvironment::systemEnvironment(),
        .options = {}});
    if (!settings) {
        QTextStream(stderr) << settings.error().message() << Qt::endl;
        return 2;
    }
    portico::Application application(*settings);
    application.window().resize(1080, 800);
    application.start();
    const e2e::Journey journey(application.window());
    const auto steps = mainJob(journey);
    return walk(steps, application.window(), QDir(arguments.at(1))) == steps.size() ? 0 : 1;
}
