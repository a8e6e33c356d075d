#pragma once

#include "backend-stub/backend/auth/Accounts.h"
#include "backend-stub/backend/auth/AuthorizationRequest.h"
#include "backend-stub/backend/auth/Clock.h"
#include "backend-stub/backend/auth/DeviceAuthorizations.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>
#include <variant>

namespace backend::auth {

// One person on the way from "an app wants to know who I am" to yes or no, in one browser.
//
//   (device) Code ──▶ Account ──▶ Consent ──▶ done, or denied
//                        └─▶ Password ─┘
struct Interaction {
    enum class Step { Code, Account, Password, Consent };

    QByteArray id;
    QByteArray csrf; // expected back in every form
    QByteArray browserId; // no other browser may go on with it
    Instant started;

    // The app's request through this browser, or one from a device, once its code is typed.
    std::variant<AuthorizationRequest, DeviceAuthorizations::Pending> request;

    QString typedCode;
    bool asksForPassword = false; // instead of the accounts to pick from
    QString email; // to fill in
    std::optional<Account> account; // who goes on
    Instant authTime;

    bool isForDevice() const;
    Step step() const;
    QString scope() const;
};

// The interactions under way: ten minutes each, at most a thousand.
class Interactions {
public:
    explicit Interactions(Clock clock);

    Interaction& start(const QByteArray& browserId,
        std::variant<AuthorizationRequest, DeviceAuthorizations::Pending> request);

    // Good until the next call that starts or ends one. Nothing for another browser.
    Interaction* find(const QByteArray& id, const QByteArray& browserId);
    void end(const QByteArray& id);

private:
    void makeRoom();

    Clock m_clock;
    QHash<QByteArray, Interaction> m_entries;
};

} // namespace backend::auth
