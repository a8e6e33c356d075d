#include "backend-stub/backend/auth/Clients.h"

#include <algorithm>

namespace backend::auth {

namespace {

bool isPort(QByteArrayView digits)
{
    if (digits.isEmpty() || digits.size() > 5 || digits.front() == '0')
        return false;
    if (!std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }))
        return false;
    return digits.toInt() <= 65535;
}

// The registered authority that may be followed by any port; empty for all other addresses.
QByteArray loopbackOrigin(const QByteArray& registered)
{
    for (const QByteArray origin : {"http://127.0.0.1", "http://[::1]"}) {
        if (registered.startsWith(origin + '/'))
            return origin;
    }
    return {};
}

} // namespace

Client desktopClient()
{
    return {.id = QStringLiteral("portico-desktop"),
        .name = QStringLiteral("Portico"),
        .redirectUris = {"http://127.0.0.1/callback", "http://[::1]/callback"},
        .scopes = {QStringLiteral("openid"), QStringLiteral("email"), QStringLiteral("profile"),
            QStringLiteral("offline_access")}};
}

const Client* findClient(const QList<Client>& clients, const QString& id)
{
    const auto found =
        std::ranges::find_if(clients, [&](const Client& client) { return client.id == id; });
    return found == clients.end() ? nullptr : &*found;
}

bool redirectMatches(const QByteArray& registered, const QByteArray& requested)
{
    if (requested == registered)
        return true;
    const auto origin = loopbackOrigin(registered);
    if (origin.isEmpty() || !requested.startsWith(origin + ':'))
        return false;
    const auto path = QByteArrayView(registered).sliced(origin.size());
    const auto rest = QByteArrayView(requested).sliced(origin.size() + 1);
    return rest.endsWith(path) && isPort(rest.chopped(path.size()));
}

} // namespace backend::auth
