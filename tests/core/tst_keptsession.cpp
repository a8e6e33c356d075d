// What of a session outlives the program, and what a keychain does to it.
#include "tests/core/SessionBench.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QTest>

using namespace portico;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using State = Session::State;
using During = StorageProblem::During;

class TestKeptSession : public QObject, private SessionBench {
    Q_OBJECT
private slots:
    void init() { reset(); }
    void restoresWithoutAToken();
    void restoresAcrossRuns();
    void restoresWhileOffline();
    void aLockedKeyringIsNotSignedOut();
    void rotatesBeforeUse();
    void worksInMemoryWithoutAKeychain();
    void removesLaterWhatItCouldNotRemove();
    void removesLaterBesideAnotherSession();
    void survivesBeingKilled_data();
    void survivesBeingKilled();
    void keepsItsTokensFromAnotherBackend();
    void believesTheKeychainNotTheSettings();
    void neverSendsAUsedTokenAgain_data();
    void neverSendsAUsedTokenAgain();
    void triesAgainToKeepTheSession();
    void goesOnWithoutASlowKeychain();
    void signsInBeforeASlowKeychain();
    void removesTheAccountBefore();
    void tellsPeopleApart_data();
    void tellsPeopleApart();
    void keepsNoSecretInTheSettings();
};

void TestKeptSession::restoresWithoutAToken()
{
    Run run(*this);
    QCoro::waitFor(run.session.restore());
    QCOMPARE(run.session.state(), State::SignedOut);
    QVERIFY(!run.session.storageProblem());
    QCOMPARE(m_server->requests().size(), 0);
    QCOMPARE(get(run).error().kind, Kind::Unauthorized);
}

void TestKeptSession::restoresAcrossRuns()
{
    {
        Run run(*this);
        QVERIFY(run.signIn());
    }
    Run run(*this);
    QCoro::waitFor(run.session.restore());
    QCOMPARE(run.session.state(), State::SignedIn);
    QCOMPARE(run.session.account(), email);
    const auto request = m_server->last("/oauth/token");
    QCOMPARE(request.formValue(QStringLiteral("grant_type")), QStringLiteral("refresh_token"));
    QCOMPARE(
        request.formValue(QStringLiteral("refresh_token")), QStringLiteral("canary-refresh-1"));
    QCOMPARE(request.formValue(QStringLiteral("client_id")), QStringLiteral("portico-desktop"));
    QCOMPARE(m_store->written.last(), QByteArray("canary-refresh-2"));
    QVERIFY(get(run));
}

void TestKeptSession::restoresWhileOffline()
{
    {
        Run run(*this);
        QVERIFY(run.signIn());
    }
    m_server->on("/oauth/token", ScriptedAnswer::drop());
    Run run(*this);
    QCoro::waitFor(run.session.restore());
    QCOMPARE(run.session.state(), State::SignedIn);
    QCOMPARE(get(run).error().kind, Kind::Offline);
    m_server->on("/oauth/token", [this](const ScriptedRequest&) { return issue(); });
    QVERIFY(get(run));
}

void TestKeptSession::aLockedKeyringIsNotSignedOut()
{
    {
        Run run(*this);
        QVERIFY(run.signIn());
    }
    Run run(*this);
    m_store->problem = SecretError::Locked;
    QCoro::waitFor(run.session.restore());
    QCOMPARE(run.session.state(), State::SignedOut);
    QVERIFY(run.session.storageProblem() == StorageProblem(During::Read, SecretError::Locked));
    m_store->problem.reset(); // unlocked meanwhile
    QCoro::waitFor(run.session.restore());
    QCOMPARE(run.session.state(), State::SignedIn);
    QVERIFY(!run.session.storageProblem());
}

void TestKeptSession::rotatesBeforeUse()
{
    Run run(*this);
    QVERIFY(run.signIn());
    m_clock.advance(700s);
    QByteArray storedAtUse;
    m_server->on("/api/thing", [&](const ScriptedRequest&) {
        storedAtUse = m_store->written.last();
        return ScriptedAnswer::json(200, {});
    });
    QVERIFY(get(run));
    QCOMPARE(storedAtUse, QByteArray("canary-refresh-2"));
    m_clock.advance(700s);
    QVERIFY(get(run));
    QCOMPARE(m_server->last("/oauth/token").formValue(QStringLiteral("refresh_token")),
        QStringLiteral("canary-refresh-2"));
}

void TestKeptSession::worksInMemoryWithoutAKeychain()
{
    m_store->problem = SecretError::NoService;
    Run run(*this);
    QSignalSpy problems(&run.session, &Session::storageProblemChanged);
    QVERIFY(run.signIn());
    QVERIFY(run.session.storageProblem() == StorageProblem(During::Keep, SecretError::NoService));
    m_clock.advance(700s);
    QVERIFY(get(run));
    m_clock.advance(700s);
    QVERIFY(get(run));
    QCOMPARE(m_server->last("/oauth/token").formValue(QStringLiteral("refresh_token")),
        QStringLiteral("canary-refresh-2"));
    QCOMPARE(problems.count(), 1);
}

void TestKeptSession::removesLaterWhatItCouldNotRemove()
{
    Run run(*this);
    QVERIFY(run.signIn());
    m_store->problem = SecretError::Locked;
    QCoro::waitFor(run.session.signOut());
    QCOMPARE(run.session.state(), State::SignedOut);
    QVERIFY(run.session.storageProblem() == StorageProblem(During::Remove, SecretError::Locked));
    QVERIFY(run.session.account().isEmpty());

    m_store->problem.reset();
    Run next(*this);
    QCoro::waitFor(next.session.restore());
    QCOMPARE(next.session.state(), State::SignedOut);
    QCOMPARE(m_store->removed.size(), 1);
    QCOMPARE(m_server->count("/oauth/token"), 0);
    QVERIFY(!SessionRecord::load(next.settings));
}

void TestKeptSession::removesLaterBesideAnotherSession()
{
    {
        Run run(*this);
        QVERIFY(run.signIn());
        m_store->removeProblem = SecretError::Locked;
        QCoro::waitFor(run.session.signOut());
        QVERIFY(QCoro::waitFor(
            run.session.signInWithPassword(QStringLiteral("x@example.com"), password)));
    }
    m_store->removeProblem.reset();
    Run next(*this);
    QCoro::waitFor(next.session.restore());
    QCOMPARE(next.session.state(), State::SignedIn);
    QTRY_COMPARE(m_store->removed.size(), 1);
    QVERIFY(m_store->removed.first().endsWith(QLatin1String(" pro@example.com")));
}

// kill -9 around a rotation: the next start goes on, or asks to sign in; it never sends a token
// that it knows was used.
void TestKeptSession::survivesBeingKilled_data()
{
    QTest::addColumn<bool>("answered"); // the refresh
    QTest::addColumn<bool>("stored"); // what it brought
    QTest::addColumn<Session::State>("next");
    QTest::addColumn<QString>("sent"); // at the next start
    const auto first = QStringLiteral("canary-refresh-1");
    QTest::newRow("before the answer") << false << false << State::SignedIn << first;
    QTest::newRow("before it was stored") << true << false << State::Expired << first;
    QTest::newRow("stored, not used yet")
        << true << true << State::SignedIn << QStringLiteral("canary-refresh-2");
}

void TestKeptSession::survivesBeingKilled()
{
    QFETCH(const bool, answered);
    QFETCH(const bool, stored);
    SessionBench& bench = *this;
    auto run = std::make_unique<Run>(bench);
    QVERIFY(run->signIn());
    const auto id = [&] { return SessionRecord::load(run->settings)->tokenId; };
    const auto before = id();
    m_clock.advance(700s);
    if (!answered)
        m_server->on("/oauth/token", ScriptedAnswer::hang());
    if (!stored)
        m_store->gate.emplace();
    m_server->on("/api/thing", ScriptedAnswer::hang());
    const auto asking =
        run->session.send(HttpRequest::get(m_server->url(QStringLiteral("/api/thing"))));
    QTRY_COMPARE(m_server->count("/oauth/token"), 1);
    if (answered)
        QTRY_VERIFY(stored ? m_store->written.size() == 2 : id() != before);
    run.reset();

    m_store->gate.reset();
    m_server->on("/oauth/token", [this](const ScriptedRequest&) { return issue(); });
    Run next(*this);
    QCoro::waitFor(next.session.restore());
    QTEST(next.session.state(), "next");
    QTEST(m_server->last("/oauth/token").formValue(QStringLiteral("refresh_token")), "sent");
    QCOMPARE(m_server->count("/oauth/token"), next.session.state() == State::Expired ? 1 : 2);
}

void TestKeptSession::keepsItsTokensFromAnotherBackend()
{
    Run run(*this);
    QVERIFY(run.signIn());

    // The next start is pointed elsewhere, by an option, the environment or an edited file.
    ScriptedServer other;
    QSettings settings(m_dir->filePath(QStringLiteral("portico.ini")), QSettings::IniFormat);
    HttpClient http;
    Session next(other.url(), http, *m_store, settings, m_clock);
    QCoro::waitFor(next.restore());
    QCOMPARE(next.state(), State::SignedOut);
    QVERIFY(other.requests().isEmpty());
    QCOMPARE(m_server->count("/oauth/token"), 0);
}

void TestKeptSession::believesTheKeychainNotTheSettings()
{
    {
        Run run(*this);
        QVERIFY(run.signIn());
    }
    ScriptedServer thief;
    thief.on("/oauth/token", [this](const ScriptedRequest&) { return issue(); });
    Run run(*this);
    for (const auto* name : {"tokenEndpoint", "revocationEndpoint"})
        run.settings.setValue(QLatin1String("session/") + QLatin1String(name),
            thief.url(QStringLiteral("/oauth/token")).toString());
    QCoro::waitFor(run.session.restore());
    QCOMPARE(run.session.state(), State::SignedIn);
    QVERIFY(get(run));
    QCoro::waitFor(run.session.signOut());
    QVERIFY(thief.requests().isEmpty());
    QCOMPARE(m_server->count("/oauth/token"), 1);
}

void TestKeptSession::neverSendsAUsedTokenAgain_data()
{
    QTest::addColumn<SecretError>("error"); // of the write
    QTest::addColumn<bool>("removes");
    QTest::addColumn<Session::State>("next"); // the next start
    QTest::newRow("not written, removed") << SecretError::Broken << true << State::SignedOut;
    QTest::newRow("locked") << SecretError::Locked << false << State::Expired;
    QTest::newRow("written too late to be told") << SecretError::Timeout << true << State::SignedIn;
}

void TestKeptSession::neverSendsAUsedTokenAgain()
{
    QFETCH(const SecretError, error);
    QFETCH(const bool, removes);
    {
        Run run(*this);
        QVERIFY(run.signIn());
        m_clock.advance(700s);
        (removes ? m_store->writeProblem : m_store->problem) = error;
        QVERIFY(get(run)); // rotated, used, and not kept
        QVERIFY(run.session.storageProblem() == StorageProblem(During::Keep, error));
    }
    m_store->writeProblem.reset();
    m_store->problem.reset();
    Run run(*this);
    QCoro::waitFor(run.session.restore());
    QTEST(run.session.state(), "next");
    if (run.session.state() == State::SignedIn) {
        QCOMPARE(m_server->last("/oauth/token").formValue(QStringLiteral("refresh_token")),
            QStringLiteral("canary-refresh-2"));
        return;
    }
    QCOMPARE(m_server->count("/oauth/token"), 1);
    QCOMPARE(m_store->removed.size(), 1);
}

void TestKeptSession::triesAgainToKeepTheSession()
{
    Run run(*this);
    m_store->problem = SecretError::Locked;
    QVERIFY(run.signIn());
    QCoro::waitFor(run.session.keepAgain());
    QVERIFY(run.session.storageProblem());
    m_store->problem.reset();
    QCoro::waitFor(run.session.keepAgain());
    QVERIFY(!run.session.storageProblem());
    QCOMPARE(m_store->written, QByteArrayList{"canary-refresh-1"});
}

void TestKeptSession::goesOnWithoutASlowKeychain()
{
    {
        Run run(*this);
        QVERIFY(run.signIn());
    }
    Run run(*this);
    m_store->gate.emplace();
    auto restoring = run.session.restore();
    QVERIFY(run.session.isWaitingForKeychain());
    run.session.stopWaiting();
    QCOMPARE(run.session.state(), State::SignedOut);
    m_store->gate->complete(true);
    QCoro::waitFor(restoring);
    QCOMPARE(run.session.state(), State::SignedOut);
    QVERIFY(m_store->removed.isEmpty());
    m_store->gate.reset();
    Run next(*this);
    QCoro::waitFor(next.session.restore());
    QCOMPARE(next.session.state(), State::SignedIn); // nothing lost
}

void TestKeptSession::signsInBeforeASlowKeychain()
{
    Run run(*this);
    m_store->gate.emplace();
    auto signing = run.session.signInWithPassword(email, password);
    QTRY_COMPARE(m_clock.nextSleep(), 1000ms);
    QVERIFY(
        run.session.state() != State::SignedIn); // a quick one shall have it before anybody quits
    m_clock.advance(1s);
    QVERIFY(QCoro::waitFor(signing));
    QCOMPARE(run.session.state(), State::SignedIn);
    QVERIFY(get(run));
    QVERIFY(m_store->written.isEmpty());
    m_store->gate->complete(true);
    QCOMPARE(m_store->written, QByteArrayList{"canary-refresh-1"});
}

void TestKeptSession::removesTheAccountBefore()
{
    Run run(*this);
    QVERIFY(run.signIn());
    QVERIFY(
        QCoro::waitFor(run.session.signInWithPassword(QStringLiteral("x@example.com"), password)));
    QTRY_COMPARE(m_store->removed.size(), 1);
    QVERIFY(m_store->removed.first().endsWith(QLatin1String(" pro@example.com")));
    QTRY_COMPARE(m_server->last("/oauth/revoke").formValue(QStringLiteral("token")),
        QStringLiteral("canary-refresh-1"));
}

void TestKeptSession::tellsPeopleApart_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("account");
    QTest::addColumn<bool>("same");
    const auto here = QStringLiteral("https://id.example");
    QTest::newRow("same") << here << "user-1" << true;
    QTest::newRow("another") << here << "user-2" << false;
    QTest::newRow("the same address elsewhere") << "https://evil.example" << "user-1" << false;
    QTest::newRow("nobody knows") << here << "" << false;
}

void TestKeptSession::tellsPeopleApart()
{
    QFETCH(const QString, issuer);
    QFETCH(const QString, account);
    const SessionRecord one{.account = QStringLiteral("user-1"),
        .accountName = email,
        .issuer = QUrl(QStringLiteral("https://id.example")),
        .tokenEndpoint = {},
        .clientId = {}};
    const SessionRecord other{.account = account,
        .accountName = email,
        .issuer = QUrl(issuer),
        .tokenEndpoint = {},
        .clientId = {}};
    QTEST(one.isSameAccount(other), "same");
}

void TestKeptSession::keepsNoSecretInTheSettings()
{
    Run run(*this);
    QVERIFY(run.signIn());
    run.settings.sync();
    QFile file(run.settings.fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto content = file.readAll();
    QVERIFY(content.contains("pro@example.com"));
    QVERIFY(!content.contains("canary"));
}

QTEST_GUILESS_MAIN(TestKeptSession)
#include "tst_keptsession.moc"
