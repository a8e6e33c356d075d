#pragma once

#include <QHash>
#include <QSet>
#include <QString>

// What is in the backend's database file, looked at from outside while the stub may be running.
class EventLog {
public:
    explicit EventLog(const QString& dataDir);
    ~EventLog();
    Q_DISABLE_COPY_MOVE(EventLog)

    // From here on every recorded event leaves a mark of its own, which tells twice from once.
    bool startCounting();
    QSet<QString> recorded(); // event ids
    QStringList appliedMoreThanOnce();
    QHash<QString, int> quantities(); // customer to the quantity stored for it

    bool lock(); // as a backup program or a stuck process would
    bool unlock();
    bool garbleEvents(); // as a bad disk would: the page on which the events are listed
    QString lastError() const { return m_error; }

private:
    bool run(const QString& sql);

    QString m_file;
    QString m_connection;
    QString m_error;
};
