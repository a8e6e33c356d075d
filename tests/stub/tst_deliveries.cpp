#include "tests/stub/support/BackendFixture.h"
#include "tests/stub/support/EventLog.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

// What a bad network and a busy Stripe make of a stream of events, and what a forger makes of it.
class tst_Deliveries : public QObject {
    Q_OBJECT

private slots:
    void anyOrderEndsInTheSameState();
    void noForgeryIsAccepted();
};

namespace {

constexpr int customers = 50;
constexpr int rounds = 20;
constexpr int changesPerRound = 250; // each makes one event, delivered twice: 10,000 deliveries

QString customerName(int i) { return u"cus_%1"_s.arg(i); }

QJsonArray customerNames()
{
    QJsonArray names;
    for (int i = 0; i < customers; ++i)
        names.append(customerName(i));
    return names;
}

// A part of what waits, in no order: what is left over arrives late, perhaps long after newer ones.
QList<Call> takeSome(QList<Call>& waiting, QRandomGenerator& random, bool everything)
{
    std::shuffle(waiting.begin(), waiting.end(), random);
    const auto count = everything ? waiting.size() : waiting.size() * 2 / 3;
    const auto taken = waiting.first(count);
    waiting.remove(0, count);
    return taken;
}

} // namespace

void tst_Deliveries::anyOrderEndsInTheSameState()
{
    BackendFixture backend;
    QVERIFY2(backend.start(), qPrintable(backend.stub.lastError()));
    const auto linked = backend.http.send(Call::json(
        "POST", backend.stub.backend(u"/qa/customers"_s), {{u"customer_ids"_s, customerNames()}}));
    QCOMPARE(linked.status, 200);
    EventLog log(backend.stub.dataDir());
    QVERIFY2(log.startCounting(), qPrintable(log.lastError()));

    QRandomGenerator random(20261122);
    QList<Call> waiting;
    qsizetype delivered = 0;
    qsizetype refused = 0;
    for (int round = 0; round < rounds; ++round) {
        for (int i = 0; i < changesPerRound; ++i) {
            const auto customer = customerName(random.bounded(customers));
            backend.stripe.setVersion(customer, backend.stripe.version(customer) + 1);
            const auto event = stripeEvent(u"evt_%1_%2"_s.arg(round).arg(i), customer);
            waiting << backend.webhook(event) << backend.webhook(event);
        }
        const auto now = takeSome(waiting, random, round == rounds - 1);
        backend.http.sendAll(
            now, 12, [&](qsizetype, const Answer& answer) { refused += answer.status != 200; });
        delivered += now.size();
    }

    QCOMPARE(delivered, 10'000);
    QCOMPARE(refused, 0);
    QCOMPARE(log.recorded().size(), rounds * changesPerRound);
    QCOMPARE(log.appliedMoreThanOnce(), QStringList());
    const auto stored = log.quantities();
    for (int i = 0; i < customers; ++i)
        QCOMPARE(stored.value(customerName(i)), backend.stripe.version(customerName(i)));
}

void tst_Deliveries::noForgeryIsAccepted()
{
    BackendFixture backend;
    QVERIFY2(backend.start(), qPrintable(backend.stub.lastError()));
    QRandomGenerator random(4);
    const auto url = backend.stub.backend(u"/api/webhooks/stripe"_s);
    const QByteArray secret = BackendFixture::secret;
    QList<Call> forgeries;
    for (int i = 0; i < 1000; ++i) {
        const auto event = stripeEvent(u"evt_forged_%1"_s.arg(i), u"cus_0"_s);
        auto body = QJsonDocument(event).toJson();
        auto signature = stripeSignature(body, secret);
        const auto flip = [&random](QByteArray& bytes, qsizetype from) {
            const auto at = from + random.bounded(int(bytes.size() - from));
            bytes[at] = char(bytes.at(at) ^ (1 << random.bounded(7)));
        };
        switch (i % 5) {
        case 0: // one bit of the body
            flip(body, 0);
            break;
        case 1: // one bit of the signature itself
            flip(signature, signature.indexOf("v1=") + 3);
            break;
        case 2: // a guessed secret
            signature = stripeSignature(body, QByteArray::number(random.generate64()));
            break;
        case 3: // an old delivery, sent again
            signature = stripeSignature(
                body, secret, QDateTime::currentSecsSinceEpoch() - 301 - random.bounded(100'000));
            break;
        default: // a genuine signature of another body
            signature = stripeSignature("{}", secret);
            break;
        }
        forgeries.append({.method = "POST",
            .url = url,
            .body = body,
            .headers = {{"Stripe-Signature", signature}}});
    }
    int accepted = 0;
    backend.http.sendAll(
        forgeries, 12, [&](qsizetype, const Answer& answer) { accepted += answer.status != 400; });
    QCOMPARE(accepted, 0);
    QCOMPARE(EventLog(backend.stub.dataDir()).recorded(), QSet<QString>());
}

QTEST_GUILESS_MAIN(tst_Deliveries)
#include "tst_deliveries.moc"
