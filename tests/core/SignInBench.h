#pragma once

#include "app/core/auth/MemorySecretStore.h"
#include "app/core/auth/Session.h"
#include "app/core/http/HttpClient.h"
#include "tests/core/ScriptedProvider.h"
#include "tests/support/FakeClock.h"

#include <QCoroTask>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace portico {

// A session whose users sign in at a provider that does what it is told.
class SignInBench {
protected:
    using Signing = QCoro::Task<Result<void>>;

    void reset();
    Signing startBrowser();
    Signing startDevice();
    void signIn(); // through the browser
    Result<HttpResponse> refreshAndGet(); // the access token has expired by then

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<ScriptedProvider> m_provider;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<MemorySecretStore> m_secrets;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Session> m_session;
};

} // namespace portico
