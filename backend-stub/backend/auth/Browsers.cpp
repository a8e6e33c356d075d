#include "backend-stub/backend/auth/Browsers.h"

#include "backend-stub/backend/auth/Secrets.h"

namespace backend::auth {

namespace {

constexpr auto lifetime = std::chrono::hours(12);

} // namespace

Browsers::Browsers(Clock clock) : m_clock(std::move(clock)) { }

std::optional<Browsers::Known> Browsers::find(const QByteArray& cookie) const
{
    const auto entry = m_entries.constFind(hashOf(cookie));
    if (entry == m_entries.cend() || entry->seen + lifetime <= m_clock())
        return std::nullopt;
    return entry->known;
}

QByteArray Browsers::remember()
{
    prune();
    const auto cookie = randomToken();
    m_entries.insert(
        hashOf(cookie), {.known = {.id = randomToken(), .accounts = {}}, .seen = m_clock()});
    return cookie;
}

QByteArray Browsers::signIn(const QByteArray& cookie, const QString& accountId)
{
    auto entry = m_entries.take(hashOf(cookie));
    auto& accounts = entry.known.accounts;
    accounts.removeIf([&](const SignedIn& other) { return other.accountId == accountId; });
    accounts.prepend({accountId, m_clock()});
    entry.seen = m_clock();
    const auto fresh = randomToken();
    m_entries.insert(hashOf(fresh), entry);
    return fresh;
}

void Browsers::prune()
{
    const auto now = m_clock();
    m_entries.removeIf([&](const QHash<QByteArray, Entry>::iterator& entry) {
        return entry->seen + lifetime <= now;
    });
}

} // namespace backend::auth
