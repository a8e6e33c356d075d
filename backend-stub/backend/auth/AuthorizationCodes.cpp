#include "backend-stub/backend/auth/AuthorizationCodes.h"

#include "backend-stub/backend/auth/Secrets.h"

#include <algorithm>

namespace backend::auth {

namespace {

constexpr auto remembered = std::chrono::minutes(10); // long enough to notice a second use

bool isUnreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'
        || c == '.' || c == '_' || c == '~';
}

std::unexpected<OAuthError> invalidGrant()
{
    return refuse("invalid_grant", "The code is invalid, expired or used.");
}

} // namespace

bool provesPossession(const QByteArray& verifier, const QByteArray& challenge)
{
    if (verifier.size() < 43 || verifier.size() > 128
        || !std::ranges::all_of(verifier, isUnreserved))
        return false;
    return equalsInConstantTime(base64Url(hashOf(verifier)), challenge);
}

AuthorizationCodes::AuthorizationCodes(Tokens& tokens, Clock clock)
    : m_tokens(tokens)
    , m_clock(std::move(clock))
{
}

QByteArray AuthorizationCodes::issue(const CodeGrant& grant)
{
    prune();
    const auto code = randomToken("pac_");
    m_entries.insert(
        hashOf(code), {.grant = grant, .issued = m_clock(), .used = false, .familyId = {}});
    return code;
}

Result<Redeemed> AuthorizationCodes::redeem(const QByteArray& code, const QString& clientId,
    const QByteArray& redirectUri, const QByteArray& verifier)
{
    const auto entry = m_entries.find(hashOf(code));
    if (entry == m_entries.end())
        return invalidGrant();
    if (entry->used) {
        const auto revoked = m_tokens.revokeFamily(entry->familyId);
        return revoked ? invalidGrant() : std::unexpected(revoked.error());
    }
    entry->used = true;
    const auto& grant = entry->grant;
    if (m_clock() >= entry->issued + lifetime || clientId != grant.facts.grant.clientId
        || redirectUri != grant.redirectUri || !provesPossession(verifier, grant.codeChallenge))
        return invalidGrant();
    const auto issued = m_tokens.issue(grant.facts.grant);
    if (!issued)
        return std::unexpected(issued.error());
    entry->familyId = issued->familyId;
    return Redeemed{*issued, grant.facts};
}

void AuthorizationCodes::prune()
{
    const auto now = m_clock();
    m_entries.removeIf([&](const QHash<QByteArray, Entry>::iterator& entry) {
        return entry->issued + remembered <= now;
    });
}

} // namespace backend::auth
