#pragma once

#include "backend-stub/backend/auth/OAuthError.h"
#include "backend-stub/storage/Database.h"

#include <QByteArray>
#include <QJsonObject>

#include <memory>
#include <optional>

namespace backend::auth {

// The RSA key that signs ID tokens (RS256, which every OpenID client knows: Core §15.1). Made at
// first use, kept in the database. Qt has no signatures, so OpenSSL does it.
class SigningKey {
public:
    explicit SigningKey(storage::Database& database);
    ~SigningKey();
    Q_DISABLE_COPY_MOVE(SigningKey)

    // The payload as a signed JWT in compact form (RFC 7515 §7.1).
    Result<QByteArray> signedJwt(const QJsonObject& claims);

    Result<QJsonObject> publicKeySet(); // RFC 7517 §5

private:
    struct Pair;

    Result<void> load();
    storage::Result<std::optional<QByteArray>> stored();

    storage::Database& m_database;
    std::unique_ptr<Pair> m_pair;
};

} // namespace backend::auth
