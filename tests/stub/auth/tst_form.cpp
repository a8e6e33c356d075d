#include "backend-stub/backend/auth/Form.h"

#include <QTest>

using namespace backend::auth;

class tst_Form : public QObject {
    Q_OBJECT
private slots:
    void decodes_data();
    void decodes();
    void refuses_data();
    void refuses();
    void refusesBodies_data();
    void refusesBodies();
    void addsParameters();
};

void tst_Form::decodes_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<QString>("value"); // of "a"
    QTest::newRow("plain") << QByteArray("a=b") << QStringLiteral("b");
    QTest::newRow("plus is a space") << QByteArray("a=b+c") << QStringLiteral("b c");
    QTest::newRow("escaped plus") << QByteArray("a=b%2Bc") << QStringLiteral("b+c");
    QTest::newRow("UTF-8") << QByteArray("a=%C3%A9") << QStringLiteral("é");
    QTest::newRow("equals in the value") << QByteArray("a=b=c") << QStringLiteral("b=c");
    QTest::newRow("escaped ampersand") << QByteArray("a=b%26c") << QStringLiteral("b&c");
    QTest::newRow("escaped name") << QByteArray("%61=b") << QStringLiteral("b");
    QTest::newRow("empty value") << QByteArray("a=") << QString();
    QTest::newRow("no value") << QByteArray("a") << QString();
    QTest::newRow("absent") << QByteArray("b=a") << QString();
    QTest::newRow("nothing at all") << QByteArray() << QString();
    QTest::newRow("stray ampersands") << QByteArray("&&a=b&") << QStringLiteral("b");
}

void tst_Form::decodes()
{
    QFETCH(QByteArray, encoded);
    const auto form = Form::parse(encoded);
    QVERIFY(form);
    QTEST(form->value(u"a"), "value");
}

void tst_Form::refuses_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("cut escape") << QByteArray("a=%4");
    QTest::newRow("no hex") << QByteArray("a=%zz");
    QTest::newRow("lone percent") << QByteArray("a=%");
    QTest::newRow("not UTF-8") << QByteArray("a=%FF");
    QTest::newRow("overlong UTF-8") << QByteArray("a=%C0%AF");
    QTest::newRow("NUL") << QByteArray("a=b%00c");
    QTest::newRow("101 parameters") << QByteArray("a=b").append(QByteArray("&c=d").repeated(100));
}

void tst_Form::refuses()
{
    QFETCH(QByteArray, encoded);
    const auto form = Form::parse(encoded);
    QVERIFY(!form);
    QCOMPARE(form.error().code, QByteArray("invalid_request"));
}

void tst_Form::refusesBodies_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    const QByteArray form = "application/x-www-form-urlencoded";
    QTest::newRow("JSON") << QByteArray("application/json") << QByteArray("{}");
    QTest::newRow("no type") << QByteArray() << QByteArray("a=b");
    QTest::newRow("multipart") << QByteArray("multipart/form-data; boundary=x")
                               << QByteArray("a=b");
    QTest::newRow("repeated") << form << QByteArray("a=b&c=d&a=b");
    QTest::newRow("repeated, one escaped") << form << QByteArray("a=b&%61=c");
}

void tst_Form::refusesBodies()
{
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, body);
    serving::Request request;
    request.headers = {{"Content-Type", contentType}};
    request.body = body;
    QVERIFY(!Form::fromBody(request));
}

void tst_Form::addsParameters()
{
    const auto once = withParameter("http://127.0.0.1/cb", "state", QStringLiteral("a b&c=é"));
    QCOMPARE(once, QByteArray("http://127.0.0.1/cb?state=a%20b%26c%3D%C3%A9"));
    QCOMPARE(withParameter(once, "x", QStringLiteral("y")), once + "&x=y");
}

QTEST_GUILESS_MAIN(tst_Form)
#include "tst_form.moc"
