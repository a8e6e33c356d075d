#pragma once

#include "backend-stub/backend/auth/Clock.h"
#include "backend-stub/backend/auth/IdTokens.h"
#include "backend-stub/backend/auth/OAuthError.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <chrono>
#include <optional>

namespace backend::auth {

struct DeviceTimes {
    std::chrono::seconds lifetime = std::chrono::minutes(10);
    std::chrono::seconds interval = std::chrono::seconds(5);
};

// Sign-in on one device, decided on another: RFC 8628.
//
//   pending ──allow──▶ allowed ──poll──▶ gone (tokens issued)
//      ├─────deny────▶ denied ──poll──▶ gone
//      └── 10 min ───▶ expired
//
// In memory: what is pending is lost with a restart, and the client starts over.
class DeviceAuthorizations {
public:
    struct Started {
        QByteArray deviceCode;
        QString userCode; // "WDJB-MJHT"
    };
    struct Pending {
        QString userCode;
        QString clientId;
        QString scope;
    };

    DeviceAuthorizations(Clock clock, DeviceTimes times);

    Started start(const QString& clientId, const QString& scope);

    // The request a person means; spelling, case and dashes do not matter (RFC 8628 §6.1).
    std::optional<Pending> pending(const QString& typed) const;

    // False when it has expired or was decided already.
    bool allow(const QString& userCode, const QString& accountId, Instant authTime);
    bool deny(const QString& userCode);

    // authorization_pending, slow_down, expired_token, access_denied, invalid_grant: §3.5.
    Result<SignInFacts> poll(const QByteArray& deviceCode, const QString& clientId);

    const DeviceTimes& times() const { return m_times; }

private:
    enum class State { Pending, Allowed, Denied };
    struct Entry {
        Pending request;
        State state = State::Pending;
        Instant started;
        std::optional<Instant> polled;
        std::chrono::seconds interval;
        QString accountId;
        Instant authTime;
    };

    Entry* find(const QString& userCode);
    Result<void> checkPace(Entry& entry);
    QString freshUserCode() const;
    bool isExpired(const Entry& entry) const;
    void prune();

    Clock m_clock;
    DeviceTimes m_times;
    QHash<QByteArray, Entry> m_entries; // by the device code's hash
};

} // namespace backend::auth
