#include "backend-stub/backend/webhooks/Signature.h"

#include <QTest>

using namespace std::chrono;

// The vector is Stripe's scheme worked out by hand: secret whsec_test_secret, t 1492774577.
class tst_Signature : public QObject {
    Q_OBJECT

private slots:
    void judges_data();
    void judges();
};

namespace {

const QByteArray body = R"({"id":"evt_test","object":"event"})";
const QByteArray secret = "whsec_test_secret";
const QByteArray good = "691252e266ce41cb94d709c84e9580d4172b117a510bbc81723f657d2cd5d215";
const QByteArray zeros(64, '0');
constexpr qint64 signedAt = 1492774577;

} // namespace

void tst_Signature::judges_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArrayList>("secrets");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<bool>("isGenuine");
    const QByteArray t = "t=1492774577,v1=";
    const QByteArrayList one{secret};
    QTest::newRow("genuine") << t + good << body << one << signedAt << true;
    QTest::newRow("five minutes old") << t + good << body << one << signedAt + 300 << true;
    QTest::newRow("older") << t + good << body << one << signedAt + 301 << false;
    QTest::newRow("five minutes ahead") << t + good << body << one << signedAt - 300 << true;
    QTest::newRow("further ahead") << t + good << body << one << signedAt - 301 << false;
    QTest::newRow("second of two signatures")
        << t + zeros + ",v1=" + good << body << one << signedAt << true;
    QTest::newRow("second of two secrets")
        << t + good << body << QByteArrayList{"whsec_new", secret} << signedAt << true;
    QTest::newRow("spaces after commas")
        << "t=1492774577, v1=" + good << body << one << signedAt << true;
    QTest::newRow("other body") << t + good << body + " " << one << signedAt << false;
    QTest::newRow("other secret") << t + good << body << QByteArrayList{"whsec_x"} << signedAt
                                  << false;
    QTest::newRow("no secret") << t + good << body << QByteArrayList{} << signedAt << false;
    QTest::newRow("other time") << "t=1492774578,v1=" + good << body << one << signedAt << false;
    QTest::newRow("v0 only") << "t=1492774577,v0=" + good << body << one << signedAt << false;
    QTest::newRow("cut short") << t + good.left(63) << body << one << signedAt << false;
    QTest::newRow("upper case") << t + good.toUpper() << body << one << signedAt << false;
    QTest::newRow("no time") << "v1=" + good << body << one << signedAt << false;
    QTest::newRow("time is a word") << "t=now,v1=" + good << body << one << signedAt << false;
    QTest::newRow("empty") << QByteArray() << body << one << signedAt << false;
    QTest::newRow("commas") << QByteArray(",,,=,") << body << one << signedAt << false;
}

void tst_Signature::judges()
{
    QFETCH(const QByteArray, header);
    QFETCH(const QByteArray, payload);
    QFETCH(const QByteArrayList, secrets);
    QFETCH(const qint64, now);
    QTEST(backend::isSigned(header, payload, secrets, sys_seconds(seconds(now))), "isGenuine");
}

QTEST_GUILESS_MAIN(tst_Signature)
#include "tst_signature.moc"
