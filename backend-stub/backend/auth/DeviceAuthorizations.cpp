#include "backend-stub/backend/auth/DeviceAuthorizations.h"

#include "backend-stub/backend/auth/Secrets.h"

#include <QRandomGenerator>

#include <algorithm>

namespace backend::auth {

namespace {

// No vowels, so that no words come out, and nothing that looks like something else (RFC 8628 §6.1).
constexpr QLatin1StringView letters("BCDFGHJKLMNPQRSTVWXZ");
constexpr qsizetype codeLength = 8;

constexpr auto remembered = std::chrono::minutes(5); // to tell "expired" from "never heard of it"
constexpr auto jitter =
    std::chrono::milliseconds(500); // a punctual client is not told to slow down

QString grouped(const QString& code) { return code.left(4) + u'-' + code.mid(4); }

QString normalized(const QString& typed)
{
    QString code;
    for (const QChar c : typed.toUpper()) {
        if (letters.contains(c))
            code.append(c);
    }
    return code.size() == codeLength ? grouped(code) : QString();
}

} // namespace

DeviceAuthorizations::DeviceAuthorizations(Clock clock, DeviceTimes times)
    : m_clock(std::move(clock))
    , m_times(times)
{
}

DeviceAuthorizations::Started DeviceAuthorizations::start(
    const QString& clientId, const QString& scope)
{
    prune();
    Started started{randomToken("pdc_"), freshUserCode()};
    m_entries.insert(hashOf(started.deviceCode),
        {.request = {started.userCode, clientId, scope},
            .state = State::Pending,
            .started = m_clock(),
            .polled = std::nullopt,
            .interval = m_times.interval,
            .accountId = {},
            .authTime = {}});
    return started;
}

std::optional<DeviceAuthorizations::Pending> DeviceAuthorizations::pending(
    const QString& typed) const
{
    const auto code = normalized(typed);
    for (const auto& entry : m_entries) {
        if (entry.request.userCode == code && entry.state == State::Pending && !isExpired(entry))
            return entry.request;
    }
    return std::nullopt;
}

bool DeviceAuthorizations::allow(
    const QString& userCode, const QString& accountId, Instant authTime)
{
    auto* entry = find(userCode);
    if (!entry)
        return false;
    entry->state = State::Allowed;
    entry->accountId = accountId;
    entry->authTime = authTime;
    return true;
}

bool DeviceAuthorizations::deny(const QString& userCode)
{
    auto* entry = find(userCode);
    if (!entry)
        return false;
    entry->state = State::Denied;
    return true;
}

Result<SignInFacts> DeviceAuthorizations::poll(
    const QByteArray& deviceCode, const QString& clientId)
{
    const auto entry = m_entries.find(hashOf(deviceCode));
    if (entry == m_entries.end() || entry->request.clientId != clientId)
        return refuse("invalid_grant", "The device code is invalid or used.");
    if (isExpired(*entry))
        return refuse("expired_token", "The code has expired. Start again.");
    if (auto paced = checkPace(*entry); !paced)
        return std::unexpected(paced.error());
    if (entry->state == State::Pending)
        return refuse("authorization_pending", "Nobody has decided yet.");
    const auto decided = *entry;
    m_entries.erase(entry);
    if (decided.state == State::Denied)
        return refuse("access_denied", "The request was denied.");
    return SignInFacts{
        .grant = {decided.accountId, decided.request.clientId, decided.request.scope},
        .nonce = {},
        .authTime = decided.authTime};
}

DeviceAuthorizations::Entry* DeviceAuthorizations::find(const QString& userCode)
{
    for (auto& entry : m_entries) {
        if (entry.request.userCode == userCode && entry.state == State::Pending
            && !isExpired(entry))
            return &entry;
    }
    return nullptr;
}

// RFC 8628 §3.5: every hasty poll makes the interval five seconds longer, for good.
Result<void> DeviceAuthorizations::checkPace(Entry& entry)
{
    const auto now = m_clock();
    const bool hasty = entry.polled && now - *entry.polled < entry.interval - jitter;
    entry.polled = now;
    if (!hasty)
        return {};
    entry.interval += std::chrono::seconds(5);
    return refuse("slow_down", "Ask less often.");
}

QString DeviceAuthorizations::freshUserCode() const
{
    QString code;
    for (qsizetype i = 0; i < codeLength; ++i)
        code.append(letters.at(QRandomGenerator::system()->bounded(int(letters.size()))));
    code = grouped(code);
    return pending(code) ? freshUserCode() : code;
}

bool DeviceAuthorizations::isExpired(const Entry& entry) const
{
    return m_clock() >= entry.started + m_times.lifetime;
}

void DeviceAuthorizations::prune()
{
    const auto now = m_clock();
    m_entries.removeIf([&](const QHash<QByteArray, Entry>::iterator& entry) {
        return entry->started + m_times.lifetime + remembered <= now;
    });
}

} // namespace backend::auth
