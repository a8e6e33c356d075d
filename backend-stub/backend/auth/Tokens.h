#pragma once

#include "backend-stub/backend/auth/Clock.h"
#include "backend-stub/backend/auth/OAuthError.h"
#include "backend-stub/storage/Database.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace backend::auth {

struct Lifetimes {
    std::chrono::seconds access = std::chrono::minutes(10);
    std::chrono::seconds refresh = std::chrono::days(30); // from its last use
    std::chrono::seconds grace = std::chrono::seconds(30); // for an answer lost on the way
};

// What an account allowed a client to do. All tokens that descend from one grant are a family.
struct Grant {
    QString accountId;
    QString clientId;
    QString scope; // space-separated; a refresh token is issued for offline_access only
};

struct Issued {
    QByteArray accessToken;
    QByteArray refreshToken; // empty without offline_access
    std::chrono::seconds expiresIn;
    QString scope;
    QString familyId;
};

struct Access {
    QString accountId;
    QString clientId;
    QString scope;
};

// Opaque bearer tokens of 256 bits, stored as SHA-256 only (RFC 6750, RFC 9700 §4.14).
//
// A refresh token is used once:
//
//   unused ──refresh──▶ used ──again within grace, no child used──▶ another child
//                        └────again otherwise──▶ the whole family is revoked
//
// So a client whose answer got lost may ask again, while of all children of one token only one is
// ever used: a stolen copy and the genuine one cannot both live on.
class Tokens {
public:
    Tokens(storage::Database& database, Clock clock, Lifetimes lifetimes);

    Result<Issued> issue(const Grant& grant);
    Result<Issued> refresh(const QByteArray& token, const QString& clientId);

    // Nothing when the token is unknown, expired or revoked.
    storage::Result<std::optional<Access>> access(const QByteArray& token);

    // RFC 7009: a refresh token takes its family along, an access token only itself; an unknown
    // token is no error, a token of another client is invalid_grant.
    Result<void> revoke(const QByteArray& token, const QString& clientId);

    Result<void> revokeFamily(const QString& familyId);
    Result<void> revokeAccount(const QString& accountId); // "sign out everywhere", for QA
    Result<void> expireAccessTokens(const QString& accountId); // the next call meets 401, for QA

    const Lifetimes& lifetimes() const { return m_lifetimes; }

private:
    struct RefreshToken;
    enum class Kind { Access = 1, Refresh = 2 };

    // The outer result fails when the database does, and rolls back; a refusal inside is committed
    // together with what it revoked.
    storage::Result<Result<Issued>> rotate(const QByteArray& token, const QString& clientId);
    storage::Result<bool> isReused(const RefreshToken& token);
    storage::Result<bool> childUsed(const QByteArray& parent, const QByteArray& except);
    storage::Result<std::optional<RefreshToken>> find(const QByteArray& hash);
    storage::Result<Issued> add(
        const QString& familyId, const QString& scope, const QByteArray& parent);
    storage::Result<void> insert(Kind kind, const QByteArray& token, const QString& familyId,
        const QByteArray& parent, std::chrono::seconds lifetime);
    storage::Result<void> run(const QString& sql, const QVariantList& bindings);
    void purge();
    qint64 now() const;

    storage::Database& m_database;
    Clock m_clock;
    Lifetimes m_lifetimes;
    Instant m_purged;
};

} // namespace backend::auth
