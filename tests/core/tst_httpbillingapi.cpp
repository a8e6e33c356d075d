#include "app/core/api/FetchClientConfig.h"
#include "app/core/api/HttpBillingApi.h"
#include "app/core/auth/MemorySecretStore.h"
#include "app/core/auth/Session.h"
#include "app/core/http/HttpClient.h"
#include "tests/support/FakeClock.h"
#include "tests/support/ScriptedServer.h"

#include <QCoroTask>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace portico;
using Kind = ApiError::Kind;
using Answer = ScriptedAnswer;

namespace {

QJsonObject billingJson(const char* plan)
{
    return {{QStringLiteral("account"), QJsonObject{{QStringLiteral("id"), QStringLiteral("a")}}},
        {QStringLiteral("plan"), QJsonObject{{QStringLiteral("name"), QString::fromLatin1(plan)}}}};
}

} // namespace

class TestHttpBillingApi : public QObject {
    Q_OBJECT
private slots:
    void init();
    void asksByEtag();
    void doesNotTakeA304NobodyAskedFor();
    void forgetsTheEtagWithTheSession();
    void syncs();
    void syncFallsBackToGet();
    void asksForInvoices();
    void asksForThePortal();
    void saysThatThereIsNoAccount();
    void missingFieldsAreABadResponse();
    void readsClientConfig();
    void clientConfig404MeansDefaults();

private:
    void signIn();

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<HttpBillingApi> m_api;
    HttpClient m_http;
    MemorySecretStore m_secrets;
    FakeClock m_clock;
};

void TestHttpBillingApi::init()
{
    m_api.reset();
    m_session.reset();
    m_server = std::make_unique<ScriptedServer>();
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_dir->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_session = std::make_unique<Session>(m_server->url(), m_http, m_secrets, *m_settings, m_clock);
    m_api = std::make_unique<HttpBillingApi>(m_server->url(), *m_session);
    m_server->on("/api/auth/sign-in",
        Answer::json(200,
            {{QStringLiteral("access_token"), QStringLiteral("t")},
                {QStringLiteral("token_type"), QStringLiteral("bearer")}}));
    signIn();
}

void TestHttpBillingApi::signIn()
{
    QVERIFY(QCoro::waitFor(
        m_session->signInWithPassword(QStringLiteral("a@b.c"), QStringLiteral("p"))));
}

void TestHttpBillingApi::asksByEtag()
{
    m_server->on("/api/billing", [](const ScriptedRequest& request) {
        const bool known = request.headers.value("if-none-match") == "\"v1\"";
        return known ? Answer::raw("HTTP/1.1 304 Same\r\n\r\n")
                     : Answer::json(200, billingJson("Pro"), "ETag: \"v1\"\r\n");
    });
    QCOMPARE(QCoro::waitFor(m_api->billing())->plan.name, QStringLiteral("Pro"));
    QCOMPARE(QCoro::waitFor(m_api->billing())->plan.name, QStringLiteral("Pro"));
    QCOMPARE(m_server->last("/api/billing").headers.value("if-none-match"), QByteArray("\"v1\""));
    QCOMPARE(m_server->last("/api/billing").headers.value("authorization"), QByteArray("Bearer t"));
}

void TestHttpBillingApi::doesNotTakeA304NobodyAskedFor()
{
    m_server->on("/api/billing", Answer::raw("HTTP/1.1 304 Same\r\n\r\n"));
    QCOMPARE(QCoro::waitFor(m_api->billing()).error().kind, Kind::BadResponse);
}

void TestHttpBillingApi::forgetsTheEtagWithTheSession()
{
    m_server->on("/api/billing", Answer::json(200, billingJson("Pro"), "ETag: \"v1\"\r\n"));
    QVERIFY(QCoro::waitFor(m_api->billing()));
    QCoro::waitFor(m_session->signOut());
    signIn();
    QVERIFY(QCoro::waitFor(m_api->billing()));
    QVERIFY(!m_server->last("/api/billing").headers.contains("if-none-match"));
}

void TestHttpBillingApi::syncs()
{
    m_server->on("/api/billing/sync", Answer::json(200, billingJson("Team")));
    QCOMPARE(QCoro::waitFor(m_api->sync())->plan.name, QStringLiteral("Team"));
    const auto request = m_server->last("/api/billing/sync");
    QCOMPARE(request.method, QByteArray("POST"));
    QVERIFY(!request.headers.value("idempotency-key").isEmpty());
}

void TestHttpBillingApi::syncFallsBackToGet()
{
    m_server->on("/api/billing", Answer::json(200, billingJson("Pro")));
    QCOMPARE(QCoro::waitFor(m_api->sync())->plan.name, QStringLiteral("Pro"));
}

void TestHttpBillingApi::asksForInvoices()
{
    m_server->on(
        "/api/billing/invoices", Answer::json(200, {{QStringLiteral("invoices"), QJsonArray()}}));
    QVERIFY(QCoro::waitFor(m_api->invoices(QStringLiteral("a&b=+%"), 1000)));
    const auto request = m_server->last("/api/billing/invoices");
    QCOMPARE(request.query, QByteArray("limit=100&cursor=a%26b%3D%2B%25"));
}

void TestHttpBillingApi::asksForThePortal()
{
    m_server->on("/api/billing/portal",
        Answer::json(
            200, {{QStringLiteral("url"), QStringLiteral("https://billing.stripe.com/p/x")}}));
    const auto session = QCoro::waitFor(
        m_api->createPortalSession(PortalFlow::SubscriptionCancel, QStringLiteral("de")));
    QVERIFY(session);
    QCOMPARE(session->url.host(), QStringLiteral("billing.stripe.com"));
    const auto request = m_server->last("/api/billing/portal");
    QCOMPARE(request.body, QByteArray(R"({"flow":"subscription_cancel","locale":"de"})"));
    const auto firstKey = request.headers.value("idempotency-key");
    QVERIFY(QCoro::waitFor(m_api->createPortalSession(PortalFlow::Home, {})));
    QCOMPARE(m_server->last("/api/billing/portal").body, QByteArray("{}"));
    QVERIFY(m_server->last("/api/billing/portal").headers.value("idempotency-key") != firstKey);
}

void TestHttpBillingApi::saysThatThereIsNoAccount()
{
    m_server->on("/api/billing/portal",
        Answer::json(400, {{QStringLiteral("error"), QStringLiteral("No billing account found")}}));
    QCOMPARE(QCoro::waitFor(m_api->createPortalSession(PortalFlow::Home, {})).error().kind,
        Kind::NoBillingAccount);
}

void TestHttpBillingApi::missingFieldsAreABadResponse()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("lacks account")));
    m_server->on("/api/billing", Answer::json(200, {}));
    QCOMPARE(QCoro::waitFor(m_api->billing()).error().kind, Kind::BadResponse);
}

void TestHttpBillingApi::readsClientConfig()
{
    m_server->on("/api/client-config",
        Answer::json(200,
            {{QStringLiteral("brand"),
                QJsonObject{{QStringLiteral("name"), QStringLiteral("Acme")}}}}));
    QCOMPARE(QCoro::waitFor(fetchClientConfig(m_http, m_server->url()))->brandName,
        QStringLiteral("Acme"));
}

void TestHttpBillingApi::clientConfig404MeansDefaults()
{
    const auto config = QCoro::waitFor(fetchClientConfig(m_http, m_server->url()));
    QVERIFY(config);
    QCOMPARE(config->portal.returnUrl, m_server->url(QStringLiteral("/settings/billing")));
    m_server->on("/api/client-config", Answer::raw("HTTP/1.1 500 No\r\n\r\n"));
    QVERIFY(!QCoro::waitFor(fetchClientConfig(m_http, m_server->url())));
}

QTEST_GUILESS_MAIN(TestHttpBillingApi)
#include "tst_httpbillingapi.moc"
