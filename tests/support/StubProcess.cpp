#include "tests/support/StubProcess.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

constexpr int startDeadline = 60'000; // ms: five passwords are hashed at the first start

} // namespace

StubProcess::~StubProcess() { kill(); }

bool StubProcess::start(const QStringList& arguments)
{
    kill();
    m_stderr.clear();
    QStringList command = m_prefix;
    command << QStringLiteral(PORTICO_STUB_PROGRAM) << u"--port"_s << u"0"_s << u"--stripe-port"_s
            << u"0"_s;
    if (m_keeps)
        command << u"--data"_s << dataDir();
    command << arguments;
    m_process.setProcessEnvironment(m_environment);
    m_process.start(command.takeFirst(), command);
    return readReadyLine();
}

bool StubProcess::readReadyLine()
{
    QElapsedTimer waited;
    waited.start();
    while (!m_process.canReadLine()) {
        if (m_process.state() == QProcess::NotRunning || waited.hasExpired(startDeadline)) {
            m_error = u"the stub is not ready: %1 %2"_s.arg(
                m_process.errorString(), QString::fromUtf8(standardError()));
            return false;
        }
        m_process.waitForReadyRead(200);
    }
    static const QRegularExpression ready(u"^ready backend=(\\S+) stripe=(\\S+)\\n$"_s);
    const auto line = QString::fromUtf8(m_process.readLine());
    const auto match = ready.match(line);
    if (!match.hasMatch()) {
        m_error = u"not a ready line: %1"_s.arg(line);
        return false;
    }
    m_backend = match.captured(1);
    m_stripe = match.captured(2);
    return true;
}

void StubProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

void StubProcess::signal(int number) { ::kill(pid_t(m_process.processId()), number); }

bool StubProcess::waitForExit()
{
    return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(startDeadline);
}

QString StubProcess::dataDir() const { return m_dataDir.isEmpty() ? m_ownDir.path() : m_dataDir; }

void StubProcess::setEnvironment(const QString& name, const QString& value)
{
    m_environment.insert(name, value);
}

QUrl StubProcess::backend(const QString& path) const { return QUrl(m_backend + path); }

QUrl StubProcess::stripe(const QString& path) const { return QUrl(m_stripe + path); }

QByteArray StubProcess::standardError()
{
    m_stderr += m_process.readAllStandardError();
    return m_stderr;
}
