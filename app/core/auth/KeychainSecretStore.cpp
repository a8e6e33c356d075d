#include "app/core/auth/KeychainSecretStore.h"

#include <utility>

namespace portico {

KeychainSecretStore::KeychainSecretStore(QString service, std::chrono::milliseconds deadline)
    : m_jobs(std::move(service), deadline)
{
    m_lastTurn.complete(true);
}

QCoro::Task<SecretAnswer> KeychainSecretStore::read(QString key)
{
    auto mine = co_await turn();
    auto answer = co_await readNow(key);
    mine.complete(true);
    co_return answer;
}

QCoro::Task<SecretDone> KeychainSecretStore::write(QString key, QByteArray secret)
{
    auto mine = co_await turn();
    auto done = co_await m_jobs.write(key, secret);
    mine.complete(true);
    co_return done;
}

QCoro::Task<SecretDone> KeychainSecretStore::remove(QString key)
{
    auto mine = co_await turn();
    auto done = co_await removeNow(key);
    mine.complete(true);
    co_return done;
}

QCoro::Task<Completion<bool>> KeychainSecretStore::turn()
{
    const Completion<bool> mine;
    const auto before = std::exchange(m_lastTurn, mine);
    co_await before;
    co_return mine;
}

QCoro::Task<SecretAnswer> KeychainSecretStore::readNow(QString key) const
{
    auto secret = co_await m_jobs.read(key); // offers to unlock, where there is somebody to ask
    if (!secret || secret->exists)
        co_return secret;
    const auto place = co_await m_jobs.place(key);
    if (!place)
        co_return std::unexpected(place.error());
    if (*place == EntryPlace::Locked)
        co_return std::unexpected(SecretError::Locked);
    co_return secret;
}

QCoro::Task<SecretDone> KeychainSecretStore::removeNow(QString key) const
{
    const auto before = co_await m_jobs.place(key);
    if (!before)
        co_return std::unexpected(before.error());
    if (*before == EntryPlace::Locked)
        co_await m_jobs.read(key); // a deletion would not offer to unlock it
    const auto erased = co_await m_jobs.erase(key);
    if (!erased)
        co_return erased;
    const auto left = co_await readNow(key);
    if (!left)
        co_return std::unexpected(left.error());
    if (left->exists)
        co_return std::unexpected(SecretError::Broken);
    co_return SecretDone();
}

} // namespace portico
