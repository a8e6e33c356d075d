#include "tests/core/SignInBench.h"

#include <QTest>

namespace portico {

void SignInBench::reset()
{
    m_session.reset();
    m_server = std::make_unique<ScriptedServer>();
    m_provider = std::make_unique<ScriptedProvider>(*m_server);
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_dir->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_http = std::make_unique<HttpClient>();
    m_secrets = std::make_unique<MemorySecretStore>();
    m_clock = std::make_unique<FakeClock>();
    m_session =
        std::make_unique<Session>(m_server->url(), *m_http, *m_secrets, *m_settings, *m_clock);
    m_session->setSignInConfig({.issuer = m_server->url(),
        .clientId = QStringLiteral("portico-desktop"),
        .scopes = {QStringLiteral("openid"), QStringLiteral("email")},
        .password = true});
    QCoro::waitFor(m_session->restore());
}

SignInBench::Signing SignInBench::startBrowser()
{
    auto signing = m_session->signInWithBrowser();
    [this] { QTRY_COMPARE(m_session->signInProgress().step, SignInProgress::Step::Browser); }();
    return signing;
}

SignInBench::Signing SignInBench::startDevice()
{
    auto signing = m_session->signInWithDevice();
    [this] { QTRY_COMPARE(m_session->signInProgress().step, SignInProgress::Step::DeviceCode); }();
    return signing;
}

void SignInBench::signIn()
{
    auto signing = startBrowser();
    m_provider->comeBack(m_session->signInProgress().browserUrl);
    QVERIFY(QCoro::waitFor(signing));
}

Result<HttpResponse> SignInBench::refreshAndGet()
{
    m_server->on("/api/thing", ScriptedAnswer::json(200, {}));
    m_clock->advance(std::chrono::seconds(700));
    return QCoro::waitFor(
        m_session->send(HttpRequest::get(m_server->url(QStringLiteral("/api/thing")))));
}

} // namespace portico
