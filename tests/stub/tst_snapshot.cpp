#include "backend-stub/backend/billing/PortalFlows.h"
#include "backend-stub/backend/billing/Snapshot.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backend;

// What the contract says about what Stripe says. Rows are Stripe's JSON, cut to what is read.
class tst_Snapshot : public QObject {
    Q_OBJECT

private slots:
    void describesSubscription_data();
    void describesSubscription();
    void showsTheLivingSubscription();
    void namesPlans_data();
    void namesPlans();
    void announcesTheNextInvoice_data();
    void announcesTheNextInvoice();
    void offersFlows_data();
    void offersFlows();
    void picksLocale_data();
    void picksLocale();
};

namespace {

const QJsonObject json(QByteArray text)
{
    const auto document = QJsonDocument::fromJson(text.replace('\'', '"'));
    Q_ASSERT(document.isObject());
    return document.object();
}

QJsonObject merged(QJsonObject base, const QJsonObject& more)
{
    for (auto entry = more.begin(); entry != more.end(); ++entry)
        base.insert(entry.key(), entry.value());
    return base;
}

const char* const plain =
    "{'id':'sub_1','status':'active','cancel_at':null,'items':{'data':[{"
    "'quantity':2,'current_period_end':1900000000,'price':{'id':'price_1'}}]}}";

} // namespace

void tst_Snapshot::describesSubscription_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("expected"); // of {"field": …}
    const auto row = [](const char* name, const char* more, const char* field,
                         const char* expected) {
        QTest::newRow(name) << QByteArray(more) << QString::fromLatin1(field)
                            << QByteArray(expected);
    };
    row("status", "{}", "status", "'active'");
    row("unknown status", "{'status':'dormant'}", "status", "'dormant'");
    row("quantity", "{}", "quantity", "2");
    row("period of the item", "{}", "current_period_end", "'2030-03-17T17:46:40Z'");
    row("not cancelling", "{}", "cancel_at", "null");
    row("flexible cancellation", "{'cancel_at':1900000000}", "cancel_at", "'2030-03-17T17:46:40Z'");
    row("classic cancellation", "{'cancel_at_period_end':true}", "cancel_at",
        "'2030-03-17T17:46:40Z'");
    row("not paused", "{'pause_collection':null}", "pause", "null");
    row("collection paused", "{'pause_collection':{'behavior':'void','resumes_at':1900000000}}",
        "pause", "{'resumes_at':'2030-03-17T17:46:40Z'}");
    row("paused as a whole", "{'status':'paused'}", "pause", "{'resumes_at':null}");
    row("no discount", "{'discounts':[]}", "discount", "null");
    row("percent off",
        "{'discounts':[{'end':null,'source':{'coupon':{'id':'c','name':'Spring','percent_off':25,"
        "'amount_off':null}}}]}",
        "discount", "{'name':'Spring','percent_off':25,'amount_off':null,'ends_at':null}");
    row("amount off, older API",
        "{'discounts':[{'end':1900000000,'coupon':{'id':'C5','name':null,'percent_off':null,"
        "'amount_off':500,'currency':'jpy'}}]}",
        "discount",
        "{'name':'C5','percent_off':null,'amount_off':{'amount':500,'currency':'JPY'},"
        "'ends_at':'2030-03-17T17:46:40Z'}");
    row("no schedule", "{'schedule':null}", "pending_change", "null");
    row("schedule over",
        "{'schedule':{'status':'released','current_phase':{'end_date':1900000000},'phases':["
        "{'start_date':1900000000,'items':[{'price':'price_2'}]}]}}",
        "pending_change", "null");
    row("schedule changes nothing",
        "{'schedule':{'status':'active','current_phase':{'end_date':1900000000},'phases':["
        "{'start_date':1900000000,'items':[{'price':'price_1'}]}]}}",
        "pending_change", "null");
    row("schedule changes the price",
        "{'schedule':{'status':'active','current_phase':{'end_date':1900000000},'phases':["
        "{'start_date':1800000000,'items':[{'price':'price_2'}]},"
        "{'start_date':1900000000,'items':[{'price':'price_2'}]}]}}",
        "pending_change",
        "{'plan':{'id':'basic','name':'Basic','price':null},"
        "'effective_at':'2030-03-17T17:46:40Z'}");
}

void tst_Snapshot::describesSubscription()
{
    QFETCH(const QByteArray, more);
    QFETCH(const QString, field);
    QFETCH(const QByteArray, expected);
    Plans plans;
    plans.add(u"price_2"_s, {u"basic"_s, u"Basic"_s});
    Snapshot snapshot;
    snapshot.subscription = merged(json(plain), json(more));
    snapshot.pendingPrice = json("{'id':'price_2'}");
    const auto described = describe(snapshot, plans).value(u"subscription")[field];
    QCOMPARE(described, json("{'expected':" + expected + "}")[u"expected"]);
}

void tst_Snapshot::showsTheLivingSubscription()
{
    const QJsonObject canceled{{u"id"_s, u"sub_new"_s}, {u"status"_s, u"canceled"_s}};
    const QJsonObject pastDue{{u"id"_s, u"sub_old"_s}, {u"status"_s, u"past_due"_s}};
    QCOMPARE(shownSubscription({canceled, pastDue}), pastDue);
    QCOMPARE(shownSubscription({canceled}), canceled);
    QCOMPARE(shownSubscription({}), QJsonObject());
    Snapshot snapshot;
    snapshot.subscription = canceled;
    const auto described = describe(snapshot, {});
    QCOMPARE(described[u"plan"][u"id"], u"free"_s);
    QCOMPARE(described[u"subscription"][u"status"], u"canceled"_s);
}

void tst_Snapshot::namesPlans_data()
{
    QTest::addColumn<QByteArray>("price");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray monthly =
        "'unit_amount':1900,'currency':'usd','recurring':{'interval':'month',"
        "'interval_count':1}";
    const QByteArray asContract = "'price':{'amount':1900,'currency':'USD','interval':'month',"
                                  "'interval_count':1}";
    QTest::newRow("configured") << "{'id':'price_1'," + monthly + ",'product':'prod_1'}"
                                << "{'id':'pro','name':'Pro'," + asContract + "}";
    QTest::newRow("by its product")
        << "{'id':'price_9'," + monthly + ",'product':{'id':'prod_9','name':'Gold'}}"
        << "{'id':'prod_9','name':'Gold'," + asContract + "}";
    QTest::newRow("tiered") << QByteArray(
        "{'id':'price_1','unit_amount':null,'currency':'usd','product':'prod_1'}")
                            << QByteArray("{'id':'pro','name':'Pro','price':null}");
}

void tst_Snapshot::namesPlans()
{
    QFETCH(const QByteArray, price);
    QFETCH(const QByteArray, expected);
    Plans plans;
    plans.add(u"price_1"_s, {u"pro"_s, u"Pro"_s});
    QCOMPARE(plans.plan(json(price)), json(expected));
}

void tst_Snapshot::announcesTheNextInvoice_data()
{
    QTest::addColumn<QByteArray>("more"); // of the subscription
    QTest::addColumn<QByteArray>("upcoming");
    QTest::addColumn<QByteArray>("date"); // "null": there is none
    const QByteArray preview = "{'amount_due':1900,'currency':'usd','next_payment_attempt':null}";
    const QByteArray tried =
        "{'amount_due':1900,'currency':'usd','next_payment_attempt':1900003600}";
    const QByteArray renewal = "'2030-03-17T17:46:40Z'";
    const QByteArray none = "null";
    QTest::newRow("at the renewal") << QByteArray("{}") << preview << renewal;
    QTest::newRow("when it will be tried")
        << QByteArray("{}") << tried << QByteArray("'2030-03-17T18:46:40Z'");
    QTest::newRow("nothing comes") << QByteArray("{}") << QByteArray("{}") << none;
    QTest::newRow("ends with its period")
        << QByteArray("{'cancel_at':1900000000}") << preview << none;
    QTest::newRow("ends later") << QByteArray("{'cancel_at':1999999999}") << preview << renewal;
    QTest::newRow("paused") << QByteArray("{'status':'paused'}") << preview << none;
}

void tst_Snapshot::announcesTheNextInvoice()
{
    QFETCH(const QByteArray, more);
    QFETCH(const QByteArray, upcoming);
    QFETCH(const QByteArray, date);
    Snapshot snapshot;
    snapshot.subscription = merged(json(plain), json(more));
    snapshot.upcoming = json(upcoming);
    const auto next = describe(snapshot, {}).value(u"next_invoice");
    QCOMPARE(next.isNull() ? next : next[u"date"], json("{'date':" + date + "}")[u"date"]);
}

void tst_Snapshot::offersFlows_data()
{
    QTest::addColumn<QByteArray>("subscription");
    QTest::addColumn<QString>("flows");
    QTest::newRow("active") << QByteArray("{'status':'active'}")
                            << u"payment_method_update subscription_update subscription_cancel "
                               "subscription_pause"_s;
    QTest::newRow("cancelling") << QByteArray("{'status':'active','cancel_at':1900000000}")
                                << u"payment_method_update subscription_update"_s;
    QTest::newRow("paused") << QByteArray("{'status':'paused'}")
                            << u"payment_method_update subscription_cancel"_s;
    QTest::newRow("canceled") << QByteArray("{'status':'canceled'}") << u"payment_method_update"_s;
    QTest::newRow("none") << QByteArray("{}") << u"payment_method_update"_s;
}

void tst_Snapshot::offersFlows()
{
    QFETCH(const QByteArray, subscription);
    QFETCH(const QString, flows);
    const auto features =
        json("{'payment_method_update':{'enabled':true},'subscription_update':{'enabled':true},"
             "'subscription_cancel':{'enabled':true},'subscription_pause':{'enabled':true},"
             "'customer_update':{'enabled':false}}");
    QCOMPARE(
        portalFlows(features, json(subscription)), QJsonArray::fromStringList(flows.split(u' ')));
}

void tst_Snapshot::picksLocale_data()
{
    QTest::addColumn<QString>("requested");
    QTest::addColumn<QString>("locale");
    QTest::newRow("language") << u"de"_s << u"de"_s;
    QTest::newRow("Qt's spelling") << u"pt_BR"_s << u"pt-BR"_s;
    QTest::newRow("unknown region") << u"de_AT"_s << u"de"_s;
    QTest::newRow("unknown language") << u"tlh"_s << QString();
    QTest::newRow("injection") << u"de&customer=cus_2"_s << QString();
    QTest::newRow("none") << QString() << QString();
}

void tst_Snapshot::picksLocale()
{
    QFETCH(const QString, requested);
    QTEST(portalLocale(requested), "locale");
}

QTEST_GUILESS_MAIN(tst_Snapshot)
#include "tst_snapshot.moc"
