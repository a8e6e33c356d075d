#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

// The real portico-backend-stub on free ports, with a data folder of its own, ended with this
// object.
class StubProcess {
public:
    StubProcess() = default;
    ~StubProcess();
    Q_DISABLE_COPY_MOVE(StubProcess)

    // Waits for the ready line. False: lastError() says why, and stderr is in it.
    bool start(const QStringList& arguments = {});
    void kill(); // SIGKILL, as a power cut would; the data stays for the next start()
    void signal(int number);
    bool waitForExit(); // for a start() that is expected to fail

    void setDataDir(const QString& dir) { m_dataDir = dir; } // default: a temporary one
    void keepNothing() { m_keeps = false; } // as without --data: gone at exit
    QString dataDir() const;
    void setEnvironment(const QString& name, const QString& value);
    void setCommandPrefix(const QStringList& prefix) { m_prefix = prefix; } // e.g. sh -c 'ulimit …'

    QUrl backend(const QString& path = {}) const;
    QUrl stripe(const QString& path = {}) const;
    qint64 processId() const { return m_process.processId(); }
    int exitCode() const { return m_process.exitCode(); }
    QString lastError() const { return m_error; }
    QByteArray standardOutput() { return m_process.readAll(); } // after the ready line
    QByteArray standardError(); // what was written so far

private:
    bool readReadyLine();

    QTemporaryDir m_ownDir;
    QString m_dataDir;
    bool m_keeps = true;
    QStringList m_prefix;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QProcess m_process;
    QByteArray m_stderr;
    QString m_backend;
    QString m_stripe;
    QString m_error;
};
