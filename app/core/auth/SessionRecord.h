#pragma once

#include "app/core/auth/IdToken.h"

#include <QString>
#include <QUrl>

#include <optional>

class QSettings;

namespace portico {

// What has to be known of a session before its refresh token can be used. Nothing in it is secret,
// so it lives in the settings, and the session can be restored before client-config is read.
struct SessionRecord {
    QUrl backend{}; // the only one that may see this session's access tokens
    QString account; // what the provider knows the user by, or the e-mail address that was typed
    QString accountName{}; // what to show of it
    QUrl issuer;
    QUrl tokenEndpoint;
    QUrl revocationEndpoint{}; // empty: tokens cannot be revoked
    QString clientId;
    // Which token is the good one, told by a random name: what the keychain holds under another
    // one is used up. Empty: nothing of this session is in the keychain.
    QString tokenId{};
    // What the provider said of the user in its ID token, if it gave one. Kept with the token only.
    IdentityClaims identity{};

    // The name of the token in the keychain.
    QString secretKey() const;
    // Provably the same person: known to the same issuer by the same identifier. An e-mail address
    // proves nothing across issuers.
    bool isSameAccount(const SessionRecord& other) const;

    static std::optional<SessionRecord> load(const QSettings& settings);
    void save(QSettings& settings) const;
    static void clear(QSettings& settings);

    friend bool operator==(const SessionRecord&, const SessionRecord&) = default;
};

} // namespace portico
