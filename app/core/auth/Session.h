#pragma once
// Sketch of the public face; the auth room owns it and may better it.
#include "app/core/api/ApiError.h"
#include "app/core/api/Billing.h"
#include "app/core/auth/SecretStore.h"

#include <QCoroTask>
#include <QObject>

namespace portico {

//                 restore()                      signIn…()
//   Starting ──────────────────▶ SignedOut ─────────────────▶ SignedIn
//      │   a stored token refreshes   ▲      invalid_grant       │
//      └──────────────────────────────┼───────▶ Expired ◀────────┤
//                                     └──────────── signOut() ───┘
class Session : public QObject {
    Q_OBJECT
public:
    enum class State { Starting, SignedOut, SignedIn, Expired };
    Q_ENUM(State)

    State state() const;
    // Set while tokens are kept in memory only; the user is told once.
    std::optional<SecretError> storageProblem() const;

    QCoro::Task<> restore();
    QCoro::Task<Result<void>> signInWithPassword(QString email, QString password);
    QCoro::Task<> signOut(); // revokes (5 s at most), clears locally whatever happens

signals:
    void stateChanged(portico::Session::State state);
    void storageProblemChanged();
};

} // namespace portico
