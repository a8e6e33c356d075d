#include "backend-stub/backend/auth/Tokens.h"

#include "backend-stub/backend/auth/Scope.h"
#include "backend-stub/backend/auth/Secrets.h"

#include <QUuid>

namespace backend::auth {

namespace {

qint64 ms(Instant instant) { return instant.time_since_epoch().count(); }

std::unexpected<OAuthError> invalidGrant()
{
    return refuse("invalid_grant", "The token is invalid, expired or revoked.");
}

} // namespace

struct Tokens::RefreshToken {
    QByteArray hash;
    QByteArray parent; // empty for the first of a family
    QString familyId;
    QString clientId;
    QString scope;
    qint64 expires = 0;
    std::optional<qint64> used;
    bool revoked = false;
};

Tokens::Tokens(storage::Database& database, Clock clock, Lifetimes lifetimes)
    : m_database(database)
    , m_clock(std::move(clock))
    , m_lifetimes(lifetimes)
{
}

Result<Issued> Tokens::issue(const Grant& grant)
{
    purge();
    const auto issued = m_database.transaction([&]() -> storage::Result<Issued> {
        const auto family = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const auto stored = run(
            QStringLiteral("INSERT INTO auth_families (id, account_id, client_id, scope, created)"
                           " VALUES (?, ?, ?, ?, ?)"),
            {family, grant.accountId, grant.clientId, grant.scope, now()});
        if (!stored)
            return std::unexpected(stored.error());
        return add(family, grant.scope, {});
    });
    if (!issued)
        return unavailable(issued.error());
    return *issued;
}

Result<Issued> Tokens::refresh(const QByteArray& token, const QString& clientId)
{
    const auto outcome = m_database.transaction([&] { return rotate(token, clientId); });
    if (!outcome)
        return unavailable(outcome.error());
    return *outcome;
}

storage::Result<std::optional<Access>> Tokens::access(const QByteArray& token)
{
    auto query = m_database.run(
        QStringLiteral("SELECT f.account_id, f.client_id, f.scope FROM auth_tokens t"
                       " JOIN auth_families f ON f.id = t.family_id"
                       " WHERE t.hash = ? AND t.kind = ? AND t.expires > ? AND f.revoked IS NULL"),
        {hashOf(token), int(Kind::Access), now()});
    if (!query)
        return std::unexpected(query.error());
    std::optional<Access> access;
    if ((*query)->next()) {
        access = Access{(*query)->value(0).toString(), (*query)->value(1).toString(),
            (*query)->value(2).toString()};
    }
    (*query)->finish();
    return access;
}

Result<void> Tokens::revoke(const QByteArray& token, const QString& clientId)
{
    auto query = m_database.run(QStringLiteral("SELECT t.kind, t.family_id, f.client_id"
                                               " FROM auth_tokens t JOIN auth_families f"
                                               " ON f.id = t.family_id WHERE t.hash = ?"),
        {hashOf(token)});
    if (!query)
        return unavailable(query.error());
    if (!(*query)->next())
        return {};
    const auto kind = (*query)->value(0).toInt();
    const auto family = (*query)->value(1).toString();
    const auto client = (*query)->value(2).toString();
    (*query)->finish();
    if (client != clientId)
        return invalidGrant();
    if (kind == int(Kind::Refresh))
        return revokeFamily(family);
    const auto done =
        run(QStringLiteral("DELETE FROM auth_tokens WHERE hash = ?"), {hashOf(token)});
    if (!done)
        return unavailable(done.error());
    return {};
}

Result<void> Tokens::revokeFamily(const QString& familyId)
{
    const auto done =
        run(QStringLiteral("UPDATE auth_families SET revoked = ? WHERE id = ? AND revoked IS NULL"),
            {now(), familyId});
    if (!done)
        return unavailable(done.error());
    return {};
}

Result<void> Tokens::revokeAccount(const QString& accountId)
{
    const auto done =
        run(QStringLiteral(
                "UPDATE auth_families SET revoked = ? WHERE account_id = ? AND revoked IS NULL"),
            {now(), accountId});
    if (!done)
        return unavailable(done.error());
    return {};
}

Result<void> Tokens::expireAccessTokens(const QString& accountId)
{
    const auto done =
        run(QStringLiteral("UPDATE auth_tokens SET expires = ? WHERE kind = ? AND family_id IN"
                           " (SELECT id FROM auth_families WHERE account_id = ?)"),
            {now(), int(Kind::Access), accountId});
    if (!done)
        return unavailable(done.error());
    return {};
}

storage::Result<Result<Issued>> Tokens::rotate(const QByteArray& token, const QString& clientId)
{
    const auto found = find(hashOf(token));
    if (!found)
        return std::unexpected(found.error());
    const auto& held = *found;
    if (!held || held->clientId != clientId || held->revoked || held->expires <= now())
        return Result<Issued>(invalidGrant());

    const auto reused = isReused(*held);
    if (!reused)
        return std::unexpected(reused.error());
    if (*reused) {
        const auto done = run(QStringLiteral("UPDATE auth_families SET revoked = ? WHERE id = ?"),
            {now(), held->familyId});
        if (!done)
            return std::unexpected(done.error());
        return Result<Issued>(invalidGrant());
    }

    // The first use starts the grace; a repeated one does not prolong it.
    const auto marked =
        run(QStringLiteral("UPDATE auth_tokens SET used = ? WHERE hash = ? AND used IS NULL"),
            {now(), held->hash});
    if (!marked)
        return std::unexpected(marked.error());
    const auto issued = add(held->familyId, held->scope, held->hash);
    if (!issued)
        return std::unexpected(issued.error());
    return Result<Issued>(*issued);
}

storage::Result<bool> Tokens::isReused(const RefreshToken& token)
{
    if (!token.used)
        return token.parent.isEmpty() ? storage::Result<bool>(false)
                                      : childUsed(token.parent, token.hash);
    const auto grace = std::chrono::milliseconds(m_lifetimes.grace).count();
    if (now() - *token.used > grace)
        return true;
    return childUsed(token.hash, {});
}

storage::Result<bool> Tokens::childUsed(const QByteArray& parent, const QByteArray& except)
{
    auto query = m_database.run(QStringLiteral("SELECT 1 FROM auth_tokens WHERE parent = ?"
                                               " AND hash IS NOT ? AND used IS NOT NULL LIMIT 1"),
        {parent, except});
    if (!query)
        return std::unexpected(query.error());
    const bool found = (*query)->next();
    (*query)->finish();
    return found;
}

storage::Result<std::optional<Tokens::RefreshToken>> Tokens::find(const QByteArray& hash)
{
    auto query = m_database.run(
        QStringLiteral("SELECT t.parent, t.family_id, f.client_id, f.scope, t.expires, t.used,"
                       " f.revoked FROM auth_tokens t JOIN auth_families f ON f.id = t.family_id"
                       " WHERE t.hash = ? AND t.kind = ?"),
        {hash, int(Kind::Refresh)});
    if (!query)
        return std::unexpected(query.error());
    std::optional<RefreshToken> token;
    if ((*query)->next()) {
        const auto& row = **query;
        token = RefreshToken{.hash = hash,
            .parent = row.value(0).toByteArray(),
            .familyId = row.value(1).toString(),
            .clientId = row.value(2).toString(),
            .scope = row.value(3).toString(),
            .expires = row.value(4).toLongLong(),
            .used = std::nullopt,
            .revoked = !row.value(6).isNull()};
        if (!row.value(5).isNull())
            token->used = row.value(5).toLongLong();
    }
    (*query)->finish();
    return token;
}

storage::Result<Issued> Tokens::add(
    const QString& familyId, const QString& scope, const QByteArray& parent)
{
    Issued issued{.accessToken = randomToken("pat_"),
        .refreshToken = {},
        .expiresIn = m_lifetimes.access,
        .scope = scope,
        .familyId = familyId};
    if (auto done = insert(Kind::Access, issued.accessToken, familyId, {}, m_lifetimes.access);
        !done)
        return std::unexpected(done.error());
    if (!scopeHas(scope, u"offline_access"))
        return issued;
    issued.refreshToken = randomToken("prt_");
    auto done = insert(Kind::Refresh, issued.refreshToken, familyId, parent, m_lifetimes.refresh);
    if (!done)
        return std::unexpected(done.error());
    return issued;
}

storage::Result<void> Tokens::insert(Kind kind, const QByteArray& token, const QString& familyId,
    const QByteArray& parent, std::chrono::seconds lifetime)
{
    return run(QStringLiteral("INSERT INTO auth_tokens (hash, kind, family_id, parent, expires)"
                              " VALUES (?, ?, ?, ?, ?)"),
        {hashOf(token), int(kind), familyId, parent.isNull() ? QVariant() : QVariant(parent),
            ms(m_clock() + lifetime)});
}

storage::Result<void> Tokens::run(const QString& sql, const QVariantList& bindings)
{
    const auto query = m_database.run(sql, bindings);
    if (!query)
        return std::unexpected(query.error());
    return {};
}

// Expired tokens are of no use to anyone; a failure here is met again by whoever needs the
// database.
void Tokens::purge()
{
    const auto instant = m_clock();
    if (instant < m_purged + std::chrono::hours(1))
        return;
    m_purged = instant;
    (void)run(QStringLiteral("DELETE FROM auth_tokens WHERE expires <= ?"), {ms(instant)});
    (void)run(QStringLiteral("DELETE FROM auth_families WHERE id NOT IN"
                             " (SELECT family_id FROM auth_tokens)"),
        {});
}

qint64 Tokens::now() const { return ms(m_clock()); }

} // namespace backend::auth
