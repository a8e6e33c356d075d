#pragma once

#include "app/core/auth/Callback.h"
#include "app/core/Completion.h"
#include "app/core/http/LoopbackServer.h"

#include <QUrl>

namespace portico {

// Waits on the loopback interface for the browser to come back with the authorization response
// (RFC 8252 §7.3): the genuine GET /callback, whatever else comes before it. Destroying it closes
// the port; callback() is then never done.
class LoopbackListener {
public:
    // `page` is shown in the browser in the end, whatever the outcome.
    explicit LoopbackListener(QByteArray page);

    // False: this machine does not let us listen.
    bool listen(const QString& state, const QString& issuer, bool issuerRequired);
    QUrl redirectUri() const;
    Completion<Callback> callback() const { return m_callback; }

private:
    std::optional<LoopbackServer::Answer> judge(const QByteArray& head);

    QByteArray m_page;
    Callback::Expectation m_expected;
    std::optional<Callback> m_genuine;
    Completion<Callback> m_callback;
    LoopbackServer m_server;
};

} // namespace portico
