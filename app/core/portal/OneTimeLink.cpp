#include "app/core/portal/OneTimeLink.h"

#include "app/core/auth/Pkce.h"

#include <QTimer>

namespace portico {

OneTimeLink::OneTimeLink(const QUrl& target)
    : m_target(target.toEncoded())
    , m_path(u'/' + randomToken())
    , m_server([this](const QByteArray& head) { return judge(head); })
{
}

bool OneTimeLink::listen()
{
    if (!m_server.listen())
        return false;
    QTimer::singleShot(lifetime, &m_server, [this] { m_server.close(); });
    return true;
}

QUrl OneTimeLink::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.port()).arg(m_path));
}

std::optional<LoopbackServer::Answer> OneTimeLink::judge(const QByteArray& head) const
{
    const auto words = head.left(head.indexOf('\r')).split(' ');
    const bool isGet = words.size() == 3 && words[0] == "GET" && words[2].startsWith("HTTP/1.");
    if (!isGet || !equalSecrets(QString::fromLatin1(words[1]), m_path))
        return std::nullopt;
    return LoopbackServer::Answer{.status = "303 See Other", .location = m_target};
}

} // namespace portico
