#include "tests/stub/auth/support/Stub.h"

#include <QTest>

using namespace backend::auth;
using namespace std::chrono_literals;

class tst_PasswordSignIn : public QObject {
    Q_OBJECT
private slots:
    void signsIn();
    void refuses_data();
    void refuses();
    void limitsAnAccount();
    void limitsAnAddress();
    void countsGuessesSentTogether();
    void forgetsFailuresAfterSuccess();
    void costsEnough();
    void keepsTheEventLoopFree();
    void createsAnAccountOnce();
    void endsWhileHashing();
};

namespace {

const auto email = QStringLiteral("pro@example.com");
const auto right = QString::fromLatin1(Stub::password);
const auto wrong = QStringLiteral("wrong");

} // namespace

void tst_PasswordSignIn::signsIn()
{
    Stub stub;
    const auto account = stub.addAccount(email, QStringLiteral("Pat Pro"));
    const auto answer = stub.signIn(QStringLiteral(" Pro@Example.com "), right);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Cache-Control"), QByteArray("no-store"));
    const auto tokens = answer.json();
    QCOMPARE(tokens.value(u"token_type").toString(), QStringLiteral("Bearer"));
    QCOMPARE(tokens.value(u"expires_in").toInt(), 600);
    QVERIFY(!tokens.value(u"refresh_token").toString().isEmpty());
    const auto who = stub.whoAmI(tokens.value(u"access_token").toString());
    QCOMPARE(who.json().value(u"id").toString(), account.id);
}

void tst_PasswordSignIn::refuses_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    const QByteArray json = "application/json";
    const auto invalid = QStringLiteral("invalid_request");
    const auto credentials = QStringLiteral("invalid_credentials");
    QTest::newRow("wrong password")
        << json << QByteArray(R"({"email":"pro@example.com","password":"x"})") << 401
        << credentials;
    QTest::newRow("unknown user") << json
                                  << QByteArray(R"({"email":"no@example.com","password":"x"})")
                                  << 401 << credentials;
    QTest::newRow("over-long password")
        << json
        << QByteArray(R"({"email":"pro@example.com","password":")") + QByteArray(5000, 'x') + "\"}"
        << 401 << credentials;
    QTest::newRow("no password") << json << QByteArray(R"({"email":"pro@example.com"})") << 400
                                 << invalid;
    QTest::newRow("numbers") << json << QByteArray(R"({"email":1,"password":2})") << 400 << invalid;
    QTest::newRow("an array") << json << QByteArray("[]") << 400 << invalid;
    QTest::newRow("broken JSON") << json << QByteArray("{\"email\":") << 400 << invalid;
    QTest::newRow("empty") << json << QByteArray() << 400 << invalid;
    QTest::newRow("a form") << QByteArray("application/x-www-form-urlencoded")
                            << QByteArray("email=pro@example.com&password=x") << 415
                            << QStringLiteral("unsupported_media_type");
    QTest::newRow("JSON as text") << QByteArray("text/plain")
                                  << QByteArray(R"({"email":"pro@example.com","password":"x"})")
                                  << 415 << QStringLiteral("unsupported_media_type");
}

void tst_PasswordSignIn::refuses()
{
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, body);
    Stub stub;
    stub.addAccount(email, QStringLiteral("Pat Pro"));
    const auto answer = stub.send("POST", "/api/auth/sign-in", body, contentType);
    QTEST(answer.status, "status");
    QTEST(answer.error(), "error");
}

void tst_PasswordSignIn::limitsAnAccount()
{
    Stub stub;
    stub.addAccount(email, QStringLiteral("Pat Pro"));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(stub.signIn(email, wrong).status, 401);
    const auto refused = stub.signIn(email.toUpper(), right);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.error(), QStringLiteral("too_many_attempts"));
    QCOMPARE(refused.header("Retry-After"), QByteArray("300"));
    stub.addAccount(QStringLiteral("free@example.com"), QStringLiteral("Fred Free"));
    QCOMPARE(stub.signIn(QStringLiteral("free@example.com"), right).status, 200);
    stub.time.advance(300s);
    QCOMPARE(stub.signIn(email, right).status, 200);
}

void tst_PasswordSignIn::limitsAnAddress()
{
    auto options = Stub::quick();
    options.perAddress = {.attempts = 3, .window = 60s};
    Stub stub(options);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(stub.signIn(QStringLiteral("%1@example.com").arg(i), wrong).status, 401);
    const auto refused = stub.signIn(QStringLiteral("new@example.com"), wrong);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.header("Retry-After"), QByteArray("60"));
    stub.time.advance(60s);
    QCOMPARE(stub.signIn(email, wrong).status, 401);
}

void tst_PasswordSignIn::countsGuessesSentTogether()
{
    Stub stub;
    stub.addAccount(email, QStringLiteral("Pat Pro"));
    QList<int> statuses;
    for (int i = 0; i < 8; ++i) {
        stub.startSignIn(email, wrong, [&statuses](int status) { statuses.append(status); });
    }
    QTRY_COMPARE_WITH_TIMEOUT(statuses.size(), 8, 30000);
    QCOMPARE(statuses.count(401), 5);
    QCOMPARE(statuses.count(429), 3);
}

void tst_PasswordSignIn::forgetsFailuresAfterSuccess()
{
    Stub stub;
    stub.addAccount(email, QStringLiteral("Pat Pro"));
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 4; ++i)
            QCOMPARE(stub.signIn(email, wrong).status, 401);
        QCOMPARE(stub.signIn(email, right).status, 200);
    }
}

void tst_PasswordSignIn::costsEnough() { QCOMPARE(Options().passwordIterations, 210'000); }

// While a password is being hashed, others are served: the refusal sent later arrives first.
void tst_PasswordSignIn::keepsTheEventLoopFree()
{
    Stub stub{Options()};
    bool signInAnswered = false;
    stub.startSignIn(email, wrong, [&signInAnswered](int) { signInAnswered = true; });
    QCOMPARE(stub.whoAmI(QStringLiteral("nothing")).status, 401);
    QVERIFY(!signInAnswered);
    QTRY_VERIFY_WITH_TIMEOUT(signInAnswered, 30000);
}

void tst_PasswordSignIn::createsAnAccountOnce()
{
    Stub stub;
    const auto first = stub.addAccount(email, QStringLiteral("Pat Pro"));
    const auto again = QCoro::waitFor(stub.auth().accounts().create(
        QStringLiteral("PRO@example.com"), QStringLiteral("Other"), wrong));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, AccountError::Kind::EmailTaken);
    const auto accounts = stub.auth().accounts().list();
    QCOMPARE(accounts->size(), 1);
    QCOMPARE(accounts->constFirst().id, first.id);
    const auto empty = QCoro::waitFor(stub.auth().accounts().create(email, {}, {}));
    QCOMPARE(empty.error().kind, AccountError::Kind::Invalid);
    QCOMPARE(stub.signIn(email, right).status, 200);
}

// Ending with sign-ins under way neither crashes nor resumes anything later.
void tst_PasswordSignIn::endsWhileHashing()
{
    auto stub = std::make_unique<Stub>(Options());
    auto task = stub->auth().accounts().create(email, QStringLiteral("Pat"), right);
    stub.reset();
    QCoreApplication::processEvents();
    QVERIFY(task.isReady());
}

QTEST_GUILESS_MAIN(tst_PasswordSignIn)
#include "tst_passwordsignin.moc"
