#include "app/core/auth/LoopbackListener.h"

#include <utility>

namespace portico {

LoopbackListener::LoopbackListener(QByteArray page)
    : m_page(std::move(page))
    , m_server([this](const QByteArray& head) { return judge(head); })
{
    QObject::connect(&m_server, &LoopbackServer::done, &m_server, [this] {
        const auto genuine = *m_genuine;
        m_callback.complete(genuine); // may destroy this
    });
}

bool LoopbackListener::listen(const QString& state, const QString& issuer, bool issuerRequired)
{
    if (!m_server.listen())
        return false;
    m_expected = {.port = m_server.port(),
        .state = state,
        .issuer = issuer,
        .issuerRequired = issuerRequired};
    return true;
}

QUrl LoopbackListener::redirectUri() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/callback").arg(m_expected.port));
}

std::optional<LoopbackServer::Answer> LoopbackListener::judge(const QByteArray& head)
{
    m_genuine = Callback::fromRequestHead(head, m_expected);
    if (!m_genuine)
        return std::nullopt;
    return LoopbackServer::Answer{.status = "200 OK", .page = m_page};
}

} // namespace portico
