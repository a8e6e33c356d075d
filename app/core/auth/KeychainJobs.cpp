#include "app/core/auth/KeychainJobs.h"

#include "app/core/auth/SecretService.h"
#include "app/core/Completion.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

namespace portico {
namespace {

struct Answer {
    std::optional<QKeychain::Error> error{}; // nullopt: none within the deadline
    QByteArray data{};
};

QByteArray dataOf(const QKeychain::Job& job)
{
    const auto* readJob = qobject_cast<const QKeychain::ReadPasswordJob*>(&job);
    return readJob ? readJob->binaryData() : QByteArray();
}

// The job deletes itself when it is done, which may be long after the deadline.
Completion<Answer> start(
    QKeychain::Job* job, std::chrono::milliseconds deadline, const QObject& listener)
{
    Completion<Answer> done;
    QObject::connect(
        job, &QKeychain::Job::finished, &listener, [done, job](QKeychain::Job*) mutable {
            done.complete({.error = job->error(), .data = dataOf(*job)});
        });
    QTimer::singleShot(deadline, &listener, [done]() mutable { done.complete({}); });
    job->start();
    return done;
}

QCoro::Task<SecretError> meaningOf(
    std::optional<QKeychain::Error> error, const KeychainJobs& jobs, QString key)
{
    if (!error)
        co_return SecretError::Timeout;
    switch (*error) {
    case QKeychain::AccessDeniedByUser:
        co_return SecretError::Denied;
    case QKeychain::AccessDenied:
        co_return SecretError::Locked;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        co_return SecretError::NoService;
    default:
        break;
    }
    // QtKeychain has one error for all the rest; the service says more.
    const auto place = co_await jobs.place(key);
    co_return place ? SecretError::Broken : place.error();
}

} // namespace

KeychainJobs::KeychainJobs(QString service, std::chrono::milliseconds deadline)
    : m_service(std::move(service))
    , m_deadline(deadline)
{
}

QCoro::Task<std::expected<EntryPlace, SecretError>> KeychainJobs::place(QString key) const
{
    return findEntry(m_service, key, m_deadline, m_listener);
}

QCoro::Task<SecretAnswer> KeychainJobs::read(QString key) const
{
    auto* job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(key);
    const auto done = start(job, m_deadline, m_listener);
    const auto answer = co_await done;
    if (answer.error == QKeychain::NoError)
        co_return StoredSecret{.exists = true, .value = answer.data};
    if (answer.error == QKeychain::EntryNotFound)
        co_return StoredSecret();
    const auto meaning = co_await meaningOf(answer.error, *this, key);
    co_return std::unexpected(meaning);
}

QCoro::Task<SecretDone> KeychainJobs::write(QString key, QByteArray secret) const
{
    auto* job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(key);
    job->setBinaryData(secret);
    const auto done = start(job, m_deadline, m_listener);
    const auto answer = co_await done;
    if (answer.error == QKeychain::NoError)
        co_return SecretDone();
    const auto meaning = co_await meaningOf(answer.error, *this, key);
    co_return std::unexpected(meaning);
}

QCoro::Task<SecretDone> KeychainJobs::erase(QString key) const
{
    auto* job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(key);
    const auto done = start(job, m_deadline, m_listener);
    const auto answer = co_await done;
    if (answer.error == QKeychain::NoError || answer.error == QKeychain::EntryNotFound)
        co_return SecretDone();
    const auto meaning = co_await meaningOf(answer.error, *this, key);
    co_return std::unexpected(meaning);
}

} // namespace portico
