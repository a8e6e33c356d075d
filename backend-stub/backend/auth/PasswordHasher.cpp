#include "backend-stub/backend/auth/PasswordHasher.h"

#include "backend-stub/backend/auth/Secrets.h"
#include "backend-stub/backend/Completion.h"

#include <openssl/evp.h>

#include <utility>

namespace backend::auth {

namespace {

constexpr int digestSize = 32;

QByteArray pbkdf2(const QByteArray& password, const QByteArray& salt, int rounds)
{
    QByteArray digest(digestSize, '\0');
    const auto done = PKCS5_PBKDF2_HMAC(password.constData(), int(password.size()),
        reinterpret_cast<const unsigned char*>(salt.constData()), int(salt.size()), rounds,
        EVP_sha512(), digestSize, reinterpret_cast<unsigned char*>(digest.data()));
    Q_ASSERT(done == 1); // it fails for impossible parameters only
    Q_UNUSED(done);
    return digest;
}

} // namespace

struct PasswordHasher::Job {
    QByteArray password;
    QByteArray salt;
    int rounds = 0;
    QByteArray digest;
    Completion<QByteArray> done;
};

PasswordHasher::PasswordHasher(int iterations, QObject* parent)
    : QObject(parent)
    , m_iterations(iterations)
{
    m_pool.setMaxThreadCount(2);
}

PasswordHasher::~PasswordHasher() { drain(); }

QCoro::Task<PasswordHash> PasswordHasher::hash(QString password)
{
    PasswordHash hash{.salt = randomToken(), .iterations = m_iterations, .digest = {}};
    hash.digest = co_await derive(password.toUtf8(), hash.salt, hash.iterations);
    co_return hash;
}

QCoro::Task<bool> PasswordHasher::matches(QString password, PasswordHash expected)
{
    const bool known = !expected.digest.isEmpty();
    const auto salt = known ? expected.salt : randomToken();
    const auto rounds = known ? expected.iterations : m_iterations;
    const auto digest = co_await derive(password.toUtf8(), salt, rounds);
    co_return known&& equalsInConstantTime(digest, expected.digest);
}

void PasswordHasher::drain()
{
    m_pool.waitForDone();
    for (const auto& job : std::exchange(m_jobs, {}))
        job->done.complete(job->digest);
}

QCoro::Task<QByteArray> PasswordHasher::derive(QByteArray password, QByteArray salt, int rounds)
{
    const auto job = std::make_shared<Job>();
    job->password = password;
    job->salt = salt;
    job->rounds = rounds;
    m_jobs.push_back(job);
    m_pool.start([this, job] { compute(job); });
    co_return co_await job->done;
}

void PasswordHasher::compute(const JobPointer& job)
{
    job->digest = pbkdf2(job->password, job->salt, job->rounds);
    QMetaObject::invokeMethod(this, [this, job] { finish(job); }, Qt::QueuedConnection);
}

void PasswordHasher::finish(const JobPointer& job)
{
    if (std::erase(m_jobs, job) > 0)
        job->done.complete(job->digest);
}

} // namespace backend::auth
