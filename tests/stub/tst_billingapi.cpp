#include "tests/stub/support/BackendFixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

// The billing API of the contract over real HTTP, against a Stripe whose answers the test decides.
class tst_BillingApi : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { m_backend.stripe.setFailing(0); }

    void publicPages_data();
    void publicPages();
    void needsASession_data();
    void needsASession();
    void freeUser();
    void showsWhatStripeSays();
    void answersNotModified();
    void syncReadsStripeAgain();
    void servesWhatIsStoredWhileStripeIsDown();
    void pagesInvoices();
    void refusesBadInvoiceQueries_data();
    void refusesBadInvoiceQueries();
    void opensThePortal();
    void opensThePortalForTheOwnCustomerOnly();
    void opensAFlow();
    void refusesFlowsThatAreNotOffered();
    void portalWithoutBillingAccount();
    void portalWhileStripeIsDown();
    void customerDeletedAtStripe();

private:
    Answer get(const QString& path) { return send("GET", path); }
    Answer send(const QByteArray& method, const QString& path, const QJsonObject& body = {})
    {
        return m_backend.http.send(m_backend.api(method, path, m_token, body));
    }

    BackendFixture m_backend;
    QByteArray m_token;
    QByteArray m_freeToken;
};

namespace {

const QString billing = u"/api/billing"_s;
const QString syncPath = u"/api/billing/sync"_s;
const QString portal = u"/api/billing/portal"_s;
const QString sessions = u"/v1/billing_portal/sessions"_s;

} // namespace

void tst_BillingApi::initTestCase()
{
    QVERIFY2(m_backend.start(), qPrintable(m_backend.stub.lastError()));
    m_token = m_backend.signIn(u"pat@example.com"_s, u"cus_pat"_s);
    m_freeToken = m_backend.signIn(u"fay@example.com"_s, {});
    QVERIFY(!m_token.isEmpty() && !m_freeToken.isEmpty());
}

void tst_BillingApi::publicPages_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("contains");
    QTest::newRow("health") << u"/healthz"_s << QByteArray(R"("status":"ok")");
    QTest::newRow("client configuration")
        << u"/api/client-config"_s << QByteArray(R"("client_id":"portico-desktop")");
    QTest::newRow("where the return URL lands")
        << u"/settings/billing"_s << QByteArray("You can go back to the app");
}

void tst_BillingApi::publicPages()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, contains);
    const auto answer = m_backend.http.send({.url = m_backend.stub.backend(path)});
    QCOMPARE(answer.status, 200);
    QVERIFY2(answer.body.contains(contains), answer.body.constData());
}

void tst_BillingApi::needsASession_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::newRow("billing") << QByteArray("GET") << billing;
    QTest::newRow("sync") << QByteArray("POST") << syncPath;
    QTest::newRow("invoices") << QByteArray("GET") << u"/api/billing/invoices"_s;
    QTest::newRow("portal") << QByteArray("POST") << portal;
}

void tst_BillingApi::needsASession()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QString, path);
    QCOMPARE(m_backend.http.send(m_backend.api(method, path, "guessed")).status, 401);
    const Call anonymous{.method = method, .url = m_backend.stub.backend(path)};
    QCOMPARE(m_backend.http.send(anonymous).status, 401);
}

void tst_BillingApi::freeUser()
{
    const auto answer = m_backend.http.send(m_backend.api("GET", billing, m_freeToken)).json();
    QCOMPARE(answer[u"plan"][u"id"], u"free"_s);
    QCOMPARE(answer[u"subscription"], QJsonValue(QJsonValue::Null));
    QCOMPARE(answer[u"portal_flows"], QJsonArray());
}

void tst_BillingApi::showsWhatStripeSays()
{
    const auto answer = get(billing).json();
    QCOMPARE(answer[u"account"][u"email"], u"pat@example.com"_s);
    QCOMPARE(answer[u"plan"][u"name"], u"Gold"_s); // nobody configured it: its product's name
    QCOMPARE(answer[u"subscription"][u"status"], u"active"_s);
    QCOMPARE(answer[u"payment_method"][u"last4"], u"4242"_s);
    QCOMPARE(answer[u"next_invoice"][u"amount"], 1900);
    QVERIFY(answer[u"portal_flows"].toArray().contains(u"subscription_cancel"_s));
    QVERIFY(!answer[u"portal_flows"].toArray().contains(u"subscription_pause"_s));
}

void tst_BillingApi::answersNotModified()
{
    const auto first = get(billing);
    const auto etag = first.header("ETag");
    QVERIFY(!etag.isEmpty());
    const auto with = [&](const QByteArray& tag) {
        return m_backend.http.send(
            m_backend.api("GET", billing, m_token).with("If-None-Match", tag));
    };
    QCOMPARE(with(etag).status, 304);
    QCOMPARE(with(etag).body, QByteArray());
    QCOMPARE(with("\"other\", W/" + etag).status, 304);
    QCOMPARE(with("\"other\"").status, 200);
}

void tst_BillingApi::syncReadsStripeAgain()
{
    m_backend.stripe.setVersion(u"cus_pat"_s, 7);
    QVERIFY(get(billing).json()[u"subscription"][u"quantity"] != 7); // stored, no webhook came
    const auto synced = send("POST", syncPath);
    QCOMPARE(synced.status, 200);
    QCOMPARE(synced.json()[u"subscription"][u"quantity"], 7);
    QCOMPARE(get(billing).json()[u"subscription"][u"quantity"], 7);
}

void tst_BillingApi::servesWhatIsStoredWhileStripeIsDown()
{
    const auto before = get(billing).json();
    m_backend.stripe.setFailing(500);
    const auto synced = send("POST", syncPath);
    QCOMPARE(synced.status, 503);
    QCOMPARE(synced.errorCode(), u"stripe_unavailable"_s);
    QVERIFY(synced.header("Retry-After").toInt() > 0);
    QCOMPARE(get(billing).json(), before);
}

void tst_BillingApi::pagesInvoices()
{
    QJsonArray invoices;
    for (const auto* number : {"A-3", "A-2", "A-1"}) {
        invoices.append(QJsonObject{{u"id"_s, u"in_"_s + QString::fromLatin1(number)},
            {u"number"_s, QString::fromLatin1(number)}, {u"created"_s, 1'800'000'000},
            {u"total"_s, 1900}, {u"currency"_s, u"usd"_s}, {u"status"_s, u"paid"_s}});
    }
    m_backend.stripe.setInvoices(invoices);
    const auto first = get(u"/api/billing/invoices?limit=2"_s).json();
    QCOMPARE(first[u"invoices"].toArray().size(), 2);
    QCOMPARE(first[u"has_more"], true);
    QCOMPARE(first[u"invoices"][0][u"created"], u"2027-01-15T08:00:00Z"_s);
    QCOMPARE(first[u"invoices"][0][u"currency"], u"USD"_s);
    const auto second =
        get(u"/api/billing/invoices?limit=2&cursor="_s + first[u"next_cursor"].toString()).json();
    QCOMPARE(second[u"invoices"][0][u"number"], u"A-1"_s);
    QCOMPARE(second[u"has_more"], false);
    QCOMPARE(second[u"next_cursor"], QJsonValue(QJsonValue::Null));
}

void tst_BillingApi::refusesBadInvoiceQueries_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("code");
    QTest::newRow("none at all") << u"limit=0"_s << u"invalid_limit"_s;
    QTest::newRow("too many") << u"limit=101"_s << u"invalid_limit"_s;
    QTest::newRow("a word") << u"limit=all"_s << u"invalid_limit"_s;
    QTest::newRow("unknown cursor") << u"cursor=in_x"_s << u"invalid_cursor"_s;
}

void tst_BillingApi::refusesBadInvoiceQueries()
{
    QFETCH(const QString, query);
    const auto answer = get(u"/api/billing/invoices?"_s + query);
    QCOMPARE(answer.status, 400);
    QTEST(answer.errorCode(), "code");
}

void tst_BillingApi::opensThePortal()
{
    const auto answer =
        m_backend.http.send(m_backend.api("POST", portal, m_token, {{u"locale"_s, u"de_AT"_s}})
                .with("Idempotency-Key", "k1"));
    QCOMPARE(answer.status, 200);
    const auto returnUrl = m_backend.stub.backend(u"/settings/billing"_s).toString();
    QCOMPARE(answer.json()[u"return_url"], returnUrl);
    QVERIFY(answer.json()[u"url"].toString().contains(u"/p/session/"_s));
    QCOMPARE(answer.header("Cache-Control"), QByteArray("no-store"));
    const auto sent = m_backend.stripe.lastForm(sessions);
    QCOMPARE(sent.queryItemValue(u"customer"_s), u"cus_pat"_s);
    QCOMPARE(sent.queryItemValue(u"locale"_s), u"de"_s);
    QCOMPARE(sent.queryItemValue(u"return_url"_s, QUrl::FullyDecoded), returnUrl);
    QVERIFY(m_backend.stripe.lastIdempotencyKey() != "k1"); // another user may send the same
    QVERIFY(!m_backend.stripe.lastIdempotencyKey().isEmpty());
}

void tst_BillingApi::opensThePortalForTheOwnCustomerOnly()
{
    const QJsonObject greedy{
        {u"customer"_s, u"cus_other"_s}, {u"return_url"_s, u"https://evil.example"_s}};
    QCOMPARE(send("POST", portal, greedy).status, 200);
    const auto sent = m_backend.stripe.lastForm(sessions);
    QCOMPARE(sent.queryItemValue(u"customer"_s), u"cus_pat"_s);
    QVERIFY(!sent.toString().contains(u"evil"_s));
}

void tst_BillingApi::opensAFlow()
{
    QCOMPARE(send("POST", portal, {{u"flow"_s, u"subscription_cancel"_s}}).status, 200);
    const auto sent = m_backend.stripe.lastForm(sessions);
    QCOMPARE(sent.queryItemValue(u"flow_data[type]"_s), u"subscription_cancel"_s);
    QCOMPARE(sent.queryItemValue(u"flow_data[subscription_cancel][subscription]"_s),
        u"sub_of_cus_pat"_s);
    QCOMPARE(sent.queryItemValue(u"flow_data[after_completion][type]"_s), u"redirect"_s);
}

void tst_BillingApi::refusesFlowsThatAreNotOffered()
{
    for (const auto& flow : {u"subscription_pause"_s, u"made_up"_s}) {
        const auto answer = send("POST", portal, {{u"flow"_s, flow}});
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.errorCode(), u"flow_not_allowed"_s);
    }
}

void tst_BillingApi::portalWithoutBillingAccount()
{
    const auto answer = m_backend.http.send(m_backend.api("POST", portal, m_freeToken));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.errorCode(), u"no_billing_account"_s);
}

void tst_BillingApi::portalWhileStripeIsDown()
{
    m_backend.stripe.setFailing(503);
    const auto answer = send("POST", portal);
    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.errorCode(), u"stripe_unavailable"_s);
    QVERIFY(answer.header("Retry-After").toInt() > 0);
}

void tst_BillingApi::customerDeletedAtStripe()
{
    const auto token = m_backend.signIn(u"gone@example.com"_s, u"cus_gone"_s);
    m_backend.stripe.setCustomer(u"cus_gone"_s, {{u"id"_s, u"cus_gone"_s}, {u"deleted"_s, true}});
    const auto synced = m_backend.http.send(m_backend.api("POST", syncPath, token)).json();
    QCOMPARE(synced[u"plan"][u"id"], u"free"_s);
    const auto answer = m_backend.http.send(m_backend.api("POST", portal, token));
    QCOMPARE(answer.errorCode(), u"no_billing_account"_s);
}

QTEST_GUILESS_MAIN(tst_BillingApi)
#include "tst_billingapi.moc"
