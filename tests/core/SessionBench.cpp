#include "tests/core/SessionBench.h"

#include "app/core/auth/KeptSession.h"

#include <QCoroTask>

namespace portico {

QByteArray tokenIn(const QByteArray& secret)
{
    const auto kept = KeptSession::fromBytes(secret);
    return kept ? kept->refreshToken.toUtf8() : QByteArray();
}

ScriptedAnswer oauthError(int status, const char* code)
{
    return ScriptedAnswer::json(status, {{QStringLiteral("error"), QString::fromLatin1(code)}});
}

Result<void> SessionBench::Run::signIn()
{
    return QCoro::waitFor(session.signInWithPassword(email, password));
}

void SessionBench::reset()
{
    m_server = std::make_unique<ScriptedServer>();
    m_store = std::make_unique<MoodyStore>();
    m_dir = std::make_unique<QTemporaryDir>();
    m_issued = 0;
    m_server->on("/api/auth/sign-in", [this](const ScriptedRequest&) { return issue(); });
    m_server->on("/oauth/token", [this](const ScriptedRequest&) { return issue(); });
    m_server->on("/oauth/revoke", ScriptedAnswer::body(200, "text/plain", {}));
    // Takes the latest access token only.
    m_server->on("/api/thing", [this](const ScriptedRequest& request) {
        const bool good = request.headers.value("authorization")
            == "Bearer canary-access-" + QByteArray::number(m_issued);
        return good ? ScriptedAnswer::json(200, {}) : ScriptedAnswer::json(401, {});
    });
}

ScriptedAnswer SessionBench::issue()
{
    const auto number = QString::number(++m_issued);
    return ScriptedAnswer::json(200,
        {{QStringLiteral("access_token"), QStringLiteral("canary-access-") + number},
            {QStringLiteral("token_type"), QStringLiteral("Bearer")},
            {QStringLiteral("expires_in"), 600},
            {QStringLiteral("refresh_token"), QStringLiteral("canary-refresh-") + number}});
}

Result<HttpResponse> SessionBench::get(Run& run)
{
    return QCoro::waitFor(
        run.session.send(HttpRequest::get(m_server->url(QStringLiteral("/api/thing")))));
}

} // namespace portico
