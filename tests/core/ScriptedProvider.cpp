#include "tests/core/ScriptedProvider.h"

#include "app/core/auth/Pkce.h"

#include <QDateTime>
#include <QEventLoop>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTimer>
#include <QUrlQuery>

namespace portico {
namespace {

QString encoded(const QJsonObject& claims)
{
    const auto payload = QJsonDocument(claims).toJson().toBase64(
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return QStringLiteral("canary-id.%1.c2ln").arg(QString::fromLatin1(payload));
}

bool isRightVerifier(const ScriptedRequest& request, const QString& challenge)
{
    return request.formValue(QStringLiteral("grant_type")) != QLatin1String("authorization_code")
        || codeChallenge(request.formValue(QStringLiteral("code_verifier"))) == challenge;
}

} // namespace

ScriptedProvider::ScriptedProvider(ScriptedServer& server) : m_server(server)
{
    server.on("/.well-known/oauth-authorization-server", ScriptedAnswer::json(200, metadata()));
    server.on("/token", [this](const ScriptedRequest& request) {
        return isRightVerifier(request, challenge) ? tokens() : error("invalid_grant");
    });
    server.on("/revoke", ScriptedAnswer::body(200, "text/plain", {}));
    server.on("/device",
        ScriptedAnswer::json(200,
            {{QStringLiteral("device_code"), QStringLiteral("canary-device")},
                {QStringLiteral("user_code"), QStringLiteral("WDJB-MJHT")},
                {QStringLiteral("verification_uri"),
                    server.url(QStringLiteral("/verify")).toString()},
                {QStringLiteral("expires_in"), 600}, {QStringLiteral("interval"), 5}}));
}

QJsonObject ScriptedProvider::metadata() const
{
    const auto address = [this](const char* path) {
        return m_server.url(QString::fromLatin1(path)).toString();
    };
    return {{QStringLiteral("issuer"), address("")},
        {QStringLiteral("authorization_endpoint"), address("/authorize")},
        {QStringLiteral("token_endpoint"), address("/token")},
        {QStringLiteral("revocation_endpoint"), address("/revoke")},
        {QStringLiteral("device_authorization_endpoint"), address("/device")}};
}

ScriptedAnswer ScriptedProvider::tokens()
{
    const auto number = QString::number(++m_issued);
    QJsonObject claims{{QStringLiteral("iss"), m_server.url().toString()},
        {QStringLiteral("aud"), QStringLiteral("portico-desktop")},
        {QStringLiteral("sub"), subject}, {QStringLiteral("email"), email},
        {QStringLiteral("nonce"), nonce}, {QStringLiteral("exp"), qint64(4'000'000'000)},
        {QStringLiteral("auth_time"), qint64(1'795'000'000)}};
    for (auto claim = changed.begin(); claim != changed.end(); ++claim)
        claims.insert(claim.key(), claim->isNull() ? QJsonValue(QJsonValue::Undefined) : *claim);
    return ScriptedAnswer::json(200,
        {{QStringLiteral("access_token"), QStringLiteral("canary-access-") + number},
            {QStringLiteral("token_type"), QStringLiteral("Bearer")},
            {QStringLiteral("expires_in"), 600},
            {QStringLiteral("refresh_token"), QStringLiteral("canary-refresh-") + number},
            {QStringLiteral("id_token"), idToken.value_or(encoded(claims))}});
}

ScriptedAnswer ScriptedProvider::error(const char* code)
{
    return ScriptedAnswer::json(400, {{QStringLiteral("error"), QString::fromLatin1(code)}});
}

QByteArray ScriptedProvider::comeBack(const QUrl& browserUrl, const QString& parameters)
{
    const QUrlQuery query(browserUrl);
    const auto value = [&](const char* name) {
        return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
    };
    nonce = value("nonce");
    challenge = value("code_challenge");
    const auto answer = parameters.isEmpty()
        ? QStringLiteral("code=canary-code&state=") + value("state")
        : QString(parameters).replace(QLatin1String("{state}"), value("state"));
    const QUrl redirect(value("redirect_uri"));

    QTcpSocket browser;
    QEventLoop loop;
    QObject::connect(&browser, &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
    QObject::connect(&browser, &QTcpSocket::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(std::chrono::seconds(10), &loop, &QEventLoop::quit);
    browser.connectToHost(redirect.host(), quint16(redirect.port()));
    browser.write("GET " + redirect.path().toLatin1() + '?' + answer.toLatin1()
        + " HTTP/1.1\r\nHost: " + redirect.authority().toLatin1() + "\r\n\r\n");
    loop.exec();
    return browser.readAll();
}

} // namespace portico
