#include "tests/stub/support/Http.h"
#include "tests/support/StubProcess.h"

#include <QHash>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

// The stub as a tester meets it: the demo accounts on the stand-in for Stripe, the scenarios and
// the faults of /qa, and a restart on the same data.
class tst_Demo : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void accounts_data();
    void accounts();
    void scenarios_data();
    void scenarios();
    void syncIsAheadOfALateWebhook();
    void theWebhookArrives();
    void faults_data();
    void faults();
    void qaIsForThisMachine_data();
    void qaIsForThisMachine();
    void keepsItsDataAcrossARestart();

private:
    QByteArray signIn(const QString& email);
    Answer api(const QByteArray& method, const QString& path, const QByteArray& token);
    QString accountId(const QString& email);
    Answer qa(const QString& path, const QJsonObject& body);

    StubProcess m_stub;
    Http m_http;
    QHash<QString, QByteArray> m_tokens;
};

void tst_Demo::initTestCase() { QVERIFY2(m_stub.start(), qPrintable(m_stub.lastError())); }

// Once an account: the backend takes its time over a password, and should.
QByteArray tst_Demo::signIn(const QString& email)
{
    auto& token = m_tokens[email];
    if (token.isEmpty()) {
        const auto answer = m_http.send(Call::json("POST", m_stub.backend(u"/api/auth/sign-in"_s),
            {{u"email"_s, email}, {u"password"_s, u"portico-demo"_s}}));
        token = answer.json()[u"access_token"].toString().toUtf8();
    }
    return token;
}

Answer tst_Demo::api(const QByteArray& method, const QString& path, const QByteArray& token)
{
    return m_http.send({.method = method,
        .url = m_stub.backend(path),
        .headers = {{"Authorization", "Bearer " + token}}});
}

QString tst_Demo::accountId(const QString& email)
{
    const auto state = m_http.send({.url = m_stub.backend(u"/qa/state"_s)}).json();
    const auto accounts = state[u"accounts"].toArray();
    for (const auto& account : accounts) {
        if (account[u"email"].toString() == email)
            return account[u"id"].toString();
    }
    return {};
}

Answer tst_Demo::qa(const QString& path, const QJsonObject& body)
{
    return m_http.send(Call::json("POST", m_stub.backend(u"/qa"_s + path), body));
}

void tst_Demo::accounts_data()
{
    QTest::addColumn<QString>("plan");
    QTest::addColumn<QJsonValue>("status");
    QTest::addColumn<QString>("interval");
    QTest::addColumn<int>("amount");
    QTest::addColumn<QString>("last4");
    const QJsonValue none = QJsonValue::Null;
    QTest::newRow("free@example.com") << u"Free"_s << none << QString() << 0 << QString();
    QTest::newRow("starter@example.com")
        << u"Starter"_s << QJsonValue(u"active"_s) << u"month"_s << 900 << u"4242"_s;
    QTest::newRow("pro@example.com")
        << u"Pro"_s << QJsonValue(u"active"_s) << u"year"_s << 19000 << u"4242"_s;
    QTest::newRow("trial@example.com")
        << u"Pro"_s << QJsonValue(u"trialing"_s) << u"month"_s << 1900 << u"4242"_s;
    QTest::newRow("pastdue@example.com")
        << u"Pro"_s << QJsonValue(u"past_due"_s) << u"month"_s << 1900 << u"0341"_s;
}

void tst_Demo::accounts()
{
    const auto token = signIn(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!token.isEmpty());
    const auto billing = api("GET", u"/api/billing"_s, token).json();
    QTEST(billing[u"plan"][u"name"].toString(), "plan");
    QFETCH(const QJsonValue, status);
    QCOMPARE(billing[u"subscription"].isNull() ? QJsonValue() : billing[u"subscription"][u"status"],
        status);
    QTEST(billing[u"plan"][u"price"][u"interval"].toString(), "interval");
    QTEST(billing[u"plan"][u"price"][u"amount"].toInt(), "amount");
    QTEST(billing[u"payment_method"][u"last4"].toString(), "last4");
    const bool owes = status == QJsonValue(u"past_due"_s);
    QCOMPARE(billing[u"open_invoice"][u"amount_due"].toInt(), owes ? 1900 : 0);
}

void tst_Demo::scenarios_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("set"); // a field of the subscription that is not null then
    QTest::newRow("starter") << u"active"_s << QString();
    QTest::newRow("team") << u"active"_s << QString();
    QTest::newRow("trialing") << u"trialing"_s << u"trial_end"_s;
    QTest::newRow("trial_ending") << u"trialing"_s << u"trial_end"_s;
    QTest::newRow("past_due") << u"past_due"_s << QString();
    QTest::newRow("incomplete") << u"incomplete"_s << QString();
    QTest::newRow("cancelling") << u"active"_s << u"cancel_at"_s;
    QTest::newRow("cancelling_classic") << u"active"_s << u"cancel_at"_s;
    QTest::newRow("canceled") << u"canceled"_s << u"ended_at"_s;
    QTest::newRow("paused") << u"paused"_s << u"pause"_s;
    QTest::newRow("collection_paused") << u"active"_s << u"pause"_s;
    QTest::newRow("pending_change") << u"active"_s << u"pending_change"_s;
    QTest::newRow("discount") << u"active"_s << u"discount"_s;
    QTest::newRow("no_card") << u"trialing"_s << QString();
    QTest::newRow("active") << u"active"_s << QString();
}

void tst_Demo::scenarios()
{
    const auto email = u"starter@example.com"_s;
    const auto name = QString::fromLatin1(QTest::currentDataTag());
    const auto applied =
        qa(u"/accounts/"_s + accountId(email) + u"/scenario"_s, {{u"scenario"_s, name}});
    QVERIFY2(applied.status == 200, applied.body.constData());
    const auto subscription =
        api("GET", u"/api/billing"_s, signIn(email)).json().value(u"subscription");
    QTEST(subscription[u"status"].toString(), "status");
    QFETCH(const QString, set);
    if (!set.isEmpty())
        QVERIFY2(!subscription[set].isNull() && !subscription[set].isUndefined(), qPrintable(set));
}

void tst_Demo::syncIsAheadOfALateWebhook()
{
    StubProcess late;
    QVERIFY2(late.start({u"--webhook-delay"_s, u"600"_s}), qPrintable(late.lastError()));
    const auto signedIn = m_http.send(Call::json("POST", late.backend(u"/api/auth/sign-in"_s),
        {{u"email"_s, u"pro@example.com"_s}, {u"password"_s, u"portico-demo"_s}}));
    const serving::Headers as{
        {"Authorization", "Bearer " + signedIn.json()[u"access_token"].toString().toUtf8()}};
    // What the portal would do: change the plan at Stripe, behind the backend's back.
    const serving::Headers key{
        {"Authorization", "Bearer sk_test_portico_demo_00000000000000000000"},
        {"Content-Type", "application/x-www-form-urlencoded"}};
    const auto prices = m_http.send(
        {.url = late.stripe(u"/v1/prices?lookup_keys[]=team_monthly"_s), .headers = key});
    const auto subscriptions =
        m_http.send({.url = late.stripe(u"/v1/subscriptions?limit=100"_s), .headers = key});
    QString yearly;
    QString item;
    const auto data = subscriptions.json()[u"data"].toArray();
    for (const auto& subscription : data) {
        const auto first = subscription[u"items"][u"data"][0];
        if (first[u"price"][u"unit_amount"].toInt() == 19000) {
            yearly = subscription[u"id"].toString();
            item = first[u"id"].toString();
        }
    }
    QVERIFY(!yearly.isEmpty());
    const auto body = "items[0][id]=" + item.toUtf8()
        + "&items[0][price]=" + prices.json()[u"data"][0][u"id"].toString().toUtf8();
    const auto changed = m_http.send({.method = "POST",
        .url = late.stripe(u"/v1/subscriptions/"_s + yearly),
        .body = body,
        .headers = key});
    QVERIFY2(changed.status == 200, changed.body.constData());
    const auto stale = m_http.send({.url = late.backend(u"/api/billing"_s), .headers = as});
    QCOMPARE(stale.json()[u"plan"][u"name"], u"Pro"_s);
    const auto synced =
        m_http.send({.method = "POST", .url = late.backend(u"/api/billing/sync"_s), .headers = as});
    QCOMPARE(synced.json()[u"plan"][u"name"], u"Team"_s);
}

void tst_Demo::theWebhookArrives()
{
    const auto events = [this] {
        return m_http.send({.url = m_stub.backend(u"/qa/state"_s)}).json()[u"events"].toInteger();
    };
    QTRY_VERIFY_WITH_TIMEOUT(events() > 0, 30'000);
}

void tst_Demo::faults_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contains");
    QTest::newRow("status") << QJsonObject{{u"kind"_s, u"status"_s}, {u"status"_s, 503}} << 503
                            << QByteArray("qa_fault");
    QTest::newRow("html") << QJsonObject{{u"kind"_s, u"html"_s}} << 502 << QByteArray("<h1>502");
    QTest::newRow("broken JSON") << QJsonObject{{u"kind"_s, u"broken_json"_s}} << 200
                                 << QByteArray("{\"account\"");
    QTest::newRow("missing field") << QJsonObject{{u"kind"_s, u"missing_field"_s}} << 200
                                   << QByteArray("{\"subscription\":null}");
    QTest::newRow("slow") << QJsonObject{{u"kind"_s, u"slow"_s}, {u"delay_ms"_s, 20}} << 200
                          << QByteArray("\"account\"");
}

void tst_Demo::faults()
{
    QFETCH(QJsonObject, fault);
    const auto token = signIn(u"pro@example.com"_s);
    fault.insert(u"path"_s, u"/api/billing"_s);
    QCOMPARE(qa(u"/faults"_s, fault).status, 200);
    const auto spoilt = api("GET", u"/api/billing"_s, token);
    QTEST(spoilt.status, "status");
    QFETCH(const QByteArray, contains);
    QVERIFY2(spoilt.body.contains(contains), spoilt.body.constData());
    QCOMPARE(api("GET", u"/api/billing"_s, token).status, 200); // once means once
}

void tst_Demo::qaIsForThisMachine_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("rebound name") << QByteArray("Host") << QByteArray("evil.example");
    QTest::newRow("another site") << QByteArray("Origin") << QByteArray("https://evil.example");
    QTest::newRow("a form") << QByteArray("Content-Type")
                            << QByteArray("application/x-www-form-urlencoded");
}

void tst_Demo::qaIsForThisMachine()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    auto call = Call::json("POST", m_stub.backend(u"/qa/faults"_s), {{u"kind"_s, u"html"_s}});
    QCOMPARE(m_http.send(std::move(call).with(name, value)).status, 403);
}

void tst_Demo::keepsItsDataAcrossARestart()
{
    const auto before = m_http.send({.url = m_stub.backend(u"/qa/state"_s)}).json();
    m_stub.kill();
    QVERIFY2(m_stub.start(), qPrintable(m_stub.lastError()));
    const auto after = m_http.send({.url = m_stub.backend(u"/qa/state"_s)}).json();
    QCOMPARE(after[u"accounts"], before[u"accounts"]);
    QCOMPARE(api("GET", u"/api/billing"_s, signIn(u"pro@example.com"_s)).status, 200);
}

QTEST_GUILESS_MAIN(tst_Demo)
#include "tst_demo.moc"
