// Our side of the row: the real app, signed in, that presses Manage Billing when told to.
//
//   portico-bench-visit <backend>    prints "ready", presses at the first line it reads

#include "app/Application.h"
#include "app/Settings.h"
#include "tests/e2e/WidgetDriver.h"
#include "ui/MainWindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTextStream>
#include <QUrl>

using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts); // for the engine, as in the app
    const QApplication qt(argc, argv);
    portico::Settings settings;
    settings.backend = QUrl(QApplication::arguments().value(1));
    portico::Application application(settings);
    application.window().resize(1080, 800);
    application.start();

    const e2e::WidgetDriver window(application.window());
    const bool ready = window.type(u"emailField"_s, u"starter@example.com"_s)
        && window.type(u"passwordField"_s, u"portico-demo"_s) && window.click(u"signInButton"_s)
        && window.waitForText(u"planName"_s, u"Starter"_s);
    auto* manage = qobject_cast<QAbstractButton*>(window.find(u"manageButton"_s));
    if (!ready || !manage)
        return 1;
    QTextStream(stdout) << "ready" << Qt::endl;
    QTextStream(stdin).readLine();
    manage->click();
    return QApplication::exec();
}
