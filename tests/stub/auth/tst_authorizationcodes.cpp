#include "tests/stub/auth/support/CodeFlow.h"

#include <QTest>

using namespace std::chrono_literals;

// What a code must not do: be redeemed by somebody else, late, or twice.
class tst_AuthorizationCodes : public QObject {
    Q_OBJECT
private slots:
    void init();
    void refusesCodes_data();
    void refusesCodes();
    void revokesOnCodeReuse();

private:
    std::unique_ptr<Stub> m_stub;
    std::unique_ptr<CodeFlow> m_flow;
};

void tst_AuthorizationCodes::init()
{
    m_stub = std::make_unique<Stub>();
    m_stub->addAccount(CodeFlow::email, QStringLiteral("Pat Pro"));
    m_flow = std::make_unique<CodeFlow>(*m_stub);
}

void tst_AuthorizationCodes::refusesCodes_data()
{
    QTest::addColumn<QByteArray>("changed");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("error");
    const auto grant = QStringLiteral("invalid_grant");
    const auto request = QStringLiteral("invalid_request");
    QTest::newRow("unknown code") << QByteArray("code") << QByteArray("pac_x") << grant;
    QTest::newRow("no code") << QByteArray("code") << QByteArray("") << request;
    QTest::newRow("other verifier") << QByteArray("code_verifier") << QByteArray(43, 'a') << grant;
    QTest::newRow("no verifier") << QByteArray("code_verifier") << QByteArray("") << request;
    QTest::newRow("other port") << QByteArray("redirect_uri")
                                << QByteArray("http://127.0.0.1:4712/callback") << grant;
    QTest::newRow("no redirect") << QByteArray("redirect_uri") << QByteArray("") << request;
    QTest::newRow("unknown client")
        << QByteArray("client_id") << QByteArray("x") << QStringLiteral("invalid_client");
}

void tst_AuthorizationCodes::refusesCodes()
{
    QFETCH(QByteArray, changed);
    QFETCH(QByteArray, value);
    const auto answer = m_flow->redeem(m_flow->freshCode(), changed, value);
    QVERIFY(answer.status == 400 || answer.status == 401);
    QTEST(answer.error(), "error");
}

void tst_AuthorizationCodes::revokesOnCodeReuse()
{
    const auto late = m_flow->freshCode();
    m_stub->time.advance(60s);
    QCOMPARE(m_flow->redeem(late).error(), QStringLiteral("invalid_grant"));

    const auto code = m_flow->freshCode();
    m_stub->time.advance(59s);
    const auto tokens = m_flow->redeem(code).json();
    QCOMPARE(m_flow->redeem(code).error(), QStringLiteral("invalid_grant"));
    QCOMPARE(m_stub->whoAmI(tokens.value(u"access_token").toString()).status, 401);
    QCOMPARE(m_stub->refresh(tokens.value(u"refresh_token").toString()).status, 400);

    const auto tried = m_flow->freshCode(); // a wrong attempt uses it up
    QCOMPARE(m_flow->redeem(tried, "code_verifier", QByteArray(43, 'a')).status, 400);
    QCOMPARE(m_flow->redeem(tried).status, 400);
}

QTEST_GUILESS_MAIN(tst_AuthorizationCodes)
#include "tst_authorizationcodes.moc"
