#pragma once

#include "app/core/http/LoopbackServer.h"

#include <QUrl>

#include <chrono>

namespace portico {

// An address on this machine that leads, once, to another. A program is started with its address on
// the command line, which everybody on this machine can read: so the browser is handed one that is
// of no use to whoever comes after it.
class OneTimeLink {
public:
    // Longer than a browser takes to start.
    static constexpr std::chrono::minutes lifetime{2};

    explicit OneTimeLink(const QUrl& target);

    bool listen(); // false: this machine does not let us
    QUrl url() const;

private:
    std::optional<LoopbackServer::Answer> judge(const QByteArray& head) const;

    QByteArray m_target;
    QString m_path; // unguessable
    LoopbackServer m_server;
};

} // namespace portico
