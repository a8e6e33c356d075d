#include "app/core/auth/KeptSession.h"
#include "app/core/auth/MemorySecretStore.h"
#include "app/core/auth/Session.h"
#include "app/core/auth/TokenClient.h"
#include "app/core/Clock.h"
#include "app/core/http/HttpClient.h"
#include "app/core/http/UrlSafety.h"

#include <QCoroTask>
#include <QProcess>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace portico;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Step = SignInProgress::Step;

namespace {

// Real time, but nobody sleeps long, and the test may let the access token grow old.
class HastyClock final : public Clock {
public:
    std::chrono::milliseconds monotonic() const override { return m_clock.monotonic() + skipped; }
    QDateTime utcNow() const override { return m_clock.utcNow(); }
    QCoro::Task<> sleep(std::chrono::milliseconds duration) override
    {
        return m_clock.sleep(duration > 1min ? duration : duration / 50);
    }

    std::chrono::milliseconds skipped{0};

private:
    SystemClock m_clock;
};

// A store that lets the test look at the refresh token.
QString storedToken(SecretStore& store, const QSettings& settings)
{
    const auto record = SessionRecord::load(settings);
    const auto answer = QCoro::waitFor(store.read(record->secretKey()));
    return KeptSession::fromBytes(answer->value)->refreshToken;
}

} // namespace

// The sign-in against an OpenID provider that shares no code with Portico: npm's oidc-provider.
class TestOidcProvider : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void signsInThroughTheBrowser();
    void signsInOnAnotherDevice();
    void refreshesAndRotates();
    void aStolenTokenEndsTheSession();
    void somebodyElsesIdTokenEndsTheSession();
    void signingOutRevokes();

private:
    void signIn();
    void visit(const QUrl& url);
    QByteArray hear(const QByteArray& start); // the provider's next line that starts so
    void setImpostor(const QByteArray& subject);
    Result<HttpResponse> userInfo();
    Result<Tokens> redeem(const QString& refreshToken);

    QProcess m_provider;
    QUrl m_issuer;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MemorySecretStore> m_secrets;
    std::unique_ptr<Session> m_session;
    HttpClient m_http;
    HastyClock m_clock;
};

void TestOidcProvider::initTestCase()
{
    m_provider.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_provider.start(QStringLiteral("node"), {QStringLiteral(OIDC_DIRECTORY "/provider.mjs")});
    const QByteArray sign("ready issuer=");
    const auto line = hear(sign);
    QVERIFY2(!line.isEmpty(), "no provider");
    m_issuer = QUrl(QString::fromLatin1(line.mid(sign.size()).trimmed()));
}

// It says many other things.
QByteArray TestOidcProvider::hear(const QByteArray& start)
{
    while (m_provider.canReadLine() || m_provider.waitForReadyRead(30'000)) {
        const auto line = m_provider.readLine();
        if (line.startsWith(start))
            return line;
    }
    return {};
}

void TestOidcProvider::cleanupTestCase()
{
    m_session.reset();
    m_provider.kill();
    m_provider.waitForFinished();
}

void TestOidcProvider::init()
{
    m_session.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_dir->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_secrets = std::make_unique<MemorySecretStore>();
    m_clock.skipped = 0ms;
    // The provider is the backend too: tokens go to no other place.
    m_session = std::make_unique<Session>(m_issuer, m_http, *m_secrets, *m_settings, m_clock);
    m_session->setSignInConfig({.issuer = m_issuer,
        .clientId = QStringLiteral("portico-desktop"),
        .scopes = {QStringLiteral("openid"), QStringLiteral("email"),
            QStringLiteral("offline_access")},
        .password = false});
    QCoro::waitFor(m_session->restore());
}

void TestOidcProvider::visit(const QUrl& url)
{
    QProcess agent;
    agent.setProcessChannelMode(QProcess::ForwardedChannels);
    agent.start(QStringLiteral("node"), {QStringLiteral(OIDC_DIRECTORY "/agent.mjs")});
    agent.write(url.toEncoded()); // not on the command line, where everybody could read it
    agent.closeWriteChannel();
    bool over = false;
    connect(&agent, &QProcess::finished, &agent, [&over] { over = true; });
    QTRY_VERIFY_WITH_TIMEOUT(over, 30'000);
    QCOMPARE(agent.exitCode(), 0);
}

void TestOidcProvider::signIn()
{
    auto signing = m_session->signInWithBrowser();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->signInProgress().step, Step::Browser, 20'000);
    visit(m_session->signInProgress().browserUrl);
    const auto result = QCoro::waitFor(signing);
    QVERIFY2(result, result ? "" : qPrintable(result.error().code));
}

Result<HttpResponse> TestOidcProvider::userInfo()
{
    return QCoro::waitFor(
        m_session->send(HttpRequest::get(endpoint(m_issuer, QStringLiteral("/me")))));
}

Result<Tokens> TestOidcProvider::redeem(const QString& refreshToken)
{
    TokenClient client(m_http);
    return QCoro::waitFor(client.refresh(*SessionRecord::load(*m_settings), refreshToken));
}

void TestOidcProvider::signsInThroughTheBrowser()
{
    signIn();
    QCOMPARE(m_session->state(), Session::State::SignedIn);
    QCOMPARE(m_session->account(), QStringLiteral("pat@provider.example"));
    const auto answer = userInfo();
    QVERIFY(answer);
    QCOMPARE(answer->json.value(QStringLiteral("sub")).toString(), QStringLiteral("pat"));
}

void TestOidcProvider::signsInOnAnotherDevice()
{
    auto signing = m_session->signInWithDevice();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->signInProgress().step, Step::DeviceCode, 20'000);
    QVERIFY(!m_session->signInProgress().userCode.isEmpty());
    visit(m_session->signInProgress().verificationUriComplete);
    QVERIFY(QCoro::waitFor(signing));
    QVERIFY(userInfo());
}

void TestOidcProvider::refreshesAndRotates()
{
    signIn();
    const auto first = storedToken(*m_secrets, *m_settings);
    QVERIFY(!first.isEmpty());
    m_clock.skipped = 700s;
    QVERIFY(userInfo());
    const auto second = storedToken(*m_secrets, *m_settings);
    QVERIFY(!second.isEmpty() && second != first);
    m_clock.skipped = 1400s;
    QVERIFY(userInfo());

    Session next(m_issuer, m_http, *m_secrets, *m_settings, m_clock);
    QCoro::waitFor(next.restore());
    QCOMPARE(next.state(), Session::State::SignedIn);
    QCOMPARE(next.account(), QStringLiteral("pat@provider.example"));
}

void TestOidcProvider::aStolenTokenEndsTheSession()
{
    signIn();
    const auto stolen = storedToken(*m_secrets, *m_settings);
    m_clock.skipped = 700s;
    QVERIFY(userInfo());
    QCOMPARE(redeem(stolen).error().kind, Kind::InvalidGrant); // used twice: the whole grant dies
    m_clock.skipped = 1400s;
    QVERIFY(!userInfo());
    QCOMPARE(m_session->state(), Session::State::Expired);
    QCOMPARE(m_session->account(), QStringLiteral("pat@provider.example"));
}

void TestOidcProvider::setImpostor(const QByteArray& subject)
{
    m_provider.write(subject + '\n');
    QVERIFY(!hear("so be it").isEmpty());
}

// OpenID Connect Core §12.2
void TestOidcProvider::somebodyElsesIdTokenEndsTheSession()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("somebody else: sub")));
    signIn();
    setImpostor("mallory");
    m_clock.skipped = 700s;
    const auto answer = userInfo();
    setImpostor({});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QStringLiteral("bad_id_token"));
    QCOMPARE(m_session->state(), Session::State::Expired);
    QCOMPARE(m_session->account(), QStringLiteral("pat@provider.example"));
    signIn();
    QVERIFY(userInfo());
}

void TestOidcProvider::signingOutRevokes()
{
    signIn();
    const auto record = *SessionRecord::load(*m_settings);
    const auto token = storedToken(*m_secrets, *m_settings);
    QCoro::waitFor(m_session->signOut());
    QVERIFY(!SessionRecord::load(*m_settings));
    record.save(*m_settings);
    QCOMPARE(redeem(token).error().kind, Kind::InvalidGrant);
    QVERIFY(!QCoro::waitFor(m_secrets->read(record.secretKey()))->exists);
}

QTEST_GUILESS_MAIN(TestOidcProvider)
#include "tst_oidcprovider.moc"
