#include "app/core/auth/KeptSession.h"
#include "app/core/auth/Pkce.h"
#include "app/core/auth/Session.h"
#include "app/core/Clock.h"

#include <QLoggingCategory>

// What Session keeps in the keychain, and what it does when the keychain does not do its part.

namespace portico {
namespace {

Q_LOGGING_CATEGORY(lcSession, "portico.session", QtWarningMsg)

using Kind = ApiError::Kind;
using During = StorageProblem::During;

QCoro::Task<> completeAfter(QCoro::Task<> task, Completion<bool> completion)
{
    co_await task;
    completion.complete(true);
}

} // namespace

QCoro::Task<> Session::resume(QByteArray secret, quint64 attempt)
{
    const auto kept = KeptSession::fromBytes(secret);
    // The settings may have been edited: the keychain's word counts, and only for this backend.
    if (kept && kept->record.backend != m_backend) {
        m_record.reset();
        setState(State::SignedOut);
        co_return;
    }
    if (!kept || kept->record.tokenId != m_record->tokenId) {
        qCWarning(lcSession) << "The keychain holds a token that is used up";
        expire();
        co_return;
    }
    m_record = kept->record;
    startEpoch();
    m_refreshToken = kept->refreshToken;
    const auto refreshed = co_await refresh();
    // Offline, or a backend in trouble: signed in all the same, the next request tries again.
    const bool isOver = !refreshed && refreshed.error().kind == Kind::InvalidGrant;
    if (attempt != m_attempt || isOver)
        co_return;
    setState(State::SignedIn);
    m_removals.run(); // of somebody who signed out before
}

QCoro::Task<> Session::keepAgain()
{
    if (m_state == State::SignedIn && !m_refreshToken.isEmpty())
        co_await keep(m_refreshToken, m_epoch);
}

// A sign-in is not held up by a keychain that is slow; what comes of it is told later.
QCoro::Task<> Session::keepSoon(QString refreshToken, quint64 epoch)
{
    constexpr std::chrono::seconds patience{1};
    const Completion<bool> over;
    completeAfter(keep(refreshToken, epoch), over);
    if (!over.isDone())
        completeAfter(m_clock.sleep(patience), over);
    co_await over;
}

QCoro::Task<> Session::keep(QString refreshToken, quint64 epoch)
{
    m_refreshToken = refreshToken;
    const bool hadEntry = !m_record->tokenId.isEmpty();
    m_record->tokenId = randomToken().left(16);
    m_record->save(m_settings); // first: what the keychain holds from before is used up
    const auto key = m_record->secretKey();
    m_removals.forget(key);
    const KeptSession kept{.record = *m_record, .refreshToken = refreshToken};
    const auto written = co_await m_secrets.write(key, kept.toBytes());
    if (epoch != m_epoch)
        co_return;
    setStorageProblem(
        written ? std::nullopt : std::optional(StorageProblem{During::Keep, written.error()}));
    if (written)
        co_return;
    qCWarning(lcSession) << "The keychain did not keep the session:" << int(written.error());
    if (written.error() == SecretError::Timeout)
        co_return; // it may still come to be written, and is good then
    co_await dropUsedUp(hadEntry, epoch);
}

// Sent once more, a token that was used would look stolen. Where it cannot be removed, its name
// gives it away at the next start.
QCoro::Task<> Session::dropUsedUp(bool hadEntry, quint64 epoch)
{
    const auto removed = co_await m_secrets.remove(m_record->secretKey());
    const bool isGone = removed || (!hadEntry && removed.error() == SecretError::NoService);
    if (epoch != m_epoch || !isGone)
        co_return;
    m_record->tokenId.clear();
    m_record->save(m_settings);
}

QCoro::Task<> Session::finishRemovals()
{
    const auto epoch = m_epoch;
    const auto removed = co_await m_removals.run();
    if (epoch == m_epoch && m_state != State::SignedIn)
        setStorageProblem(removed ? std::nullopt
                                  : std::optional(StorageProblem{During::Remove, removed.error()}));
}

// Whatever the keychain holds of this session is to go.
void Session::startRemoval()
{
    if (!m_record || m_record->tokenId.isEmpty())
        return;
    m_removals.add(m_record->secretKey());
    m_record->tokenId.clear();
    m_record->save(m_settings);
}

void Session::setStorageProblem(std::optional<StorageProblem> problem)
{
    if (problem == m_storageProblem)
        return;
    m_storageProblem = problem;
    emit storageProblemChanged();
}

} // namespace portico
