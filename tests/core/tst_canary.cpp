#include "app/core/auth/KeychainSecretStore.h"
#include "app/core/auth/Session.h"
#include "app/core/http/HttpClient.h"
#include "tests/core/ScriptedProvider.h"
#include "tests/support/FakeClock.h"

#include <QCoroTask>
#include <QDir>
#include <QDirIterator>
#include <QLoggingCategory>
#include <QMutex>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace portico;
using namespace std::chrono_literals;

namespace {

QStringList logged;
QMutex mutex; // Qt's own threads log too

void collect(QtMsgType, const QMessageLogContext& context, const QString& text)
{
    const QMutexLocker locker(&mutex);
    logged << QString::fromLatin1(context.category) + QLatin1Char(' ') + text;
}

} // namespace

// Sends marked secrets through everything the core does, with every log category at its loudest,
// and looks for them afterwards: in the log, in the settings and in whatever was written to the
// home. Runs under tests/support/with-keyring.
class TestCanary : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void leavesNoSecretBehind();

private:
    void run(ScriptedServer& server, QSettings& settings);
    void note(const QString& secret) { m_secrets << secret.toUtf8(); }

    QByteArrayList m_secrets{"canary-"};
};

void TestCanary::initTestCase()
{
    if (!QDir::homePath().contains(QLatin1String("portico-keyring")))
        QSKIP("Not under with-keyring: this would touch a real keyring");
}

void TestCanary::run(ScriptedServer& server, QSettings& settings)
{
    const auto thing = HttpRequest::get(server.url(QStringLiteral("/api/thing?code=canary-query")));
    ScriptedProvider provider(server);
    server.on("/api/auth/sign-in", [&](const ScriptedRequest&) { return provider.tokens(); });
    server.on("/oauth/token", [&](const ScriptedRequest&) { return provider.tokens(); });
    server.on("/oauth/revoke", ScriptedAnswer::body(200, "text/plain", {}));
    server.on("/api/thing",
        ScriptedAnswer::json(200, {{QStringLiteral("a"), QStringLiteral("canary-body")}},
            "Set-Cookie: s=canary-cookie\r\n"));
    HttpClient http;
    KeychainSecretStore secrets(QStringLiteral("portico-canary"));
    FakeClock clock;
    Session session(server.url(), http, secrets, settings, clock);
    session.setSignInConfig({.issuer = server.url(),
        .clientId = QStringLiteral("portico-desktop"),
        .scopes = {QStringLiteral("openid")},
        .password = true});

    QVERIFY(QCoro::waitFor(session.signInWithPassword(
        QStringLiteral("pro@example.com"), QStringLiteral("canary-password"))));
    clock.advance(700s);
    QVERIFY(QCoro::waitFor(session.send(thing)));
    QCoro::waitFor(session.signOut());

    auto signing = session.signInWithBrowser();
    QTRY_COMPARE(session.signInProgress().step, SignInProgress::Step::Browser);
    const auto browserUrl = session.signInProgress().browserUrl;
    note(QUrlQuery(browserUrl).queryItemValue(QStringLiteral("state")));
    note(QUrlQuery(browserUrl).queryItemValue(QStringLiteral("nonce")));
    provider.comeBack(browserUrl, QStringLiteral("code=canary-forged&state=forged"));
    provider.comeBack(browserUrl);
    QVERIFY(QCoro::waitFor(signing));
    note(server.last("/token").formValue(QStringLiteral("code_verifier")));

    // Every kind of trouble, each with a secret in it.
    server.on("/token",
        ScriptedAnswer::json(400, {{QStringLiteral("error"), QStringLiteral("canary-/error")}}));
    clock.advance(700s);
    QVERIFY(!QCoro::waitFor(session.send(thing)));
    server.on("/token",
        ScriptedAnswer::raw("HTTP/1.1 200 canary-reason\r\nX: canary-header\r\n\r\n<canary-page>"));
    QVERIFY(!QCoro::waitFor(session.send(thing)));
    server.on("/token", ScriptedProvider::error("invalid_grant"));
    QVERIFY(!QCoro::waitFor(session.send(thing)));

    auto onDevice = session.signInWithDevice();
    QTRY_COMPARE(session.signInProgress().step, SignInProgress::Step::DeviceCode);
    server.on("/token", [&](const ScriptedRequest&) { return provider.tokens(); });
    clock.advance(5s);
    QVERIFY(QCoro::waitFor(onDevice));
    QCoro::waitFor(session.signOut());
    for (const auto& record : http.log().records())
        logged << record.path + record.host + record.requestId;
}

void TestCanary::leavesNoSecretBehind()
{
    QSettings settings(QDir::home().filePath(QStringLiteral("portico.ini")), QSettings::IniFormat);
    ScriptedServer server;
    const auto previous = qInstallMessageHandler(collect);
    QLoggingCategory::setFilterRules(QStringLiteral("*=true"));
    run(server, settings);
    qInfo("the log is being collected");
    QLoggingCategory::setFilterRules({});
    qInstallMessageHandler(previous);
    settings.sync();

    QVERIFY(logged.join(QLatin1Char('\n')).contains(QLatin1String("the log is being collected")));
    QVERIFY(logged.join(QLatin1Char('\n')).contains(QLatin1String("portico.http")));
    QVERIFY(m_secrets.size() == 4 && !m_secrets.contains(QByteArray()));
    for (const auto& line : logged) {
        for (const auto& secret : m_secrets)
            QVERIFY2(!line.contains(QString::fromUtf8(secret)), qPrintable(line.left(40)));
    }
    int files = 0;
    QDirIterator home(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (home.hasNext()) {
        QFile file(home.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto content = file.readAll();
        ++files;
        for (const auto& secret : m_secrets)
            QVERIFY2(!content.contains(secret), qPrintable(file.fileName()));
    }
    QVERIFY(files >= 2); // the settings and the keyring's own
}

QTEST_GUILESS_MAIN(TestCanary)
#include "tst_canary.moc"
