#pragma once

#include "app/core/auth/SessionRecord.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace portico {

// A session as the keychain keeps it: the refresh token together with the only places it may be
// sent to, so that nobody who edits the settings can have it sent elsewhere.
struct KeptSession {
    SessionRecord record;
    QString refreshToken; // secret

    QByteArray toBytes() const;
    // nullopt: not ours, or with an endpoint that is not safe to send a secret to.
    static std::optional<KeptSession> fromBytes(const QByteArray& bytes);
};

} // namespace portico
