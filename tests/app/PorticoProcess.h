#pragma once

#include <QProcess>
#include <QTemporaryDir>

// The real program as a process of its own, in a home of its own, ended with this object.
class PorticoProcess {
public:
    static constexpr int patience = 30'000; // ms

    PorticoProcess();
    ~PorticoProcess();
    Q_DISABLE_COPY_MOVE(PorticoProcess)

    void setEnvironment(const QString& name, const QString& value);
    void keepErrors(); // for errors(), instead of showing them
    void start(const QStringList& arguments);
    bool waitForExit();
    void kill(); // SIGKILL

    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    int exitCode() const { return m_process.exitCode(); }
    QString output() { return QString::fromUtf8(m_process.readAllStandardOutput()); }
    QString errors() { return QString::fromUtf8(m_process.readAllStandardError()); }

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QProcess m_process;
};
