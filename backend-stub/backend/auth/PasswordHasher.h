#pragma once

#include <QByteArray>
#include <QCoroTask>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <memory>
#include <vector>

namespace backend::auth {

struct PasswordHash {
    QByteArray salt;
    int iterations = 0;
    QByteArray digest;
};

// PBKDF2-HMAC-SHA512 on threads of its own: a sign-in never holds up the event loop, and a burst of
// them never takes more than two cores. OpenSSL's form takes a quarter of QPasswordDigestor's time
// for the same result.
class PasswordHasher : public QObject {
    Q_OBJECT
public:
    // `iterations` for new passwords and unknown users; a known one is checked with its own.
    explicit PasswordHasher(int iterations, QObject* parent = nullptr);
    ~PasswordHasher() override;

    QCoro::Task<PasswordHash> hash(QString password);

    // An empty `expected` (unknown user) costs the same and is never a match.
    QCoro::Task<bool> matches(QString password, PasswordHash expected);

    // Waits for what is being computed and resumes who waits for it, so that an owner can do so
    // while everything they use is still there.
    void drain();

private:
    struct Job;
    using JobPointer = std::shared_ptr<Job>;

    QCoro::Task<QByteArray> derive(QByteArray password, QByteArray salt, int rounds);
    void compute(const JobPointer& job); // on a thread of the pool
    void finish(const JobPointer& job);

    int m_iterations;
    QThreadPool m_pool;
    std::vector<JobPointer> m_jobs;
};

} // namespace backend::auth
