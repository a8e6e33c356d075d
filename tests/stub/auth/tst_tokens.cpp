#include "backend-stub/backend/auth/AuthServer.h"
#include "backend-stub/backend/auth/Tokens.h"
#include "backend-stub/storage/Database.h"
#include "tests/stub/auth/support/ManualClock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace backend::auth;
using namespace std::chrono_literals;

// The rules of rotation, on the store itself; tst_tokenendpoint has what goes over the wire.
class tst_Tokens : public QObject {
    Q_OBJECT
private slots:
    void init();
    void rotates();
    void bearsALostAnswer();
    void bearsALostAnswerWithinTheGraceOnly();
    void revokesOnReuseAfterTheGrace();
    void revokesOnReuseOnceTheAnswerWasUsed();
    void revokesWhenTwoChildrenAreUsed();
    void doesNotProlongTheGrace();
    void expires();
    void keepsClientsApart();
    void revokesAFamily();
    void revokesOneAccessToken();
    void issuesNoRefreshTokenUnasked();
    void storesNoToken();
    void clearsAway();

private:
    Issued issue(const QString& scope = QStringLiteral("email offline_access"));
    Result<Issued> refresh(const QByteArray& token);
    bool isGood(const QByteArray& accessToken);
    int count(const QString& table);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ManualClock> m_time;
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<Tokens> m_tokens;
};

namespace {

const auto client = QStringLiteral("portico-desktop");
const auto account = QStringLiteral("acct_1");

} // namespace

void tst_Tokens::init()
{
    m_tokens.reset();
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_time = std::make_unique<ManualClock>();
    auto database = storage::Database::open(
        m_folder->filePath(QStringLiteral("auth.db")), AuthServer::migrations());
    QVERIFY(database);
    m_database = std::move(*database);
    QVERIFY(m_database->run(QStringLiteral("INSERT INTO auth_accounts VALUES (?, 'a@b', 'A', x'00',"
                                           " 1, x'00', 0)"),
        {account}));
    m_tokens = std::make_unique<Tokens>(*m_database, m_time->clock(), Lifetimes{});
}

void tst_Tokens::rotates()
{
    const auto first = issue();
    QVERIFY(isGood(first.accessToken));
    const auto second = refresh(first.refreshToken);
    QVERIFY(second);
    QVERIFY(second->refreshToken != first.refreshToken);
    QVERIFY(second->accessToken != first.accessToken);
    QVERIFY(isGood(second->accessToken));
    QVERIFY(refresh(second->refreshToken));
}

void tst_Tokens::bearsALostAnswer()
{
    const auto first = issue();
    QVERIFY(refresh(first.refreshToken)); // lost
    m_time->advance(30s);
    const auto again = refresh(first.refreshToken);
    QVERIFY(again);
    QVERIFY(refresh(again->refreshToken));
}

void tst_Tokens::bearsALostAnswerWithinTheGraceOnly()
{
    const auto first = issue();
    QVERIFY(refresh(first.refreshToken));
    m_time->advance(30s + 1ms);
    QVERIFY(!refresh(first.refreshToken));
}

void tst_Tokens::revokesOnReuseAfterTheGrace()
{
    const auto first = issue();
    const auto second = refresh(first.refreshToken);
    m_time->advance(31s);
    const auto reused = refresh(first.refreshToken);
    QVERIFY(!reused);
    QCOMPARE(reused.error().code, QByteArray("invalid_grant"));
    QVERIFY(!refresh(second->refreshToken));
    QVERIFY(!isGood(second->accessToken));
    QVERIFY(!isGood(first.accessToken));
}

void tst_Tokens::revokesOnReuseOnceTheAnswerWasUsed()
{
    const auto first = issue();
    const auto second = refresh(first.refreshToken);
    const auto third = refresh(second->refreshToken);
    QVERIFY(!refresh(first.refreshToken)); // well within the grace
    QVERIFY(!refresh(third->refreshToken));
    QVERIFY(!isGood(third->accessToken));
}

void tst_Tokens::revokesWhenTwoChildrenAreUsed()
{
    const auto first = issue();
    const auto one = refresh(first.refreshToken);
    const auto other = refresh(first.refreshToken);
    const auto next = refresh(other->refreshToken);
    QVERIFY(next);
    QVERIFY(!refresh(one->refreshToken));
    QVERIFY(!refresh(next->refreshToken));
}

void tst_Tokens::doesNotProlongTheGrace()
{
    const auto first = issue();
    QVERIFY(refresh(first.refreshToken));
    m_time->advance(20s);
    QVERIFY(refresh(first.refreshToken));
    m_time->advance(20s);
    QVERIFY(!refresh(first.refreshToken));
}

void tst_Tokens::expires()
{
    const auto first = issue();
    m_time->advance(10min);
    QVERIFY(!isGood(first.accessToken));
    m_time->advance(std::chrono::days(29));
    const auto second = refresh(first.refreshToken);
    QVERIFY(second);
    m_time->advance(std::chrono::days(30));
    QVERIFY(!refresh(second->refreshToken));
}

void tst_Tokens::keepsClientsApart()
{
    const auto first = issue();
    QVERIFY(!m_tokens->refresh(first.refreshToken, QStringLiteral("other")));
    QVERIFY(!m_tokens->revoke(first.refreshToken, QStringLiteral("other")));
    QVERIFY(!refresh(first.accessToken)); // an access token refreshes nothing
    QVERIFY(!isGood(first.refreshToken)); // and a refresh token opens nothing
    QVERIFY(refresh(first.refreshToken));
}

void tst_Tokens::revokesAFamily()
{
    const auto first = issue();
    const auto other = issue();
    const auto second = refresh(first.refreshToken);
    QVERIFY(m_tokens->revoke(first.refreshToken, client)); // even a used one
    QVERIFY(!isGood(second->accessToken));
    QVERIFY(!refresh(second->refreshToken));
    QVERIFY(isGood(other.accessToken));
    QVERIFY(m_tokens->revoke("prt_unknown", client)); // RFC 7009 §2.2
    QVERIFY(m_tokens->revokeAccount(account));
    QVERIFY(!isGood(other.accessToken));
}

void tst_Tokens::revokesOneAccessToken()
{
    const auto first = issue();
    QVERIFY(m_tokens->revoke(first.accessToken, client));
    QVERIFY(!isGood(first.accessToken));
    const auto second = refresh(first.refreshToken);
    QVERIFY(second);
    QVERIFY(m_tokens->expireAccessTokens(account));
    QVERIFY(!isGood(second->accessToken));
    QVERIFY(refresh(second->refreshToken));
}

void tst_Tokens::issuesNoRefreshTokenUnasked()
{
    const auto issued = issue(QStringLiteral("openid not_offline_access"));
    QVERIFY(issued.refreshToken.isEmpty());
    QVERIFY(isGood(issued.accessToken));
}

void tst_Tokens::storesNoToken()
{
    const auto issued = issue();
    QVERIFY(issued.accessToken.size() >= 4 + 43); // prefix and 256 bits
    for (const auto& name : {QStringLiteral("auth.db"), QStringLiteral("auth.db-wal")}) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto content = file.readAll();
        QVERIFY(!content.contains(issued.accessToken));
        QVERIFY(!content.contains(issued.refreshToken));
    }
}

void tst_Tokens::clearsAway()
{
    issue();
    m_time->advance(std::chrono::days(31));
    issue();
    QCOMPARE(count(QStringLiteral("auth_tokens")), 2);
    QCOMPARE(count(QStringLiteral("auth_families")), 1);
}

Issued tst_Tokens::issue(const QString& scope)
{
    const auto issued = m_tokens->issue({.accountId = account, .clientId = client, .scope = scope});
    return issued ? *issued : Issued{};
}

Result<Issued> tst_Tokens::refresh(const QByteArray& token)
{
    return m_tokens->refresh(token, client);
}

bool tst_Tokens::isGood(const QByteArray& accessToken)
{
    const auto access = m_tokens->access(accessToken);
    return access && *access && (*access)->accountId == account;
}

int tst_Tokens::count(const QString& table)
{
    auto query = m_database->run(QStringLiteral("SELECT count(*) FROM %1").arg(table));
    const auto rows = query && (*query)->next() ? (*query)->value(0).toInt() : -1;
    (*query)->finish();
    return rows;
}

QTEST_GUILESS_MAIN(tst_Tokens)
#include "tst_tokens.moc"
