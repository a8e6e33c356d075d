#include "app/StartError.h"

#include <QApplication>
#include <QMessageBox>

#include <cstdio>
#include <optional>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace portico {

using namespace Qt::StringLiterals;

namespace {

bool isStderrATerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

void showBox(const QString& why)
{
    QMessageBox box(QMessageBox::Critical, u"Portico"_s, why, QMessageBox::Ok);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

} // namespace

bool isToldInABox(bool isStderrATerminal, const QProcessEnvironment& environment)
{
    if (isStderrATerminal)
        return false;
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    Q_UNUSED(environment)
    return true;
#else
    return !environment.value(u"WAYLAND_DISPLAY"_s).isEmpty()
        || !environment.value(u"DISPLAY"_s).isEmpty();
#endif
}

void tellStartError(const QString& why)
{
    std::fputs(qPrintable("portico: "_L1 + why.trimmed() + u'\n'), stderr);
    if (!isToldInABox(isStderrATerminal(), QProcessEnvironment::systemEnvironment()))
        return;
    int argc = 1;
    char name[] = "portico";
    char* argv[] = {name, nullptr};
    std::optional<QApplication> application;
    if (QCoreApplication::instance() == nullptr)
        application.emplace(argc, argv);
    showBox(why);
}

} // namespace portico
