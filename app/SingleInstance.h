#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QUrl>

namespace portico {

// One running program per user and backend: the first start listens in the user's runtime folder,
// a later one hands it its link and is done.
//
//   start() ─▶ lock taken ─▶ First: socket of a killed one removed, listening
//          └─▶ lock held by a living one ─▶ link handed over ─▶ answered: Handed, silent:
//          Unanswered
//
// The lock is the kernel's as well as a file, so a crash leaves nothing to clean up by hand.
class SingleInstance final : public QObject {
    Q_OBJECT
public:
    enum class Start {
        First, // and listening; or alone, where there is nowhere to listen
        Handed, // the one that runs has come to the front
        Unanswered, // one runs and does not answer
    };

    explicit SingleInstance(const QUrl& backend);
    ~SingleInstance() override;

    Start start(const QString& link); // blocks for at most 5 s

signals:
    // Another start, with its link or empty. Nothing of it has been checked.
    void opened(const QString& link);

private:
    bool handOver(const QString& link) const;
    void accept();
    void read(QLocalSocket* socket);

    QString m_socketPath;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace portico
