#include "backend-stub/stripe/domain/Domain.h"
#include "backend-stub/stripe/domain/Life.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// Real time, from a clock that only moves when told to.
class TestLife : public QObject {
    Q_OBJECT

private slots:
    void goesOnWhereSomethingCannotHappen();
};

void TestLife::goesOnWhereSomethingCannotHappen()
{
    const QTemporaryDir folder;
    const auto store = stripe::Store::open(folder.filePath(u"stripe.sqlite"_s));
    QVERIFY(store);
    stripe::Domain domain(**store);
    qint64 now = 1'800'000'000;
    domain.clock.setSource([&now] { return now; });
    const auto price = domain.catalog.createPrice({{u"currency"_s, u"usd"_s},
        {u"unit_amount"_s, 1000}, {u"recurring"_s, QJsonObject{{u"interval"_s, u"month"_s}}},
        {u"product_data"_s, QJsonObject{{u"name"_s, u"Pro"_s}}}});
    const auto customer = domain.customers.create({{u"payment_method"_s, u"pm_card_visa"_s},
        {u"invoice_settings"_s, QJsonObject{{u"default_payment_method"_s, u"pm_card_visa"_s}}}});
    QVERIFY(price && customer);
    const auto subscription = domain.subscriptions.create({{u"customer"_s, (*customer)["id"_L1]},
        {u"items"_s, QJsonArray{QJsonObject{{u"price"_s, (*price)["id"_L1]}}}}});
    QVERIFY(subscription);
    const QJsonObject nobodys{{u"id"_s, u"in_nobodys"_s}, {u"object"_s, u"invoice"_s},
        {u"status"_s, u"draft"_s}, {u"customer"_s, u"cus_nobody"_s}, {u"_due"_s, now + 1}};
    QVERIFY((*store)->change([&] { return (*store)->create(nobodys); }));

    now += 32 * qint64(86400);
    QTest::ignoreMessage(QtWarningMsg,
        QRegularExpression(u"^what was due could not happen: No such customer: 'cus_nobody'"_s));
    stripe::Life life(domain);
    life.start();
    const auto stored = [&](const QString& id) { return (*store)->find(id)->value(); };
    const auto id = (*subscription)["id"_L1].toString();
    QTRY_VERIFY(stripe::Subscriptions::currentPeriodEnd(stored(id)) > now);
    QCOMPARE(stored(u"in_nobodys"_s)["_due"_L1].toInteger(), now + 3600);
}

QTEST_GUILESS_MAIN(TestLife)
#include "tst_life.moc"
