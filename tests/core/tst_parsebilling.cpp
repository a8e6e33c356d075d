#include "app/core/api/JsonReader.h"
#include "app/core/api/ParseBilling.h"
#include "tests/core/BillingSamples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace portico;
using namespace portico::samples;

namespace {

QJsonObject object(const QByteArray& json) { return QJsonDocument::fromJson(json).object(); }

QDateTime utc(int year, int month, int day)
{
    return QDateTime({year, month, day}, {0, 0}, Qt::UTC);
}

} // namespace

class TestParseBilling : public QObject {
    Q_OBJECT
private slots:
    void readsEverything();
    void readsAFreeUser();
    void insists_data();
    void insists();
    void isTolerant_data();
    void isTolerant();
    void keepsAnUnknownStatus();
    void knowsTheStatuses();
    void readsTimes_data();
    void readsTimes();
    void readsIntegers_data();
    void readsIntegers();
    void comparesWhatTheUserSees();
    void readsInvoices();
    void readsPortalSessions();
    void readsClientConfig();
    void namesFlows();
};

void TestParseBilling::readsEverything()
{
    const auto parsed = parseBilling(object(pro));
    QVERIFY(parsed);
    QCOMPARE(parsed->account.name, QStringLiteral("Pat Pro"));
    QVERIFY((parsed->plan.price
        == Price{.money = {19000, QStringLiteral("USD")},
            .interval = QStringLiteral("year"),
            .intervalCount = 1}));
    QVERIFY(parsed->subscription);
    const auto& subscription = *parsed->subscription;
    QCOMPARE(subscription.status.value, SubscriptionStatus::Active);
    QCOMPARE(subscription.quantity, 3);
    QVERIFY(subscription.cancelAt == utc(2027, 3, 3));
    QVERIFY(!subscription.canceledAt);
    QVERIFY(subscription.pause && !subscription.pause->resumesAt);
    QCOMPARE(subscription.pendingChange->effectiveAt, utc(2027, 3, 3));
    QVERIFY(!subscription.pendingChange->plan.price);
    QVERIFY(subscription.discount->percentOff == 25.0);
    QVERIFY(subscription.discount->endsAt == utc(2027, 1, 1).addMSecs(500));
    QCOMPARE(parsed->paymentMethod->expYear, 2030);
    QCOMPARE(parsed->nextInvoice->total.amount, 19000);
    QCOMPARE(parsed->openInvoice->amountDue.currency, QStringLiteral("JPY"));
    QCOMPARE(parsed->openInvoice->hostedUrl.host(), QStringLiteral("invoice.stripe.com"));
    QCOMPARE(parsed->portalFlows,
        (QList{PortalFlow::PaymentMethodUpdate, PortalFlow::SubscriptionCancel}));
    QCOMPARE(parsed->syncedAt.time(), QTime(21, 0));
}

void TestParseBilling::readsAFreeUser()
{
    const auto parsed =
        parseBilling(object(R"({"account":{"id":"a"},"plan":{"name":"Free","price":null},
        "subscription":null,"payment_method":null,"next_invoice":null,"portal_flows":[]})"));
    QVERIFY(parsed);
    QVERIFY(!parsed->plan.price && !parsed->subscription && !parsed->paymentMethod
        && !parsed->nextInvoice && !parsed->openInvoice);
}

void TestParseBilling::insists_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("missing");
    const auto row = [](const char* name, const char* json, const char* missing) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(missing);
    };
    row("empty", "{}", "account");
    row("no account", R"({"plan":{"name":"Pro"}})", "account");
    row("account is a string", R"({"account":"a","plan":{"name":"Pro"}})", "account");
    row("no account.id", R"({"account":{},"plan":{"name":"Pro"}})", "account.id");
    row("account.id is a number", R"({"account":{"id":1},"plan":{"name":"Pro"}})", "account.id");
    row("account.id is empty", R"({"account":{"id":""},"plan":{"name":"Pro"}})", "account.id");
    row("no plan", R"({"account":{"id":"a"}})", "plan");
    row("no plan.name", R"({"account":{"id":"a"},"plan":{}})", "plan.name");
    row("subscription is a string",
        R"({"account":{"id":"a"},"plan":{"name":"P"},"subscription":"active"})", "subscription");
}

void TestParseBilling::insists()
{
    QFETCH(const QByteArray, json);
    const auto parsed = parseBilling(object(json));
    QVERIFY(!parsed);
    QTEST(parsed.error(), "missing");
}

void TestParseBilling::isTolerant_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("value");
    const auto fields = {
        "payment_method", "next_invoice", "open_invoice", "portal_flows", "synced_at"};
    const auto values = {"null", "7", "\"text\"", "[]", "{}", "[null]", "{\"amount\":1.5}", "true"};
    for (const auto* field : fields) {
        for (const auto* value : values)
            QTest::addRow("%s: %s", field, value)
                << QString::fromLatin1(field) << QByteArray(value);
    }
}

void TestParseBilling::isTolerant()
{
    QFETCH(const QString, field);
    QFETCH(const QByteArray, value);
    auto json = object(pro);
    json.insert(field, QJsonDocument::fromJson("[" + value + "]").array().at(0));
    const auto parsed = parseBilling(json);
    QVERIFY(parsed);
    QCOMPARE(parsed->plan.name, QStringLiteral("Pro"));
    const bool isGone = !parsed->paymentMethod || !parsed->nextInvoice || !parsed->openInvoice
        || parsed->portalFlows.isEmpty() || !parsed->syncedAt.isValid();
    QVERIFY(isGone);
}

void TestParseBilling::keepsAnUnknownStatus()
{
    const auto parsed = parseBilling(object(
        R"({"account":{"id":"a"},"plan":{"name":"P"},"subscription":{"status":"hibernating"}})"));
    QVERIFY(parsed);
    QCOMPARE(parsed->subscription->status.value, SubscriptionStatus::Unknown);
    QCOMPARE(parsed->subscription->status.raw, QStringLiteral("hibernating"));
}

void TestParseBilling::knowsTheStatuses()
{
    const auto words = {"trialing", "active", "past_due", "unpaid", "incomplete",
        "incomplete_expired", "paused", "canceled"};
    int expected = SubscriptionStatus::Trialing;
    for (const auto* word : words)
        QCOMPARE(int(SubscriptionStatus::fromString(QString::fromLatin1(word)).value), expected++);
    QCOMPARE(SubscriptionStatus::fromString({}).value, SubscriptionStatus::Unknown);
}

void TestParseBilling::readsTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc"); // empty: none
    QTest::newRow("Z") << "2026-11-22T21:00:00Z" << "2026-11-22T21:00:00Z";
    QTest::newRow("lower case") << "2026-11-22t21:00:00z" << "2026-11-22T21:00:00Z";
    QTest::newRow("offset") << "2026-11-22T23:30:00+02:30" << "2026-11-22T21:00:00Z";
    QTest::newRow("fraction") << "2026-11-22T21:00:00.123Z" << "2026-11-22T21:00:00Z";
    QTest::newRow("no offset") << "2026-11-22T21:00:00" << "2026-11-22T21:00:00Z";
    QTest::newRow("no such day") << "2026-02-30T00:00:00Z" << "";
    QTest::newRow("words") << "tomorrow" << "";
    QTest::newRow("empty") << "" << "";
}

void TestParseBilling::readsTimes()
{
    QFETCH(const QString, text);
    const auto time = timeFromRfc3339(text);
    QTEST(time ? time->toString(Qt::ISODate) : QString(), "utc");
}

void TestParseBilling::readsIntegers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isInteger");
    QTest::newRow("0") << QByteArray("0") << true;
    QTest::newRow("1") << QByteArray("1") << true;
    QTest::newRow("-1") << QByteArray("-1") << true;
    QTest::newRow("2^53 + 1") << QByteArray("9007199254740993") << true;
    QTest::newRow("1.0") << QByteArray("1.0") << true;
    QTest::newRow("1.5") << QByteArray("1.5") << false;
    QTest::newRow("1e300") << QByteArray("1e300") << false;
    QTest::newRow("text") << QByteArray("\"1\"") << false;
    QTest::newRow("null") << QByteArray("null") << false;
}

void TestParseBilling::readsIntegers()
{
    QFETCH(const QByteArray, json);
    const JsonReader reader(object("{\"n\":" + json + "}"));
    QTEST(reader.integer(QStringLiteral("n")).has_value(), "isInteger");
}

void TestParseBilling::comparesWhatTheUserSees()
{
    const auto first = *parseBilling(object(pro));
    auto second = first;
    second.syncedAt = second.syncedAt.addSecs(60);
    QVERIFY(first.sameStateAs(second));
    second.plan.name = QStringLiteral("Team");
    QVERIFY(!first.sameStateAs(second));
}

void TestParseBilling::readsInvoices()
{
    const auto page = parseInvoicePage(object(invoices));
    QVERIFY(page);
    QCOMPARE(page->invoices.size(), 1);
    QCOMPARE(page->invoices[0].total.currency, QStringLiteral("USD"));
    QVERIFY(page->invoices[0].pdfUrl.isEmpty());
    QVERIFY(page->hasMore);

    const auto stuck = parseInvoicePage(
        {{QStringLiteral("invoices"), QJsonArray()}, {QStringLiteral("has_more"), true}});
    QVERIFY(stuck && !stuck->hasMore);
    QVERIFY(!parseInvoicePage({{QStringLiteral("invoices"), QJsonObject()}}));
}

void TestParseBilling::readsPortalSessions()
{
    const auto session = parsePortalSession(
        {{QStringLiteral("url"), QStringLiteral("https://billing.stripe.com/p/x")}});
    QVERIFY(session);
    QVERIFY(session->returnUrl.isEmpty());
    QVERIFY(!parsePortalSession({}));
    QVERIFY(!parsePortalSession({{QStringLiteral("url"), 7}}));
    QVERIFY(!parsePortalSession({{QStringLiteral("url"), QStringLiteral("https://[broken/")}}));
}

void TestParseBilling::readsClientConfig()
{
    const QUrl backend(QStringLiteral("https://api.example.com/v1"));
    const auto full = parseClientConfig(object(fullConfig), backend);
    QCOMPARE(full.brandName, QStringLiteral("Acme"));
    QCOMPARE(full.brandColor, QStringLiteral("#5b5bd6"));
    QCOMPARE(full.signIn.issuer.host(), QStringLiteral("id.example"));
    QCOMPARE(full.signIn.password, false);
    QCOMPARE(full.portal.hosts, QStringList{QStringLiteral("pay.acme.example")});

    const auto bad = parseClientConfig(object(badConfig), backend);
    QVERIFY(bad.brandColor.isEmpty() && bad.supportUrl.isEmpty() && bad.signIn.issuer.isEmpty());
    QCOMPARE(bad.signIn.password, true);
    QCOMPARE(bad.portal.returnUrl.toString(),
        QStringLiteral("https://api.example.com/v1/settings/billing"));
    QCOMPARE(bad.portal.hosts, QStringList{QStringLiteral("billing.stripe.com")});
}

void TestParseBilling::namesFlows()
{
    for (int i = int(PortalFlow::PaymentMethodUpdate); i <= int(PortalFlow::CustomerUpdate); ++i)
        QVERIFY(portalFlowFromName(portalFlowName(PortalFlow(i))) == PortalFlow(i));
    QCOMPARE(portalFlowName(PortalFlow::Home), QString());
    QVERIFY(!portalFlowFromName(QString()));
}

QTEST_GUILESS_MAIN(TestParseBilling)
#include "tst_parsebilling.moc"
