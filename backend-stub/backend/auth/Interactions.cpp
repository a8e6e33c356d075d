#include "backend-stub/backend/auth/Interactions.h"

#include "backend-stub/backend/auth/Secrets.h"

#include <algorithm>

namespace backend::auth {

namespace {

constexpr auto lifetime = std::chrono::minutes(10);
constexpr qsizetype most = 1000;

} // namespace

bool Interaction::isForDevice() const
{
    return std::holds_alternative<DeviceAuthorizations::Pending>(request);
}

Interaction::Step Interaction::step() const
{
    const auto* device = std::get_if<DeviceAuthorizations::Pending>(&request);
    if (device && device->userCode.isEmpty())
        return Step::Code;
    if (account)
        return Step::Consent;
    return asksForPassword ? Step::Password : Step::Account;
}

QString Interaction::scope() const
{
    const auto* device = std::get_if<DeviceAuthorizations::Pending>(&request);
    return device ? device->scope : std::get<AuthorizationRequest>(request).scope;
}

Interactions::Interactions(Clock clock) : m_clock(std::move(clock)) { }

Interaction& Interactions::start(const QByteArray& browserId,
    std::variant<AuthorizationRequest, DeviceAuthorizations::Pending> request)
{
    makeRoom();
    Interaction interaction;
    interaction.id = randomToken();
    interaction.csrf = randomToken();
    interaction.browserId = browserId;
    interaction.started = m_clock();
    interaction.request = std::move(request);
    return *m_entries.insert(interaction.id, interaction);
}

Interaction* Interactions::find(const QByteArray& id, const QByteArray& browserId)
{
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end() || !equalsInConstantTime(entry->browserId, browserId)
        || entry->started + lifetime <= m_clock())
        return nullptr;
    return &*entry;
}

void Interactions::end(const QByteArray& id) { m_entries.remove(id); }

void Interactions::makeRoom()
{
    const auto now = m_clock();
    m_entries.removeIf([&](const QHash<QByteArray, Interaction>::iterator& entry) {
        return entry->started + lifetime <= now;
    });
    if (m_entries.size() < most)
        return;
    const auto isOlder = [](const Interaction& a, const Interaction& b) {
        return a.started < b.started;
    };
    m_entries.erase(std::min_element(m_entries.begin(), m_entries.end(), isOlder));
}

} // namespace backend::auth
