#pragma once

#include "app/core/auth/MemorySecretStore.h"
#include "app/core/auth/Session.h"
#include "app/core/http/HttpClient.h"
#include "tests/support/FakeClock.h"
#include "tests/support/ScriptedServer.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace portico {

inline const QString email = QStringLiteral("Pro@example.com");
inline const QString password = QStringLiteral("canary-password");

// The refresh token within what the keychain holds; empty when there is none.
QByteArray tokenIn(const QByteArray& secret);

ScriptedAnswer oauthError(int status, const char* code);

// A keychain that fails on command and tells the order of things.
class MoodyStore final : public SecretStore {
public:
    QCoro::Task<SecretAnswer> read(QString key) override
    {
        if (gate)
            co_await *gate;
        if (problem)
            co_return std::unexpected(*problem);
        co_return co_await m_store.read(key);
    }
    QCoro::Task<SecretDone> write(QString key, QByteArray secret) override
    {
        if (problem)
            co_return std::unexpected(*problem);
        if (gate)
            co_await *gate;
        if (writeProblem && *writeProblem != SecretError::Timeout)
            co_return std::unexpected(*writeProblem);
        written << tokenIn(secret);
        auto done = co_await m_store.write(key, secret);
        if (writeProblem) // too late to be told
            done = std::unexpected(*writeProblem);
        co_return done;
    }
    QCoro::Task<SecretDone> remove(QString key) override
    {
        if (problem)
            co_return std::unexpected(*problem);
        if (removeProblem)
            co_return std::unexpected(*removeProblem);
        removed << key;
        co_return co_await m_store.remove(key);
    }

    std::optional<SecretError> problem;
    std::optional<SecretError> writeProblem;
    std::optional<SecretError> removeProblem;
    std::optional<Completion<bool>> gate; // reads and writes wait for it
    QByteArrayList written;
    QStringList removed;

private:
    MemorySecretStore m_store;
};

// A session between a backend that answers by script and such a keychain.
class SessionBench {
protected:
    struct Run; // one start of the program

    void reset();
    Result<HttpResponse> get(Run& run);
    ScriptedAnswer issue();

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<MoodyStore> m_store;
    std::unique_ptr<QTemporaryDir> m_dir;
    FakeClock m_clock;
    int m_issued = 0;
};

struct SessionBench::Run {
    explicit Run(SessionBench& bench)
        : settings(bench.m_dir->filePath(QStringLiteral("portico.ini")), QSettings::IniFormat)
        , session(bench.m_server->url(), http, *bench.m_store, settings, bench.m_clock)
    {
    }

    Result<void> signIn();

    QSettings settings;
    HttpClient http;
    Session session;
};

} // namespace portico
