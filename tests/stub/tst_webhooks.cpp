#include "tests/stub/support/BackendFixture.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

// POST /api/webhooks/stripe: what is believed, what is refused, what is asked for again.
class tst_Webhooks : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { m_backend.stripe.setFailing(0); }

    void anEventMakesTheBackendReadStripe_data();
    void anEventMakesTheBackendReadStripe();
    void aPayloadIsNotBelieved();
    void aDuplicateIsAcknowledgedAndNotReadAgain();
    void anEventWaitsForTheNextRead();
    void isAskedAgainWhileStripeIsDown();
    void acknowledges_data();
    void acknowledges();
    void refuses_data();
    void refuses();
    void refusesTooMuch();
    void keepsAnOldSecretWhileItIsRolled();

private:
    qint64 events()
    {
        const auto state = m_backend.http.send({.url = m_backend.stub.backend(u"/qa/state"_s)});
        return state.json()[u"events"].toInteger();
    }
    int quantity()
    {
        const auto call = m_backend.api("GET", u"/api/billing"_s, m_token);
        return m_backend.http.send(call).json()[u"subscription"][u"quantity"].toInt();
    }
    Answer deliver(const QJsonObject& event)
    {
        return m_backend.http.send(m_backend.webhook(event));
    }

    BackendFixture m_backend;
    QByteArray m_token;
};

namespace {

const QString reads = u"/v1/customers/cus_pat"_s;

} // namespace

void tst_Webhooks::initTestCase()
{
    QVERIFY2(m_backend.start(), qPrintable(m_backend.stub.lastError()));
    m_token = m_backend.signIn(u"pat@example.com"_s, u"cus_pat"_s);
    QVERIFY(!m_token.isEmpty());
}

void tst_Webhooks::anEventMakesTheBackendReadStripe_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("of a customer")
        << QByteArray(R"({"object":{"object":"customer","id":"cus_pat"}})");
    QTest::newRow("with a customer's id")
        << QByteArray(R"({"object":{"object":"subscription","customer":"cus_pat"}})");
    QTest::newRow("with the customer itself")
        << QByteArray(R"({"object":{"object":"invoice","customer":{"id":"cus_pat"}}})");
    QTest::newRow("with who the customer was")
        << QByteArray(R"({"object":{"object":"payment_method","customer":null},)"
                      R"("previous_attributes":{"customer":"cus_pat"}})");
}

void tst_Webhooks::anEventMakesTheBackendReadStripe()
{
    QFETCH(const QByteArray, data);
    const int version = m_backend.stripe.version(u"cus_pat"_s) + 1;
    m_backend.stripe.setVersion(u"cus_pat"_s, version);
    const QJsonObject event{{u"id"_s, u"evt_of_%1"_s.arg(version)}, {u"livemode"_s, false},
        {u"type"_s, u"of.any.kind"_s}, {u"data"_s, QJsonDocument::fromJson(data).object()}};
    QCOMPARE(deliver(event).status, 200);
    QCOMPARE(quantity(), version);
}

void tst_Webhooks::aPayloadIsNotBelieved()
{
    auto event = stripeEvent(u"evt_2"_s, u"cus_pat"_s, u"customer.subscription.deleted"_s);
    event[u"data"_s] =
        QJsonObject{{u"object"_s, FakeStripe::subscription(u"cus_pat"_s, u"canceled"_s, 99)}};
    QCOMPARE(deliver(event).status, 200);
    QCOMPARE(quantity(), m_backend.stripe.version(u"cus_pat"_s));
}

void tst_Webhooks::aDuplicateIsAcknowledgedAndNotReadAgain()
{
    QCOMPARE(deliver(stripeEvent(u"evt_3"_s, u"cus_pat"_s)).status, 200);
    const auto readsBefore = m_backend.stripe.calls(reads);
    const auto eventsBefore = events();
    QCOMPARE(deliver(stripeEvent(u"evt_3"_s, u"cus_pat"_s)).status, 200);
    QCOMPARE(m_backend.stripe.calls(reads), readsBefore);
    QCOMPARE(events(), eventsBefore);
}

// A read that is under way when an event comes may be older than the event: it is not shared.
void tst_Webhooks::anEventWaitsForTheNextRead()
{
    QList<Call> calls;
    for (int i = 0; i < 6; ++i)
        calls.append(m_backend.webhook(stripeEvent(u"evt_burst_%1"_s.arg(i), u"cus_pat"_s)));
    const auto before = m_backend.stripe.calls(reads);
    int acknowledged = 0;
    m_backend.http.sendAll(
        calls, 6, [&](qsizetype, const Answer& answer) { acknowledged += answer.status == 200; });
    QCOMPARE(acknowledged, 6);
    const auto made = m_backend.stripe.calls(reads) - before;
    QVERIFY2(made >= 1 && made <= 6, qPrintable(QString::number(made)));
}

void tst_Webhooks::isAskedAgainWhileStripeIsDown()
{
    const auto event = stripeEvent(u"evt_4"_s, u"cus_pat"_s);
    m_backend.stripe.setVersion(u"cus_pat"_s, 11);
    m_backend.stripe.setFailing(500);
    const auto before = events();
    QCOMPARE(deliver(event).status, 503);
    QCOMPARE(events(), before); // not recorded, or the repetition would be taken for a duplicate
    m_backend.stripe.setFailing(0);
    QCOMPARE(deliver(event).status, 200);
    QCOMPARE(quantity(), 11);
}

void tst_Webhooks::acknowledges_data()
{
    QTest::addColumn<QJsonObject>("event");
    QTest::newRow("unknown type") << stripeEvent(u"evt_5"_s, u"cus_pat"_s, u"customer.levitated"_s);
    QTest::newRow("stranger's customer") << stripeEvent(u"evt_6"_s, u"cus_nobody"_s);
    QTest::newRow("no customer") << stripeEvent(u"evt_7"_s, {}, u"product.updated"_s);
    QTest::newRow("no object") << QJsonObject{{u"id"_s, u"evt_8"_s}, {u"livemode"_s, false}};
}

void tst_Webhooks::acknowledges()
{
    QFETCH(const QJsonObject, event);
    const auto before = events();
    QCOMPARE(deliver(event).status, 200);
    QCOMPARE(events(), before + 1);
}

void tst_Webhooks::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("signature");
    const auto body = QByteArray(R"({"id":"evt_bad","livemode":false})");
    const QByteArray secret = BackendFixture::secret;
    const auto now = QDateTime::currentSecsSinceEpoch();
    QTest::newRow("unsigned") << body << QByteArray();
    QTest::newRow("other secret") << body << stripeSignature(body, "whsec_guess");
    QTest::newRow("replayed after ten minutes") << body << stripeSignature(body, secret, now - 600);
    QTest::newRow("from the future") << body << stripeSignature(body, secret, now + 600);
    const QByteArray live = R"({"id":"evt_live","livemode":true})";
    QTest::newRow("live event at a test key") << live << stripeSignature(live, secret);
    const QByteArray broken = "{\"id\":";
    QTest::newRow("no JSON") << broken << stripeSignature(broken, secret);
    const QByteArray nameless = R"({"livemode":false})";
    QTest::newRow("no id") << nameless << stripeSignature(nameless, secret);
}

void tst_Webhooks::refuses()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, signature);
    const auto before = events();
    const auto answer = m_backend.http.send({.method = "POST",
        .url = m_backend.stub.backend(u"/api/webhooks/stripe"_s),
        .body = body,
        .headers = {{"Content-Type", "application/json"}, {"Stripe-Signature", signature}}});
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.errorCode(), u"bad_request"_s);
    QVERIFY(!answer.body.contains("ignature")); // a forger learns nothing
    QCOMPARE(events(), before);
}

void tst_Webhooks::refusesTooMuch()
{
    auto event = stripeEvent(u"evt_huge"_s, u"cus_pat"_s);
    event.insert(u"padding"_s, QString(1024 * 1024, u'x'));
    QCOMPARE(deliver(event).status, 413);
}

void tst_Webhooks::keepsAnOldSecretWhileItIsRolled()
{
    BackendFixture rolling;
    QVERIFY(rolling.start({u"--stripe-webhook-secret"_s, u"whsec_new,whsec_test_secret"_s}));
    const auto event = stripeEvent(u"evt_1"_s, u"cus_pat"_s);
    QCOMPARE(rolling.http.send(rolling.webhook(event, "whsec_test_secret")).status, 200);
    QCOMPARE(rolling.http.send(rolling.webhook(event, "whsec_new")).status, 200);
    QCOMPARE(rolling.http.send(rolling.webhook(event, "whsec_older")).status, 400);
}

QTEST_GUILESS_MAIN(tst_Webhooks)
#include "tst_webhooks.moc"
