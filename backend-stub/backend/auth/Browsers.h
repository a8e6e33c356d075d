#pragma once

#include "backend-stub/backend/auth/Clock.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace backend::auth {

// Who has signed in in which browser, so that a second app needs no second password. A browser is
// known by a random cookie, kept here as its hash; the cookie changes with every sign-in, so that
// one planted beforehand is worth nothing. In memory: a restart signs browsers out, not apps.
class Browsers {
public:
    struct SignedIn {
        QString accountId;
        Instant at;
    };
    struct Known {
        QByteArray id; // stays when the cookie changes
        QList<SignedIn> accounts; // the latest first
    };

    explicit Browsers(Clock clock);

    std::optional<Known> find(const QByteArray& cookie) const;

    QByteArray remember(); // a browser not seen before: its cookie

    // The cookie that replaces `cookie` from now on.
    QByteArray signIn(const QByteArray& cookie, const QString& accountId);

private:
    struct Entry {
        Known known;
        Instant seen;
    };

    void prune();

    Clock m_clock;
    QHash<QByteArray, Entry> m_entries; // by the cookie's hash
};

} // namespace backend::auth
