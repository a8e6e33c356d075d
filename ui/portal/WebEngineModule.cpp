#include "ui/portal/WebEngineModule.h"

#include "ui/portal/EngineAge.h"
#include "ui/portal/EngineFiles.h"
#include "ui/portal/EngineTrial.h"
#include "ui/portal/WebEngineView.h"

#include <QAccessible>
#include <QtWebEngineCore/qtwebenginecoreglobal.h>

#include <utility>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace portico {

namespace {

// Without it, Qt 6.4's engine shows a page to assistive technology as one empty document. The
// engine reads its flags once, when it starts.
void describePagesWhereSomebodyListens()
{
    constexpr char name[] = "QTWEBENGINE_CHROMIUM_FLAGS";
    constexpr char flag[] = "--force-renderer-accessibility";
    const auto flags = qgetenv(name);
    if (QAccessible::isActive() && !flags.contains(flag))
        qputenv(name, flags + ' ' + flag);
}

} // namespace

EngineInfo WebEngineModule::engine() const
{
    return {.version = QString::fromLatin1(qWebEngineVersion()),
        .chromiumVersion = QString::fromLatin1(qWebEngineChromiumVersion()),
        .securityPatchVersion = QString::fromLatin1(qWebEngineChromiumSecurityPatchVersion())};
}

QString WebEngineModule::obstacle() const
{
    const QString minimum = QStringLiteral(PORTICO_MIN_ENGINE);
    if (const QString version = engine().version; isTooOld(version, minimum))
        return QStringLiteral("the engine is %1, and %2 is asked for").arg(version, minimum);
#ifdef Q_OS_UNIX
    // Chromium ends the program when its sandbox cannot work, and the sandbox is never given up
    // here.
    if (::geteuid() == 0)
        return QStringLiteral("the engine's sandbox does not work for root");
#endif
    if (const QString missing = missingEngineFile(); !missing.isEmpty())
        return missing + QStringLiteral(" is missing");
    return {};
}

QCoro::Task<QString> WebEngineModule::tryEngine()
{
#ifdef Q_OS_MACOS
    co_return {}; // a framework carries its parts inside
#else
    co_return co_await tryEngineProcess();
#endif
}

std::unique_ptr<PortalView> WebEngineModule::createView(PortalHost& host, QString locale)
{
    describePagesWhereSomebodyListens();
    return std::make_unique<WebEngineView>(host, std::move(locale));
}

} // namespace portico
