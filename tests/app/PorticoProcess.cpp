#include "tests/app/PorticoProcess.h"

using namespace Qt::StringLiterals;

PorticoProcess::PorticoProcess()
{
    for (const QString& name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        m_environment.insert(name, m_home.path());
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    for (const QString& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
        m_environment.remove(name); // nobody is there to close a message box
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

PorticoProcess::~PorticoProcess() { kill(); }

void PorticoProcess::setEnvironment(const QString& name, const QString& value)
{
    m_environment.insert(name, value);
}

void PorticoProcess::keepErrors() { m_process.setProcessChannelMode(QProcess::SeparateChannels); }

void PorticoProcess::start(const QStringList& arguments)
{
    m_process.setProcessEnvironment(m_environment);
    m_process.start(QStringLiteral(PORTICO_PROGRAM), arguments);
}

bool PorticoProcess::waitForExit()
{
    return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(patience);
}

void PorticoProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}
