#include "app/Application.h"
#include "app/CommandLine.h"
#include "app/Place.h"
#include "app/SingleInstance.h"
#include "app/StartError.h"

#include <QApplication>
#include <QNetworkProxyFactory>

#include <cstdio>

namespace {

// Each of these opens the payment session to another local process.
void clearEngineEnvironment()
{
#ifdef QT_NO_DEBUG
    for (const char* name : {"QTWEBENGINE_REMOTE_DEBUGGING", "QTWEBENGINE_CHROMIUM_FLAGS",
             "QTWEBENGINE_DISABLE_SANDBOX", "QTWEBENGINEPROCESS_PATH", "QTWEBENGINE_RESOURCES_PATH",
             "QTWEBENGINE_LOCALES_PATH"})
        qunsetenv(name);
#endif
}

int answer(const QString& text)
{
    std::fputs(qPrintable(text.trimmed() + u'\n'), stdout);
    return 0;
}

int fail(const QString& why, int exitCode)
{
    portico::tellStartError(why);
    return exitCode;
}

} // namespace

int main(int argc, char** argv)
{
    clearEngineEnvironment();
    const auto line = portico::readCommandLine(argc, argv);
    if (!line)
        return fail(line.error(), 2);
    if (!line->answer.isEmpty())
        return answer(line->answer);

    QCoreApplication::setAttribute(
        Qt::AA_ShareOpenGLContexts); // before the application, for the engine
    QApplication qt(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Portico"));
    QApplication::setApplicationVersion(QStringLiteral(PORTICO_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.portico.Portico"));

    QNetworkProxyFactory::setUseSystemConfiguration(true); // the engine asks whether it is set
    portico::SingleInstance instance(line->settings.backend);
    switch (instance.start(line->link)) {
    case portico::SingleInstance::Start::Handed:
        return 0;
    case portico::SingleInstance::Start::Unanswered:
        return fail(QStringLiteral("Portico is running already and does not answer."), 1);
    case portico::SingleInstance::Start::First:
        break;
    }

    portico::Application application(line->settings);
    QObject::connect(&instance, &portico::SingleInstance::opened, &application,
        [&application](const QString& link) { application.open(portico::placeOf(link)); });
    application.start();
    if (!line->link.isEmpty())
        application.open(portico::placeOf(line->link));
    return QApplication::exec();
}
